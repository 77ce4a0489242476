import Testing

@testable import Dialogs

/// Words by which payment may be meant remind of P7.2d and P8.5b; where they are denied they do not.
@Suite("Words of payment")
struct PaidWordsTests {
  @Test(
    "What is written of payment is noticed",
    arguments: [
      ("为企业作有偿咨询", "有偿"), ("讲课收了酬金二百元", "酬金"), ("义诊时收费", "收费"), ("先说不收费，后来又收费", "收费"),
      ("A talk for a fee", "fee"), ("PAID services at the market", "paid"), ("带队收好处费", "好处费"),
    ])
  func noticed(_ text: String, _ word: String) { #expect(PaidWords.first(in: text) == word) }

  @Test(
    "What is free, and what only has the letters, is not",
    arguments: [
      "免费义诊", "义诊不收费", "无偿法律援助", "没有酬金", "学习政协章程", "", "coffee with residents", "not paid", "no fees",
      "unpaid leave of teachers", "不得收费",
    ])
  func free(_ text: String) { #expect(PaidWords.first(in: text) == nil) }
}
