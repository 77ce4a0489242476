import Testing

@testable import Understanding

/// Numbers alone and among words.
struct QuantityTests {
  @Test(arguments: [
    ("一百五十个人", "150"), ("来了十二位", "12"), ("两千六", "2600"), ("三万五", "35000"), ("百分之六十", "60%"),
    ("百 分 之 六", "6%"),
    ("六成", "60%"), ("二分之一", "0.5"), ("一半", "0.5"), ("三点五", "3.5"), ("约五百人", "500"), ("三十到五十人", "[30,50)"),
    ("五百以上", "(500,)"), ("不到二十人", "(,20)"), ("小于等于三十", "(,30]"), ("第三名", "3"), ("１２", "12"), ("负三", "-3"),
    ("500多亿", "(50000000000,)"), ("壹拾壹元壹角", "11.1"), ("四川", "-"), ("放肆", "-"), ("看一看", "-"), ("十七十八", "-"),
    ("没有", "-"),
  ])
  func chinese(_ text: String, _ expected: String) {
    #expect(QuantityReader.read(text)?.text ?? "-" == expected)
  }

  @Test(arguments: [
    ("a dozen", "12"), ("two and a half", "2.5"), ("three quarters", "0.75"), ("25 percent", "25%"),
    ("one hundred and twenty-three", "123"), ("more than forty", "(40,)"), ("at least 10 people", "[10,)"),
    ("between 10 and 20", "[10,20)"), ("above 100 and below 150", "(100,150)"), ("1,234.5", "1234.5"),
    ("3 hundred and 21 people", "321"),
    ("thirty-second", "32"), ("½", "0.5"), ("1.5x10^3", "1500"), ("this one", "-"), ("nothing", "-"),
  ])
  func english(_ text: String, _ expected: String) {
    #expect(QuantityReader.read(text)?.text ?? "-" == expected)
  }

  @Test func spansLieWithin() {
    for text in ["来了一百五十个人", "between 10 and 20", "三分之", "1e", "x10^", "百分之", "……", "一一一一一一一一一一一一一一一一一一一一"] {
      if let said = QuantityReader.read(text) { #expect(said.span.upperBound <= text.unicodeScalars.count) }
    }
  }
}

/// A telephone number beside a name, and what is none.
struct PhoneSaidTests {
  @Test(arguments: [
    ("王大爷 138 0013 8000", "13800138000", "王大爷"), ("１３８００１３８０００", "13800138000", "-"),
    ("李芳，电话029-88886666转8001", "02988886666", "李芳"),
    ("+86 138-0013-8000", "13800138000", "-"), ("电话是13800138000", "13800138000", "-"),
  ])
  func found(_ text: String, _ digits: String, _ rest: String) {
    let said = PhoneSaid(text)
    #expect(said.phone?.digits == digits && said.rest ?? "-" == rest)
  }

  @Test(arguments: ["12345", "110", "1380013800", "138001380001", "没有电话", "029-88886666-801", ""])
  func none(_ text: String) { #expect(PhoneSaid(text).phone == nil) }
}

/// Yes and no among more words.
struct YesNoWithinTests {
  @Test(arguments: [
    ("不是，我是前天来的", false), ("好的，那就这样", true), ("不用了谢谢", false), ("中嘞", true), ("要得", true), ("还没有", false),
    ("absolutely not", false),
  ])
  func first(_ text: String, _ expected: Bool) { #expect(YesNo.first(in: text) == expected) }

  @Test(arguments: ["不知道", "对不对？", "明天再说", "maybe"])
  func neither(_ text: String) { #expect(YesNo.first(in: text) == nil) }
}
