import Testing

@testable import Regulation

@Suite("An annual plan against what was done, and against the norms")
struct PlanTests {
  private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(ordinal: 0) }
  private let today = day("2026-05-10")

  private func deed(
    _ id: String, _ kind: PlannedKind, _ iso: String, _ channel: Channel? = nil, by: String? = nil
  )
    -> PlanDeed
  {
    PlanDeed(kind, matter: id, on: Self.day(iso), channel: channel, by: by)
  }

  @Test(
    "A deed is counted once, in its month first, then for another; owner and channel where they are given")
  func progress() {
    let items = [
      PlanItem(.reading, month: 3, channel: .online), PlanItem(.reading, month: 3),
      PlanItem(.visit, month: 4, owner: "b"), PlanItem(.proposal, month: 5), PlanItem(.visit, month: 5),
      PlanItem(.policyTalk, month: 9), PlanItem(.microOversight, month: 2),
    ]
    let progress = PlanProgress(
      items, of: 2026,
      done: [
        deed("1", .reading, "2026-03-02", .online), deed("2", .reading, "2026-03-09", .offline),
        deed("3", .visit, "2026-04-02", .offline, by: "a"), deed("4", .policyTalk, "2026-02-01", .offline),
        deed("5", .reading, "2026-03-20", .online), deed("6", .reading, "2025-03-20", .online),
      ], on: today)
    let ids = progress.standings.map { $0.deed?.matter }
    #expect(ids[0] == "1" && ids[1] == "2")
    #expect(progress.standings[2] == .missed)
    #expect(progress.standings[3] == .due)
    #expect(progress.standings[4] == .doneIn(deed("3", .visit, "2026-04-02", .offline, by: "a")))
    #expect(progress.standings[5] == .doneIn(deed("4", .policyTalk, "2026-02-01", .offline)))
    #expect(progress.standings[6] == .missed)
    #expect(progress.beside.map(\.matter) == ["5"])
  }

  @Test("What is joined by hand counts first and once; what is gone, or joined to no item, counts as ever")
  func joined() {
    let items = [PlanItem(.reading, month: 3), PlanItem(.visit, month: 5), PlanItem(.visit, month: 6)]
    let deeds = [
      deed("1", .reading, "2026-03-02", .online), deed("2", .publicService, "2026-02-09", .offline),
      deed("3", .visit, "2026-05-01", .offline),
    ]
    func progress(_ joined: [Int: String]) -> PlanProgress {
      PlanProgress(items, of: 2026, done: deeds, joined: joined, on: today)
    }
    #expect(progress([2: "2"]).standings[2] == .joined(deeds[1]) && progress([2: "2"]).beside.isEmpty)
    #expect(progress([2: "2"]).standings[0] == .done(deeds[0]) && progress([2: "2"]).doneCount == 3)
    // A deed that would count by itself counts where it was joined, and nowhere else.
    #expect(progress([2: "3"]).standings.map { $0.deed?.matter } == ["1", nil, "3"])
    #expect(progress([1: "2", 2: "2"]).standings.compactMap { $0.deed?.matter } == ["1", "2", "3"])
    #expect(progress([0: "gone", 9: "2"]) == progress([:]))
  }

  @Test("As many items as can be have a deed of their month, whatever the order")
  func most() {
    let items = [PlanItem(.reading, month: 3), PlanItem(.reading, month: 3, channel: .online)]
    let progress = PlanProgress(
      items, of: 2026,
      done: [deed("1", .reading, "2026-03-02", .online), deed("2", .reading, "2026-03-09", .offline)],
      on: today)
    #expect(progress.standings.map { $0.deed?.matter } == ["2", "1"])
  }

  private let room = RoomSpan(
    id: "r", level: .county, plaque: day("2024-01-01"), platform: day("2024-06-01"))

  @Test(
    "An empty plan lacks every norm; with what is proposed it lacks none",
    arguments: ["2026-01-01", "2026-05-10"])
  func proposals(_ iso: String) {
    let (today, pack) = (Self.day(iso), NormPacks.standard)
    func check(_ items: [PlanItem]) -> PlanCheck {
      PlanCheck(items, of: 2026, done: [], room: room, on: today, by: pack)
    }
    let empty = check([])
    #expect(empty.lacking.count == empty.findings.count && !empty.proposals.isEmpty)
    #expect(empty.findings.first?.norm.id == "N1")
    let whole = check(empty.proposals)
    #expect(whole.lacking.isEmpty && whole.proposals.isEmpty)
    #expect(empty.proposals.allSatisfy { $0.month >= today.month })
  }
}
