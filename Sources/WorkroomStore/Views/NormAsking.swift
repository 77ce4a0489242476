import Regulation

/// How the norms are asked about: by which rule set, as of when, and how much of it is wanted.
struct NormAsking {
  let evaluation: Evaluation
  let knownOn: Day?
  /// Whether what was typed as a reason for being late or for taking back is wanted, or only that there is one.
  let reasons: Bool

  /// - Parameter readings: whether what a sentence comes to in its other readings is wanted.
  init(_ horizon: Horizon, by pack: NormPack, readings: Bool = true, reasons: Bool = true) {
    evaluation = Evaluation(by: pack, asOf: horizon.asOf, knownOn: horizon.knownOn, readings: readings)
    (knownOn, self.reasons) = (horizon.knownOn, reasons)
  }

  /// The duty norm (N3) where such a period has it.
  func norm(ofMembersIn period: Period) -> Norm? {
    evaluation.norms(of: .member).first { $0.period == period.kind }
  }

  func norms(ofRoomsIn period: Period) -> [Norm] {
    evaluation.norms(of: .room).filter { $0.period == period.kind }
  }

  /// What somebody did in a period that one of the norms may count.
  func deeds(of doer: StoreState.Doer, for norms: [Norm], in period: Period, from state: StoreState) throws
    -> [Fact]
  {
    try state.deeds(
      of: doer, Set(norms.flatMap(\.counts)), in: period, knownOn: knownOn, reasons: reasons)
  }
}
