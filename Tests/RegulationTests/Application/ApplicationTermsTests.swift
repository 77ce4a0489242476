import Testing

@testable import Regulation

@Suite("Size, name and route of a room that is applied for")
struct ApplicationTermsTests {
  /// Worked count 6.
  @Test(
    "the size at its edges (P4.2a)",
    arguments: [
      (0, RoomSize.small(least: 5, isHard: false)), (4, .small(least: 5, isHard: false)), (5, .fits),
      (6, .fits), (19, .fits), (20, .fits),
      (21, .large(most: 20, isHard: true)), (200, .large(most: 20, isHard: true)),
    ])
  func size(_ count: Int, _ size: RoomSize) {
    #expect(RoomSize(count, by: NormPacks.standard) == size)
  }

  /// Worked count 28.
  @Test(
    "the steps of an application (P5.3a, P5.3b, A17)",
    arguments: WorkroomType.allCases, ApplicantKind.allCases)
  func route(_ type: WorkroomType, _ applicant: ApplicantKind) {
    let isShort = type == .regional && applicant == .specialCommittee
    #expect(
      ApprovalStep.route(type, by: applicant)
        == (isShort ? [.viceChair, .council] : [.review, .viceChair, .council]))
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let type: WorkroomType
    let bases: [String]
    let name: String
    let flaws: [RoomNaming.Flaw]
    var testDescription: String { "\(type.rawValue) \(name)" }
  }

  static let rows = [
    Row(type: .sector, bases: ["教育"], name: "商州区教育界别委员工作室", flaws: []),
    Row(type: .sector, bases: ["教育界"], name: "商州区教育界别“烛光”委员工作室", flaws: []),
    Row(type: .sector, bases: ["教育"], name: "教育界别工作室", flaws: [.ending]),
    Row(type: .sector, bases: ["教育", "科技"], name: "商州区教育界别委员工作室", flaws: [.noSector(["科技"])]),
    Row(type: .sector, bases: ["教育"], name: "烛光委员工作室", flaws: [.noSector(["教育"])]),
    Row(type: .regional, bases: [], name: "商州区委员工作室", flaws: []),
    Row(type: .regional, bases: ["商州区人民医院"], name: "商州区人民医院委员工作室", flaws: []),
    Row(type: .regional, bases: ["大赵峪社区"], name: "大赵峪社区委员工作室", flaws: []),
    Row(type: .regional, bases: ["大赵峪社区"], name: "为民委员工作室", flaws: [.noArea]),
    Row(type: .industry, bases: ["商洛市茶业协会"], name: "商洛市茶业协会委员工作室", flaws: []),
    Row(type: .industry, bases: ["商洛市茶业协会"], name: "商洛市茶叶委员工作室", flaws: [.noOrganisation]),
    Row(type: .sector, bases: ["教育"], name: "商州区张老师教育委员工作室", flaws: [.personal("张老师")]),
    Row(type: .sector, bases: ["教育"], name: "商州区甲某某教育委员工作室", flaws: [.personal("甲某某")]),
    Row(type: .sector, bases: ["教育"], name: "商州区老师之家教育委员工作室", flaws: []),
    Row(
      type: .industry, bases: ["商洛市律师协会"], name: "李律师工作室",
      flaws: [.ending, .noOrganisation, .personal("李律师")]),
  ]

  @Test("what a name lacks (P4.1a to P4.1d, P7.3a)", arguments: rows)
  func flaws(_ row: Row) {
    let naming = RoomNaming(row.type, area: "商州区", bases: row.bases, members: ["甲某某", "乙"])
    #expect(naming.flaws(of: row.name) == row.flaws)
  }

  @Test(
    "the name that the rules suggest is without fault",
    arguments: [
      (WorkroomType.sector, ["教育"], "商州区教育界别委员工作室"), (.sector, ["教育", "科技"], "商州区教育科技界别委员工作室"),
      (.regional, [], "商州区委员工作室"), (.regional, ["商州区人民医院"], "商州区人民医院委员工作室"),
      (.industry, ["商洛市茶业协会"], "商洛市茶业协会委员工作室"),
    ])
  func suggestion(_ type: WorkroomType, _ bases: [String], _ name: String) {
    let naming = RoomNaming(type, area: "商州区", bases: bases)
    #expect(naming.suggestion == name)
    #expect(naming.flaws(of: name).isEmpty)
  }

  @Test("each flaw cites its clause")
  func clauses() {
    let flaws: [RoomNaming.Flaw] = [.ending, .noArea, .noSector([]), .noOrganisation, .personal("")]
    #expect(flaws.map(\.clause) == [.p4_1a, .p4_1a, .p4_1b, .p4_1c, .p7_3a])
  }
}
