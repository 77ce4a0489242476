import Testing

@testable import Regulation

@Suite("Rule sets")
struct PackTests {
  @Test("both documents are there, the city's standing on the province's")
  func embedded() {
    #expect(NormPacks.embedded.map(\.name) == ["shaanxi-2023-21", "shangluo-2023-17"])
    #expect(city.base == province && province.base == nil)
    #expect(province.norms.map(\.id) == ["N1", "N2", "N3", "N4", "N5", "N6"])
    #expect(province.norms.map(\.minimum) == [2, 2, 1, 1, 2, 2])
    #expect(province.norms.map(\.shape) == [.perChannel, .perChannel, .perChannel, .total, .matrix, .total])
    #expect(city.norms.map(\.shape) == [.perChannel, .perChannel, .total, .total, .perKind, .total])
    #expect(city.norm("N3")?.clauses == ["C2.3b", "P3.3e"])
    #expect(province.issued == day("2023-12-05") && province.adopted == day("2023-12-04"))
  }

  @Test("every switch has a value, and one that the regulation does not give says so")
  func switches() {
    for pack in NormPacks.embedded {
      for key in AnySwitchKey.all {
        #expect(pack.switches[key.name].map { key.domain.allows($0.text) } == true, "\(key.name)")
      }
    }
    #expect(province.switches["sla.inquiry"]?.isProductDefault == true)
    #expect(province.switches["size.max"]?.isProductDefault == false)
    #expect(
      Set((0...52).map { "A\($0)" })
        .subtracting(AnySwitchKey.all.map(\.source)).subtracting(OpenReading.all.map(\.source))
        == ["A1", "A2", "A3", "A8"])
    #expect(Set(province.norms.compactMap(\.reading?.ambiguity)) == ["A1", "A2", "A3", "A8"])
  }

  @Test("a switch or a shape may be set, and nothing else")
  func setting() {
    #expect(city.setting("norm.micro.shape", "matrix")?.norm("N5")?.shape == .matrix)
    #expect(city.setting("norm.duty.perChannel", "true")?.norm("N3")?.shape == .perChannel)
    #expect(city.setting("duty.minMinutes", "30")?.base?[.dutyMinMinutes] == 30)
    #expect(city.setting("duty.minMinutes", "soon") == nil)
    #expect(city.setting("norm.micro.shape", "totalEachOnce") == nil)
    #expect(city.setting("nothing", "0") == nil)
  }

  /// What is wrong in a file, told by the line it stands on.
  struct Broken: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let line: Int?
    let kind: PackProblem.Kind
  }

  private static let head = "pack: mine\nbase: shaanxi-2023-21\ntitle: {zh: 我的, en: mine}\n"

  static let broken = [
    Broken(
      testDescription: "unknown key", text: head + "norm: {}\n", line: 4,
      kind: .unknownKey("norm", nearest: "norms")),
    Broken(
      testDescription: "unknown key of a norm", text: head + "norms:\n  N3: {clause: C2.3b, minimun: 2}\n",
      line: 5,
      kind: .unknownKey("minimun", nearest: "minimum")),
    Broken(
      testDescription: "unknown switch", text: head + "switches:\n  duty.minMinute: 3\n", line: 5,
      kind: .unknownKey("duty.minMinute", nearest: "duty.minMinutes")),
    Broken(
      testDescription: "text for a number", text: head + "norms:\n  N3: {clause: C2.3b, minimum: two}\n",
      line: 5,
      kind: .wrongValue(key: "N3.minimum", found: "two", expected: "1–1000", nearest: nil)),
    Broken(
      testDescription: "a quoted number", text: head + "norms:\n  N3: {clause: C2.3b, minimum: \"2\"}\n",
      line: 5,
      kind: .wrongValue(key: "N3.minimum", found: "2", expected: "1–1000", nearest: nil)),
    Broken(
      testDescription: "zero", text: head + "norms:\n  N3: {clause: C2.3b, minimum: 0}\n", line: 5,
      kind: .wrongValue(key: "N3.minimum", found: "0", expected: "1–1000", nearest: nil)),
    Broken(
      testDescription: "no such shape", text: head + "norms:\n  N3: {clause: C2.3b, shape: perChanel}\n",
      line: 5,
      kind: .wrongValue(
        key: "N3.shape", found: "perChanel",
        expected: "total | totalEachOnce | perChannel | perKind | perKindBothChannels | matrix",
        nearest: "perChannel")),
    Broken(
      testDescription: "a norm without a clause", text: head + "norms:\n  N3: {minimum: 2}\n", line: 5,
      kind: .noClause(norm: "N3")),
    Broken(
      testDescription: "no such clause", text: head + "norms:\n  N3: {clause: P3.3z}\n", line: 5,
      kind: .unknownClause("P3.3z", nearest: "P3.3a")),
    Broken(
      testDescription: "no such base", text: "pack: mine\nbase: shanxi-2023-21\ntitle: {zh: 我, en: me}\n",
      line: 2,
      kind: .unknownBase("shanxi-2023-21", nearest: "shaanxi-2023-21")),
    Broken(
      testDescription: "a switch that cannot be so", text: head + "switches:\n  pack.goal: stricte\n",
      line: 5,
      kind: .wrongValue(
        key: "pack.goal", found: "stricte", expected: "cityOverrides | stricter | provinceOnly",
        nearest: "stricter")),
    Broken(
      testDescription: "a shape among the switches", text: head + "switches:\n  norm.micro.shape: total\n",
      line: 5,
      kind: .shapeElsewhere(key: "norm.micro.shape", norm: "N5")),
    Broken(
      testDescription: "the same norm twice",
      text: head + "norms:\n  N3: {clause: C2.3b}\n  N3: {clause: C2.3b}\n",
      line: 5, kind: .twice("N3")),
    Broken(
      testDescription: "no title", text: "pack: mine\nbase: shaanxi-2023-21\n", line: nil,
      kind: .missing("pack.title")),
    Broken(
      testDescription: "norms as a list", text: head + "norms: [N1]\n", line: 4,
      kind: .wrongValue(key: "norms", found: "[…]", expected: "N1: {…}", nearest: nil)),
    Broken(testDescription: "an empty file", text: "", line: nil, kind: .missing("pack")),
    Broken(
      testDescription: "a day that is none", text: head + "issued: 2023-02-30\n", line: 4,
      kind: .wrongValue(key: "pack.issued", found: "2023-02-30", expected: "2024-01-01", nearest: nil)),
    Broken(
      testDescription: "a default without its value",
      text: head + "switches:\n  filing.dueDays: {productDefault: true}\n",
      line: 5, kind: .missing("filing.dueDays.value")),
    Broken(
      testDescription: "a new norm with nothing said",
      text: head
        + "norms:\n  N7: {clause: P3.5, title: {zh: 甲, en: a}, subject: room, period: year, shape: total, minimum: 1}\n",
      line: 5, kind: .missing("N7.counts")),
  ]

  @Test("each slip is told with its line and the nearest word", arguments: broken)
  func tells(_ row: Broken) throws {
    do {
      _ = try NormPacks.read(row.text, file: "mine.yaml")
      Issue.record("it was read")
    } catch {
      #expect(error.problems == [PackProblem(row.kind, file: "mine.yaml", line: row.line)])
    }
  }

  @Test("what is no YAML says so, with the line")
  func notYaml() throws {
    do {
      _ = try NormPacks.read(Self.head + "norms: {N3: [\n", file: "mine.yaml")
      Issue.record("it was read")
    } catch {
      let problem = try #require(error.problems.first)
      guard case .notYaml = problem.kind else {
        Issue.record("\(problem.kind)")
        return
      }
      #expect(problem.line ?? 0 >= 4)
    }
  }

  @Test("all slips of a file are told, in their order")
  func several() throws {
    let text =
      Self.head
      + "norms:\n  N3: {minimum: 2}\n  N5: {clause: C2.4, shape: matix}\nswitches:\n  proraton: full\n"
    do {
      _ = try NormPacks.read(text, file: "mine.yaml")
      Issue.record("it was read")
    } catch {
      #expect(error.problems.map(\.line) == [5, 6, 8])
    }
  }

  @Test("a pack of one's own stands on another and overrides it")
  func own() throws {
    let text =
      Self.head
      + "norms:\n  N6: {clause: C2.5, minimum: 3, productDefault: true}\nswitches:\n  pack.goal: cityOverrides\n"
    let pack = try NormPacks.read(text, file: "mine.yaml")
    #expect(pack.norm("N6")?.minimum == 3 && pack.norm("N6")?.isProductDefault == true)
    #expect(pack.norm("N6")?.clauses == ["C2.5", "P3.5"])
    #expect(pack.norm("N1")?.minimum == 2 && pack[.packGoal] == .cityOverrides)
    #expect(pack.base?[.packGoal] == .stricter)
  }
}
