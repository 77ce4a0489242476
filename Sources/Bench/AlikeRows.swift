import Regulation
import WorkroomStore

extension Plan {
  /// Opinions that are like some words, among a hundred thousand; beside going once through as many pairs and adding up a
  /// weight of each, which is the least that looking at all of them takes.
  func measureAlike(into report: inout Report) throws {
    let count = 100_000
    var index = AlikeIndex()
    for number in 0..<count { index.put(MatterID("\(number)"), Self.words(number), classed: nil) }
    let (each, kinds) = (22, 60_000)
    let pairs = (0..<(count * each)).map { UInt32(($0 &* 7919) % kinds) }
    let weights = (0..<kinds).map { Float($0 % 97) / 97 }
    // The first question weighs the pairs anew, as after an opinion that came in.
    let rounds = isQuick ? 9 : 25
    var (floor, ours, classes) = (Samples(), Samples(), Samples())
    var most: Float = 0
    for round in 0..<rounds {
      floor.time {
        pairs.withUnsafeBufferPointer { pairs in
          weights.withUnsafeBufferPointer { weights in
            for text in 0..<count {
              var sum: Float = 0
              for place in (text * each)..<((text + 1) * each) { sum += weights[Int(pairs[place])] }
              most = max(most, sum)
            }
          }
        }
      }
      let asked = Self.words(round * 977) + "，请看看"
      index.put(MatterID("new \(round)"), Self.words(count + round), classed: .smallNeed)
      var found = 0
      ours.time { found = index.alike(to: asked).count }
      guard found > 0, most > 0 else { throw Unmeasured(description: "alike: \(asked)") }
      classes.time { _ = index.learned(of: asked) }
    }
    report.add(
      .init(
        what: "像是同一件 similar opinions, 100 k", unit: "µs", floor: floor, ours: ours,
        budget: ("≤ 20 ms", ours.median <= 20_000)))
    report.add(
      .init(what: "归类建议 classes learned, 100 k", unit: "µs", floor: floor, ours: classes, budget: nil))
  }

  /// What somebody may say: one of many things, somewhere, in one way or another.
  private static func words(_ number: Int) -> String {
    let characters = Array("江河湖海山石田林松柏梅兰竹菊春夏秋冬东南西北金银铜铁天地日月风雨云雪红黄青白高低长短远近新旧")
    func name(_ seed: Int) -> String {
      let kinds = characters.count
      return String([seed, seed / kinds, seed / kinds / kinds].map { characters[$0 % kinds] })
    }
    let things = ["路灯不亮", "电梯困人", "井盖破损", "水管漏水", "垃圾没有清运", "下水道堵塞", "公交太少", "暖气不热", "停车困难", "油烟扰民"]
    let ways = ["已经半年，晚上出门看不清", "反映多次没有结果", "希望尽快修好，老人孩子不方便", "请问归哪个部门管"]
    return name(number &* 31 &+ 7) + "小区" + name(number &* 17 &+ 3) + "巷" + things[number % things.count]
      + ways[(number / 7) % ways.count]
  }
}
