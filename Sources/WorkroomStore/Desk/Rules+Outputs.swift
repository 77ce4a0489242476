import Regulation

/// What became of an output follows its submission, and has become of it already (P3.3c).
extension Rules {
  /// - Parameters:
  ///   - decided: what is proposed, or what a correction puts in its place.
  ///   - output: the output as it stands, or as the correction makes it.
  func checkDecision(_ decided: OutputDecided?, on output: OutputFacts?) throws {
    guard let output, let day = decided?.day else { return }
    guard day <= now.day else { throw Refusal.future(day) }
    if let submitted = output.submitted?.day, day < submitted {
      throw Refusal.decidedBeforeSubmitted(submitted)
    }
  }
}
