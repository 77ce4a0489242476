import Testing

@testable import WorkroomStore

@Suite("Names and numbers in a text that is to leave the room")
struct PersonalPartsTests {
  private let parts = PersonalParts(visitors: [
    Called("王大爷", reached: "13800138000"), Called("欧阳小花"), Called("", reached: nil),
  ])

  @Test(
    "they are found however they were written",
    arguments: [
      ("王大爷说路灯坏了", ["王大爷"]), ("王 大爷，１３８ 0013-8000", ["王 大爷", "１３８ 0013-8000"]),
      ("找 0914-2312345 问", ["0914-2312345"]),
      ("坏了 6 盏，花了 2026 元", []), ("2026年3月5日", []), ("大爷大妈都说", []), ("", []),
      ("电话一三八零零一三八零零零，", ["一三八零零一三八零零零"]), ("打幺三八〇〇幺三八〇〇〇一直没人接", ["幺三八〇〇幺三八〇〇〇一"]),
      ("打13800138000一直没人接", ["13800138000"]), ("138/0013/8000", ["138/0013/8000"]),
      ("138，0013，8000", ["138，0013，8000"]), ("1、2、3、4、5、6、7 号楼", []), ("一共花了一千二百三十四元", []),
      ("1,234,567 元", []), ("二〇二六年三月五日", []),
      ("王大爷和王大爷", ["王大爷"]), ("李王大爷巷", ["王大爷"]),
    ])
  func found(_ text: String, _ expected: [String]) { #expect(parts.found(in: text) == expected) }

  @Test("what is masked holds none of them, and the rest stands as it was")
  func masked() {
    let text = "城南小区：王大爷（13800138000）和欧阳小花说，\n路灯坏了半年。"
    let masked = parts.masked(text, name: "某群众")
    #expect(masked == "城南小区：某群众（＊＊＊）和某群众说，\n路灯坏了半年。")
    #expect(parts.found(in: masked).isEmpty && parts.masked(masked, name: "某群众") == masked)
    #expect(parts.masked("没有人", name: "某群众") == "没有人")
  }
}
