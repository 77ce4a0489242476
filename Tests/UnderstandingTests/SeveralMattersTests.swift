import Testing

@testable import Understanding

/// One line with several matters (A23).
@Suite("Several matters")
struct SeveralMattersTests {
  static let several: [(said: String, parts: [String])] = [
    ("路灯坏了半年，还有医保怎么报，法院也判错了", ["路灯坏了半年", "还有医保怎么报", "法院也判错了"]),
    ("1、路灯坏了 2、医保怎么报", ["1、路灯坏了", "2、医保怎么报"]),
    ("一是路灯不亮；二是公交太少；三是学位不够", ["一是路灯不亮", "二是公交太少", "三是学位不够"]),
    ("有两件事：①门口堆垃圾 ②楼道没有灯", ["有两件事：①门口堆垃圾", "②楼道没有灯"]),
    ("小区门口的路灯坏了，晚上看不见。另外想问低保怎么申请", ["小区门口的路灯坏了，晚上看不见", "另外想问低保怎么申请"]),
    ("1. 路灯坏了\n2. 公厕没人打扫", ["1. 路灯坏了", "2. 公厕没人打扫"]),
    (
      "the lamp at our gate is broken, also how do i claim medical insurance",
      ["the lamp at our gate is broken", "also how do i claim medical insurance"]
    ),
  ]

  @Test("are found where the words count them or go over to something else", arguments: several)
  func found(_ said: String, _ parts: [String]) { #expect(SeveralMatters(said).parts == parts) }

  @Test(
    "are none where it is one story, a figure or a name",
    arguments: [
      "路灯坏了半年，没人修，晚上看不清", "楼上漏水，找物业，物业也不管，怎么办", "第一小学门口堵车，第二小学也堵", "水价涨到 1.5 元，太贵了",
      "the lamp is also broken and nobody repairs it", "家里还有老人，希望装电梯", "", "1", "还有",
      String(repeating: "另外路灯坏了，", count: 60),
    ])
  func one(_ said: String) { #expect(SeveralMatters(said).parts == [said]) }

  @Test("share out every word", arguments: several)
  func whole(_ said: String, _: [String]) {
    let letters = { (text: String) in text.filter { $0.isLetter || $0.isNumber } }
    #expect(letters(SeveralMatters(said).parts.joined()) == letters(said))
  }
}
