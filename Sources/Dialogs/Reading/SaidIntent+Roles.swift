extension SaidIntent {
  /// What somebody of this role may not do, so that it is taken only where nothing else is near.
  ///
  /// - Parameter role: `member`, `liaison`, `convenor` or `committee`; of any other nothing is known.
  package static func penalised(role: String) -> Set<String> {
    let barred: [SaidIntent] =
      switch role {
      case "member": [.applicationsToDecide]
      case "liaison", "convenor": [.applicationsToDecide]
      case "committee": [.checkIn, .checkOut, .lateShift, .askLeave, .swapShift]
      default: []
      }
    return Set(barred.map(\.rawValue))
  }
}
