extension Corrected {
  /// Whether an amendment leaves a record whose it is: one's own is not made somebody else's.
  static func keepsWhose(_ amendment: Act, of target: Entry) -> Bool {
    guard let correction = amendment.as(Corrected.self) else { return true }
    return correction.act.body.whose == target.act?.body.whose
  }
}
