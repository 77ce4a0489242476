import Testing

@testable import Regulation

/// A pack on a pack on a pack: each keeps its reading (A0).
@Suite("Packs that stand on each other")
struct ChainTests {
  /// The example of docs/norms.md, with one more switch.
  static func own(_ switches: String = "") throws -> NormPack {
    try NormPacks.read(
      """
      pack: danfeng-2026
      base: shangluo-2023-17
      title: {zh: 丹凤县口径, en: Danfeng reading}
      norms:
        N6: {clause: C2.5, minimum: 3, productDefault: true}
      switches:
        duty.shortMinutes: 20
      \(switches)
      """, file: "danfeng.yaml")
  }

  /// Enough for the city's N5 (2 of each kind), half of the province's (2 of each in each channel).
  private let micro = [
    Fact.of(.microConsultation, "2025-02-01", .offline), .of(.microConsultation, "2025-03-01", .offline),
    .of(.microOversight, "2025-04-01", .offline), .of(.microOversight, "2025-05-01", .online),
  ]

  @Test("every pack on the chain is evaluated, its own first, the province's last")
  func chain() throws {
    let pack = try Self.own()
    #expect(pack.chain.map(\.name) == ["danfeng-2026", "shangluo-2023-17", "shaanxi-2023-21"])
    #expect(pack.root == province && province.root == province && province.chain == [province])
    let finding = try check("N5", "2025", micro, by: pack)
    #expect(finding.packs.map(\.said) == ["4/4 met", "4/4 met", "4/8 missed"])
    #expect(finding.packs.map(\.title.en) == ["Danfeng reading", city.en, province.en])
    #expect(finding.isDisputed)
    #expect(finding.status.said == "4/4 met" && finding.goal.said == "4/8 missed")
    let services = ["2025-02-01", "2025-03-01"].map { Fact.of(.publicService, $0, .offline) }
    #expect(
      try check("N6", "2025", services, by: pack).packs.map(\.said) == ["2/3 missed", "2/2 met", "2/2 met"])
  }

  @Test("provinceOnly is the province's reading, however deep it lies")
  func provinceOnly() throws {
    let finding = try check("N5", "2025", micro, by: Self.own("  pack.status: provinceOnly"))
    #expect(finding.status.pack == province.name && finding.status.said == "4/8 missed")
  }

  @Test("a provincial room is held to the province's pack alone")
  func provincialRoom() throws {
    let finding = try check("N5", "2025", micro, of: room(level: .province), by: Self.own())
    #expect(finding.packs.map(\.pack) == [province.name] && finding.status.said == "4/8 missed")
  }

  @Test("a legacy room counts from its evidence, or not at all (A32)")
  func legacy() throws {
    var old = room()
    old.isLegacy = true
    #expect(try check("N5", "2025", micro, of: old).status.isMet)
    let strict = city.with("room.legacy", "notCounted")
    #expect(try check("N5", "2025", micro, of: old, by: strict).status.status == .notCounted(.noPlaque))
    #expect(try check("N5", "2025", micro, by: strict).status.isMet)
  }

  @Test("seats that follow each other are one, or each stands for itself (A47)")
  func carryOver() throws {
    let seats = [
      SeatSpan(member: "M", room: "R", since: day("2024-03-01"), until: day("2025-05-09")),
      SeatSpan(member: "M", room: "R", since: day("2025-05-10")),
    ]
    let shift = [Fact.of(.duty, "2025-06-01", .offline, by: "M")]
    #expect(try duty("2025Q2", shift, seats: seats).status.isMet)
    let apart = city.with("term.carryOver", "false")
    #expect(
      try duty("2025Q2", shift, seats: seats, by: apart).status.status
        == .notCounted(.seatInPeriod(day("2025-05-10"))))
    #expect(try duty("2025Q3", [], seats: seats, by: apart).status.status == .missed)
  }
}
