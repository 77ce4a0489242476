import Testing

@testable import Understanding

@Suite struct TextFoldingTests {
  @Test(arguments: [
    ("ＡＢｃ１２３", "abc123"), ("　你好　世界　", "你好 世界"), ("\u{FEFF}签\u{200B}到", "签到"), ("９：３０", "9:30"),
    ("好。对？是！", "好.对?是!"), ("（“引”）", "(\"引\")"), ("一、二；三", "一、二;三"), ("\t a \u{00A0}\u{2003} b\r\n", "a b"),
    ("ÉCOLE", "école"), ("廿壹", "廿壹"), ("", ""), ("／取消", "/取消"), ("\u{1B}[31m红", "[31m红"),
  ])
  func foldsToPlainForm(_ text: String, _ expected: String) {
    #expect(TextFolding.folded(text) == expected)
  }

  @Test func foldingTwiceChangesNothing() {
    for text in ["Ｈｅｌｌｏ　Ｗｏｒｌｄ。", "İstanbul ß ﬁ", "👍🏽 可以", "2026－03－05"] {
      let once = TextFolding.folded(text)
      #expect(TextFolding.folded(once) == once)
    }
  }
}

@Suite struct YesNoTests {
  @Test(arguments: [
    "是", "是的", "对", "对对对", "好", "好的。", "好吧", "嗯", "嗯嗯", "行", "可以啊", "没错", "确认", "Y", "yes", "ＯＫ", "Sure!",
    "yes, please",
    "嗯好的", "好的，谢谢", "中", "👌🏾 可以", "没问题", "Yes Yes", "of course", "that's right", "对，可以",
  ])
  func yes(_ text: String) { #expect(YesNo.read(text) == true) }

  @Test(
    arguments: [
      "否", "不", "不是", "不用", "不用了，谢谢", "没有", "算了", "n", "No.", "nope", "no thanks", "不中", "拒绝", "不不不",
      "不行，不要",
      "of course not", "I don't think so",
    ])
  func no(_ text: String) { #expect(YesNo.read(text) == false) }

  @Test(arguments: [
    "不知道", "是的但是时间不对", "是的，但是改成线下", "好吗", "是不是", "对？", "好 不用", "不是不行", "不清楚", "随便", "都行", "看情况", "1", "",
    "  ",
    "线上", "不是，我说是7月4号", "yes and no", "yesterday", "nothing", "ok computer", "是个好办法", "好像不对", "取消", "不确定",
    "行人过街难",
    "no problem no",
  ])
  func neither(_ text: String) { #expect(YesNo.read(text) == nil) }
}
