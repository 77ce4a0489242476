import Testing

@testable import Regulation

@Suite struct AreaTests {
  @Test func theTableIsComplete() {
    #expect(Area.all(.province).map(\.name) == ["陕西省"])
    #expect(Area.all(.city).count == 10)
    #expect(Area.all(.county).count == 107)
    #expect(Set(Area.shaanxi.map(\.code)).count == Area.shaanxi.count)
    #expect(Set(Area.shaanxi.map(\.name)).count == Area.shaanxi.count)
    #expect(Set(Area.shaanxi.map(\.short)).count == Area.shaanxi.count)
  }

  @Test(
    "counties of each prefecture",
    arguments: [
      ("610100", 13), ("610200", 4), ("610300", 12), ("610400", 14), ("610500", 11), ("610600", 13),
      ("610700", 11), ("610800", 12), ("610900", 10), ("611000", 7),
    ])
  func counties(of code: String, count: Int) throws {
    let prefecture = try #require(Area.coded(code))
    #expect(prefecture.level == .city)
    #expect(Area.all(.county).count(where: prefecture.contains) == count)
  }

  @Test(arguments: Area.shaanxi)
  func everyAreaIsWellFormed(_ area: Area) {
    #expect(area.code.count == 6 && Int(area.code) != nil && area.code.hasPrefix("61"))
    let endings: [Level: [Character]] = [.province: ["省"], .city: ["市"], .county: ["市", "区", "县"]]
    #expect(endings[area.level]?.contains(area.name.last ?? " ") == true)
    // Read back by full name and by short form.
    #expect(Region(area.name).code == area.code)
    #expect(Region(area.short).code == area.code)
    #expect(Region(area.name).rest.isEmpty)
  }

  @Test func reportingUnits() {
    let units = Area.shaanxi.filter(\.isReportingUnit)
    #expect(units.filter { $0.level == .county }.map(\.name) == ["杨陵区", "韩城市"])
    #expect(units.count == 12)
  }

  @Test(
    "what is read",
    arguments: [
      ("商州区", "", "611002", ""), ("商州", "", "611002", ""), ("商洛市商州区", "", "611002", ""),
      ("陕西省商洛市商州区", "", "611002", ""), ("商洛商州", "", "611002", ""), ("商洛市 商州区", "", "611002", ""),
      ("商州区城关街道东关社区", "", "611002", "城关街道东关社区"), ("商州城关街道", "", "611002", "城关街道"),
      ("城关街道办事处", "商州区", "611002", "城关街道"), ("东关社区居委会", "商洛市商州区", "611002", "东关社区"),
      ("洛南县", "商州区", "611021", ""), ("商洛市", "商州区", "611000", ""), ("陕西", "", "610000", ""),
      ("凤县", "", "610330", ""), ("凤翔", "", "610305", ""), ("韩城市", "", "610581", ""),
      ("商洛市洛南县石门镇", "", "611021", "石门镇"), ("西安市商州区", "", "610100", "商州区"),
      ("长安大学", "雁塔区", "610113", "长安大学"),
    ])
  func reading(_ text: String, _ context: String, _ code: String, _ rest: String) {
    let region = Region(text, in: context)
    #expect(region.code == code)
    #expect(region.rest == rest)
  }

  @Test(
    "outside the table",
    arguments: [
      ("某某区", "", "某某区"), ("甲社区", "某某区", "某某区甲社区"), ("某某区甲社区", "某某区", "某某区甲社区"), ("长安大学", "", "长安大学"),
    ])
  func outside(_ text: String, _ context: String, _ rest: String) {
    let region = Region(text, in: context)
    #expect(region.code == nil)
    #expect(region.rest == rest)
  }

  @Test(
    "how regions lie to each other",
    arguments: [
      ("商州区", "商洛市商州区", Region.Relation.same), ("商州", "陕西省商洛市商州区", .same),
      ("商州区城关街道", "商州城关街道办事处", .same), ("商州区城关街道东关社区", "商州区东关社区", .same),
      ("商州区大东关社区", "商州区东关社区", .apart), ("商州区", "商洛市", .within), ("商洛市", "商州区", .around),
      ("商州区城关街道", "商州区", .within), ("商州区城关街道东关社区", "商州区城关街道", .within), ("商州区城关街道东关社区", "商洛市", .within),
      ("陕西省", "商州区城关街道", .around), ("商州区", "洛南县", .apart), ("商州区城关街道", "商州区大赵峪街道", .apart),
      ("商州区人民医院", "商州区人民医院分院", .apart), ("某某区", "某某区", .same), ("某某区甲社区", "某某区", .within),
      ("某某区", "某某区甲社区", .around), ("某某区", "商州区", .apart), ("某某区", "别的区", .apart),
    ])
  func relation(_ one: String, _ other: String, _ expected: Region.Relation) {
    #expect(Region(one).relation(to: Region(other)) == expected)
    let reverse: Region.Relation =
      switch expected {
      case .within: .around
      case .around: .within
      case .same, .apart: expected
      }
    #expect(Region(other).relation(to: Region(one)) == reverse)
  }
}
