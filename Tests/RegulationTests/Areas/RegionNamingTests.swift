import Testing

@testable import Regulation

/// The name of a regional room is made of what it covers or of its base unit (P4.1a).
@Suite struct RegionNamingTests {
  @Test(arguments: [
    ("商州区", "", "商州区委员工作室"), ("城关街道", "", "商州区城关街道委员工作室"), ("商洛市商州区", "", "商州区委员工作室"),
    ("商州区", "商州区人民医院", "商州区人民医院委员工作室"),
  ])
  func suggestion(_ region: String, _ base: String, _ name: String) {
    let naming = RoomNaming(
      .regional, area: "商州区", region: Region(region, in: "商州区"), bases: base.isEmpty ? [] : [base])
    #expect(naming.suggestion == name)
    #expect(naming.flaws(of: name).isEmpty)
  }

  @Test(arguments: [
    ("商州委员工作室", true), ("商州区城关街道委员工作室", true), ("城关街道委员工作室", true), ("洛南县委员工作室", false), ("健康驿站委员工作室", false),
  ])
  func flaws(_ name: String, _ isRight: Bool) {
    let naming = RoomNaming(.regional, area: "商洛市", region: Region("商州区城关街道"), bases: [])
    #expect(naming.flaws(of: name) == (isRight ? [] : [.noArea]))
  }
}
