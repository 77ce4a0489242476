import Testing

@testable import Regulation

@Suite("Assessment of a room's year (P7.1d, P7.1e, A24–A26)")
struct AssessmentTests {
  /// The city's rule set with other values: `assessment.gap: resets, …`.
  private static func pack(_ switches: String) throws -> NormPack {
    var pack = try #require(NormPacks.named("shangluo-2023-17"))
    for line in switches.split(separator: ",") {
      let parts = line.split(separator: ":").map { $0.filter { $0 != " " } }
      pack = try #require(pack.setting(parts[0], parts[1]))
    }
    return pack
  }

  struct Sequence: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let years: [Int: AssessmentResult]
    let switches: String
    let comes: [Int: AssessmentConsequence]

    init(
      _ name: String, _ years: [Int: AssessmentResult], _ comes: [Int: AssessmentConsequence],
      _ switches: String = ""
    ) {
      (testDescription, self.years, self.comes, self.switches) = (name, years, comes, switches)
    }
  }

  static let sequences = [
    Sequence(
      "worked count 5: F, P, F", [2024: .notMet, 2025: .met, 2026: .notMet],
      [2024: .warning, 2025: .none, 2026: .warning]),
    Sequence("worked count 5: F, F", [2024: .notMet, 2025: .notMet], [2024: .warning, 2025: .delisting]),
    Sequence(
      "worked count 5: F, none, F", [2024: .notMet, 2026: .notMet],
      [2024: .warning, 2026: .delisting]),
    Sequence(
      "a gap that resets", [2024: .notMet, 2026: .notMet], [2024: .warning, 2026: .warning],
      "assessment.gap: resets"),
    Sequence(
      "the first failure ever is the only one that warns",
      [2024: .notMet, 2025: .met, 2026: .notMet], [2024: .warning, 2026: .none],
      "assessment.first: ever"),
    Sequence(
      "F, F, F: the proposal is renewed", [2024: .notMet, 2025: .notMet, 2026: .notMet],
      [2025: .delisting, 2026: .delisting]),
    Sequence(
      "a later year says nothing of an earlier one", [2025: .notMet, 2026: .notMet],
      [2025: .warning]),
  ]

  @Test("what follows from a failure", arguments: sequences)
  func follows(_ row: Sequence) throws {
    let pack = try Self.pack(row.switches)
    for (year, expected) in row.comes {
      let result = try #require(row.years[year])
      #expect(pack.consequence(of: result, in: year, after: row.years) == expected, "\(year)")
    }
  }

  private func line(_ norm: String, _ city: Status, _ province: Status) -> AssessmentSheet.NormLine {
    .init(
      norm: norm, period: "2025", clauses: ["P3.1"],
      readings: [
        .init(pack: "shangluo-2023-17", done: 1, needed: 2, status: city.code),
        .init(pack: "shaanxi-2023-21", done: 1, needed: 4, status: province.code),
      ])
  }

  private func sheet(
    _ norms: [AssessmentSheet.NormLine], duty: [AssessmentSheet.DutyLine] = [],
    plan: AssessmentSheet.PlanLine? = .init(items: 3, done: 3), summary: SummaryStanding = .onTime
  ) throws -> AssessmentSheet {
    AssessmentSheet(
      year: 2025, asOf: try #require(Day(2026, 1, 5)), pack: "mine", version: "1", norms: norms, duty: duty,
      plan: plan, summary: summary)
  }

  @Test("worked count 26: one absent member does not fail a room, unless all is asked")
  func absent() throws {
    let sheet = try sheet(
      [line("N1", .met, .met)], duty: [.init(period: "2025Q2", asked: 6, met: 5, excused: 0)])
    #expect(try Self.pack("").proposed(of: sheet) == .met)
    #expect(try Self.pack("assessment.rule: allHard").points(of: sheet) == [.duty(share: 83)])
    #expect(try Self.pack("assessment.dutyShareMin: 90").proposed(of: sheet) == .notMet)
    #expect(try Self.pack("assessment.dutyShareMin: 80").proposed(of: sheet) == .met)
  }

  @Test("worked count 29: what is missed in one reading is listed, and fails nobody")
  func disputed() throws {
    let disputed = line("N5", .met, .missed)
    let sheet = try sheet([line("N1", .met, .met), disputed])
    let pack = try Self.pack("")
    #expect(pack.points(of: sheet) == [.disputed(disputed)] && pack.proposed(of: sheet) == .met)
    let missed = line("N5", .missed, .missed)
    #expect(try pack.proposed(of: self.sheet([missed])) == .notMet)
    // Of a provincial norm that is not asked of the city nothing is missed where it is met.
    #expect(try pack.proposed(of: self.sheet([line("N2", .notCounted(.noPlaque), .met)])) == .met)
  }

  @Test("a plan and a summary in time are asked as well")
  func papers() throws {
    let pack = try Self.pack("")
    #expect(try pack.points(of: sheet([], plan: nil)) == [.noPlan])
    #expect(try pack.points(of: sheet([], summary: .late)) == [.summary(.late)])
    #expect(try pack.points(of: sheet([], summary: .missing)) == [.summary(.missing)])
    #expect(try pack.points(of: sheet([], summary: .notDue)).isEmpty)
  }

  @Test("a score is the share of all points that are met")
  func score() throws {
    let sheet = try sheet([line("N1", .met, .met), line("N2", .missed, .missed)])
    #expect(try Self.pack("assessment.rule: score, assessment.scoreMin: 75").proposed(of: sheet) == .met)
    #expect(try Self.pack("assessment.rule: score, assessment.scoreMin: 76").proposed(of: sheet) == .notMet)
  }
}
