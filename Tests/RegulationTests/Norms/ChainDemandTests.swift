import Testing

@testable import Regulation

/// What is asked of the chain of a matter, in every reading of A27 and A50.
@Suite("What a chain asks for (P6.3c, P6.3d)")
struct ChainDemandTests {
  private static func pack(_ switches: [String: String]) throws -> NormPack {
    try switches.reduce(NormPacks.standard) { pack, value in
      try #require(pack.setting(value.key, value.value))
    }
  }

  @Test("A50: one consultation or oversight, and one output, suffice; or one of each kind")
  func separator() throws {
    let either = NormPacks.standard.chainDemand(of: [.problem])
    #expect(either.research && !either.handling && either.outputClause == .p6_3d)
    #expect(either.missing(micros: []) == [[.consultation, .oversight]])
    #expect(either.missing(micros: [.oversight]).isEmpty)
    #expect(either.missing(outputs: []) == [Set(OutputKind.allCases)])
    #expect(either.missing(outputs: [.researchReport]).isEmpty)

    let each = try Self.pack(["chain.separator": "and"]).chainDemand(of: [.problem, .smallNeed])
    #expect(each.missing(micros: []) == [[.consultation], [.oversight]])
    #expect(each.missing(micros: [.oversight]) == [[.consultation]])
    #expect(each.missing(outputs: [.publicOpinionReport]) == [[.proposal], [.researchReport]])
  }

  @Test(
    "A27: a small need is dealt with in whatever way, or becomes a report, or is free",
    arguments: [
      (false, true, true, 0), (true, true, true, 1), (true, false, false, 1), (false, false, false, 0),
    ])
  func smallNeed(_ mustOutput: Bool, _ mustDispose: Bool, _ handling: Bool, _ outputs: Int) throws {
    let demand = try Self.pack([
      "triage.microMustOutput": "\(mustOutput)", "triage.microMustDispose": "\(mustDispose)",
    ]).chainDemand(of: [.smallNeed])
    #expect(demand.handling == handling && !demand.research && demand.micros.isEmpty)
    #expect(demand.outputs.count == outputs)
    if outputs > 0 {
      #expect(demand.outputClause == .p6_3c)
      #expect(demand.missing(outputs: [.proposal]) == [[.publicOpinionReport]])
    }
  }

  @Test("What is no small need is dealt with in every reading; nothing is asked where nothing was said")
  func others() throws {
    let free = try Self.pack(["triage.microMustDispose": "false", "triage.microMustOutput": "true"])
    for kind in [OpinionClass.inquiry, .petition, .complaint, nil] {
      let demand = free.chainDemand(of: [kind])
      #expect(demand.handling && demand.outputs.isEmpty)
    }
    #expect(free.chainDemand(of: [.smallNeed, nil]).handling)
    #expect(free.chainDemand(of: []) == ChainDemand())
  }
}
