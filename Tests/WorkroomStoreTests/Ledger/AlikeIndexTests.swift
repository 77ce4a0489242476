import Regulation
import Testing

@testable import WorkroomStore

@Suite("Texts by their pairs of characters")
struct AlikeIndexTests {
  private func index(_ texts: [(String, String)]) -> AlikeIndex {
    var index = AlikeIndex()
    for (id, words) in texts { index.put(MatterID(id), words, classed: nil) }
    return index
  }

  @Test("a matter that others told in their words is among the first five, and shown as a rule")
  func recall() throws {
    let (matters, others) = (try Message.matters(), try Message.others())
    #expect(matters.count + others.count >= 400 && Set(matters.map(\.matter)).count >= 40)
    var index = AlikeIndex()
    let all = matters + others
    for (place, message) in all.enumerated() {
      index.put(MatterID("\(place)"), message.words, classed: nil)
    }
    var (found, shown, first, right) = (0, 0, 0, 0)
    for (place, message) in matters.enumerated() {
      let alike = index.alike(to: message.words, from: 0, most: 6).filter {
        $0.matter != MatterID("\(place)")
      }
      func isSame(_ one: AlikeIndex.Alike) -> Bool {
        Int(one.matter.rawValue).map { all[$0].matter == message.matter } ?? false
      }
      if alike.prefix(5).contains(where: isSame) { found += 1 }
      if alike.prefix(3).contains(where: { isSame($0) && $0.likeness >= AlikeIndex.least }) { shown += 1 }
      if let nearest = alike.first, nearest.likeness >= AlikeIndex.least {
        first += 1
        if isSame(nearest) { right += 1 }
      }
    }
    let (recall, share) = (Double(found) / Double(matters.count), Double(shown) / Double(matters.count))
    let precision = Double(right) / Double(max(1, first))
    print(
      "alike: \(matters.count) messages of \(Set(matters.map(\.matter)).count) matters among \(all.count): recall@5 \(recall), shown \(share), first shown right \(precision)"
    )
    #expect(recall >= 0.9)
    #expect(share >= 0.6)
    // The others are near: the same things broken elsewhere, told without a place.
    #expect(precision >= 0.7)
  }

  @Test("what one phone writes in traditional characters is the same matter")
  func traditional() {
    var index = index([("lamp", "东关小区门口的路灯坏了半年没人修"), ("bus", "县城到镇里的公交车太少")])
    let found = index.alike(to: "東關小區門口的路燈壞了半年沒人修", from: 0)
    #expect(found.first?.matter == MatterID("lamp"))
    #expect(found.first.map { $0.likeness > 0.999 } == true)
  }

  @Test("likeness goes from nothing to one, is the same both ways, and no order matters")
  func properties() throws {
    let messages = try Message.matters().prefix(60)
    let texts = messages.enumerated().map { ("\($0)", $1.words) }
    var (forth, back) = (index(texts), index(texts.reversed()))
    for (id, words) in texts {
      let (one, other) = (forth.alike(to: words, from: 0), back.alike(to: words, from: 0))
      #expect(one == other)
      #expect(one.allSatisfy { (0...1).contains($0.likeness) })
      #expect(one.first.map { $0.likeness > 0.999 } == true)
      #expect(one.contains { $0.matter == MatterID(id) && $0.likeness > 0.999 })
      for near in one.prefix(4) {
        let reverse = texts.first { $0.0 == near.matter.rawValue }?.1 ?? ""
        let likeness = forth.alike(to: reverse, from: 0).first { $0.matter == MatterID(id) }?.likeness ?? 0
        #expect(abs(likeness - near.likeness) < 0.0001)
      }
    }
  }

  @Test(
    "what was taken out, or said anew, leaves no pair behind, and the answers are as if it had never been there"
  )
  func nothingIsLeft() throws {
    let messages = try Message.matters()
    var index = index(messages.prefix(30).enumerated().map { ("\($0)", $1.words) })
    let (before, pairs) = (
      messages.prefix(30).map { [index] in
        var index = index
        return index.alike(to: $0.words, from: 0)
      }, index.pairCount
    )
    let secret = MatterID("secret")
    index.put(secret, "姬家大院的石狮子被撬走了，Zhongli 13900000001", classed: .problem)
    #expect(index.holds("姬家") && index.holds("zhongli") && !index.holds("13900000001"))
    index.put(secret, "鳌头巷的古槐快要倒了", classed: .problem)
    #expect(!index.holds("姬家") && !index.holds("zhongli") && index.holds("古槐"))
    index.remove(secret)
    index.remove(secret)
    #expect(!index.holds("古槐") && index.pairCount == pairs && index.count == 30)
    #expect(index.learned(of: "石狮子").count == 0)
    for (message, known) in zip(messages, before) {
      #expect(index.alike(to: message.words, from: 0) == known)
    }
    // Many come and go: the holes are closed, and numbers are given again.
    for (place, message) in messages.enumerated() {
      index.put(MatterID("more \(place)"), message.words, classed: .inquiry)
    }
    for place in messages.indices { index.remove(MatterID("more \(place)")) }
    #expect(index.pairCount == pairs)
    for (message, known) in zip(messages, before) {
      #expect(index.alike(to: message.words, from: 0) == known)
    }
  }

  @Test(
    "a room with a single opinion finds it",
    arguments: [
      ("小区门口的路灯坏了半年", "门口路灯不亮了"), ("电梯困人", "我们楼电梯又困人了"), ("巷口的井盖不见了", "井盖不见了，巷口那个"),
      ("The street lamp at our gate has been broken for half a year", "the lamp at the gate is broken again"),
      ("The lift in building three keeps stopping", "Building three: lifts stopped working"),
      ("小区门口的路灯坏了半年", "小区门口，的路灯坏了半年！"), ("ＡＢ座的电梯坏了", "ab座电梯坏了"),
    ])
  func single(_ before: String, _ now: String) {
    var index = index([("one", before)])
    #expect(index.alike(to: now).map(\.matter) == [MatterID("one")])
  }

  @Test(
    "what people say of anything is no likeness",
    arguments: [
      ("希望社区尽快解决", "希望有关部门尽快处理路灯"), ("我们小区的电梯坏了半年没人管", "我们小区的路灯坏了半年没人管"),
      ("请问到哪里办理身份证", "请问到哪里办理低保"), ("的了着过", "的了着过"), ("", ""), ("路", "路"), ("138 0000 0000", "13800000000"),
      ("nobody has been here for years", "nobody has done it for years"),
    ])
  func unlike(_ before: String, _ now: String) {
    var index = index([("one", before)])
    #expect(index.alike(to: now).isEmpty)
  }

  @Test("short words are found in long ones, and long ones by short ones")
  func lengths() throws {
    let long =
      "我今天来主要是说几件事。头一件是孩子上学，从安置点走到学校要四十分钟，路上没有人行道。" + "再一件是西坡那个变压器嗡嗡响，夜里睡不着，还跳过两回闸。"
      + "还有就是今年雨水多，后山有裂缝，大家心里不踏实，想请人来看一看有没有危险。"
    let short = "西坡变压器嗡嗡响，夜里跳闸"
    var (one, other) = (index([("long", long)]), index([("short", short)]))
    #expect(one.alike(to: short).map(\.matter) == [MatterID("long")])
    #expect(other.alike(to: long).map(\.matter) == [MatterID("short")])
  }

  @Test("as many characters as there may be are read, and no more")
  func longest() {
    let many = String(repeating: "路灯坏了，", count: 100_000)
    var index = index([("one", many + "井盖")])
    #expect(!index.holds("井盖"))
    #expect(index.alike(to: "路灯").count == 1)
  }

  @Test("the classes of what was decided: the words behind each stood in three opinions, and are no places")
  func learned() {
    var index = AlikeIndex()
    #expect(index.learned(of: "路灯") == .nothing)
    let said: [(String, OpinionClass)] = [
      ("商州的路灯不亮", .smallNeed), ("杨峪村路灯该换了", .smallNeed), ("商州巷口缺路灯", .smallNeed), ("杨峪村的核桃没人收", .problem),
      ("商州核桃卖不掉", .problem), ("核桃价钱低", .problem), ("鹿茸怎么炮制", .inquiry), ("鹿茸", .inquiry),
    ]
    for (place, (words, kind)) in said.enumerated() { index.put(MatterID("\(place)"), words, classed: kind) }
    let learned = index.learned(of: "商州杨峪村的核桃和鹿茸")
    #expect(learned.count == 8)
    #expect(learned.fit[.problem] == 0)
    #expect(learned.words[.problem] == ["核桃"])
    // Said twice only, or a place.
    #expect(learned.words[.inquiry] == [] && learned.words[.smallNeed] == [])
    #expect(learned.fit[.petition] == nil)
    // What was not decided yet teaches nothing.
    index.put(MatterID("undecided"), "核桃核桃", classed: nil)
    #expect(index.learned(of: "核桃").count == 8)
  }
}
