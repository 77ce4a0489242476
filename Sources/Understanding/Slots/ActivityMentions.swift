/// What is done on a shift (值班内容), in the words of the sentence: 接待群众来访, `answering messages`.
struct ActivityMentions {
  let line: SlotLine

  func activity() -> Range<Int>? {
    if let chinese = clause() { return trimmed(chinese) }
    if let fixed = line.first(Self.fixed) { return fixed }
    guard let start = line.first(Self.english)?.lowerBound else { return nil }
    let end = end(from: start, limit: 48)
    let stop = line.first("but|and forgot|from|until|for", in: start..<end)?.lowerBound
    return trimmed(start..<max(stop ?? end, start + 1))
  }

  /// What begins with a verb of such work, at the head of a clause.
  private func clause() -> Range<Int>? {
    var rest = 0..<line.count
    while let verb = line.first(Self.verbs, in: rest) {
      rest = verb.upperBound..<line.count
      let start = verb.lowerBound
      let isHead = start == 0 || line[start - 1].map { ",:;.、 \u{1}".unicodeScalars.contains($0) } ?? false
      guard isHead || line.precedes(start, Self.leads) else { continue }
      guard !line.isFollowed(verb, by: ["时", "的时候", "室", "站", "台"]) else { continue }
      let end = end(from: start, limit: 18)
      // 把 and 看 alone are no work.
      guard end - verb.upperBound >= (verb.count == 1 ? 2 : 0) else { continue }
      return start..<end
    }
    return nil
  }

  private func end(from start: Int, limit: Int) -> Int {
    var end = start
    while end - start < limit, let next = line[end], next != SlotLine.mask,
      !",.;!?()".unicodeScalars.contains(next)
    { end += 1 }
    return end
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while let tail = Self.tails.first(where: { tail in
      let length = tail.unicodeScalars.count
      return end - length >= range.lowerBound + 2 && line.isAt(end - length, tail)
    }) { end -= tail.unicodeScalars.count }
    return range.lowerBound..<end
  }

  private static let verbs: WordList =
    "接待|接访|调解|走访|回复|答复|处理|整理|网上接待|值守|听取|解答|受理|把|看留言|看|回留言|宣讲|讲解|帮群众|代写|巡访|约谈|联系|入户"
  private static let leads = [
    "内容是", "内容", "任务是", "安排是", "今天是", "今天", "来", "主要是", "主要", "坐着", "在社区", "就是", "为了", "在室里", "在工作室", "负责",
    "一直在", "专门", "顺便", "去", "打算",
  ]
  private static let fixed: WordList =
    "接待来访的群众|接待来访群众|接待群众来访|接待群众|接待居民|接待来访|网上接待|接访|调解纠纷|回复网友|答复网友|回复网上留言|答复网上留言|回复群众留言|答复群众留言|回复留言|答复留言|看留言"
  private static let english: WordList =
    "receiving|answering|talking to|mediating|visiting|handling|reading|meeting|replying|seeing|helping|listening|dealing with|taking"
  private static let tails = ["呢", "了", "吧", "来着", "的", " ", "啊", "online", "in person", "忘签到", "忘了签到"]
}
