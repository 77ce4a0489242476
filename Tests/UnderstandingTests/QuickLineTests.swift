import Testing

@testable import Understanding

/// One matter on one line: who, how to reach them, what.
@Suite("A line of the quick entry")
struct QuickLineTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let line: String
    let said: QuickLine
    var testDescription: String { line }
    init(_ line: String, _ visitor: String?, _ contact: String?, _ words: String, _ people: Int? = nil) {
      self.line = line
      said = QuickLine(visitor: visitor, contact: contact, words: words, people: people)
    }
  }

  static let rows = [
    Row("王大爷 路灯坏了半年 13900000000", "王大爷", "13900000000", "路灯坏了半年"),
    Row("王大爷路灯坏了半年13900000000", "王大爷", "13900000000", "路灯坏了半年"),
    Row("王大爷，路灯坏了半年，电话139 0000 0000", "王大爷", "13900000000", "路灯坏了半年"),
    Row("13900000000 张三 楼道没有灯", "张三", "13900000000", "楼道没有灯"),
    Row("张三 13900000000 楼道没有灯", "张三", "13900000000", "楼道没有灯"),
    Row("楼道没有灯 李女士", "李女士", nil, "楼道没有灯"),
    Row("公交太少", nil, nil, "公交太少"),
    Row("匿名 门口乱停车", nil, nil, "门口乱停车"),
    Row("张三等5人 欠薪半年", "张三", nil, "欠薪半年", 5),
    Row("王大爷等三人反映公厕太脏", "王大爷", nil, "公厕太脏", 3),
    Row("老李 公厕没人打扫 0914-2000017", "老李", "09142000017", "公厕没人打扫"),
    Row("周五 没有公交", nil, nil, "周五 没有公交"),
    Row("路灯 坏了半年", nil, nil, "路灯 坏了半年"),
    Row("王大爷：学校门口堵车，微信 wangdaye88", "王大爷", "微信 wangdaye88", "学校门口堵车"),
    Row("Mr Wang the lamp is broken 13900000000", "Mr Wang", "13900000000", "the lamp is broken"),
    Row("王大爷", nil, nil, "王大爷"),
  ]

  @Test("is taken apart", arguments: rows)
  func read(_ row: Row) {
    let said = QuickLine(row.line)
    #expect(said.visitor == row.said.visitor && said.contact == row.said.contact)
    #expect(said.words == row.said.words && said.people == row.said.people && said.doubtful == nil)
  }

  @Test("keeps figures that reach nobody among the words, and says so")
  func doubtful() {
    let said = QuickLine("王大爷 路灯坏了 139000000000")
    #expect(said.contact == nil && said.doubtful == "139000000000" && said.words.contains("139000000000"))
  }
}
