/// A text by the pairs of characters that stand in it (字对): what texts are compared by.
///
/// Chinese is not written in words, and most of its words have two characters: every two that stand beside each other are one
/// pair. A word of Latin letters and a short number are one as a whole. Long numbers are none: they are how people are reached.
struct TextPairs {
  /// One pair and where it stands, in scalars of the text.
  struct Placed {
    let code: UInt64
    let range: Range<Int>
  }

  /// How many scalars of a text are looked at: as many as a visitor's words may have.
  static let longest = 10_000

  let placed: [Placed]
  let text: [Unicode.Scalar]

  init(_ text: String) {
    self.text = Array(text.unicodeScalars.prefix(TextPairs.longest))
    placed = TextPairs.placed(in: self.text)
  }

  /// Each once, in order.
  var codes: [UInt64] { Set(placed.map(\.code)).sorted() }

  /// What was typed there.
  func words(in range: Range<Int>) -> String { String(String.UnicodeScalarView(text[range])) }

  private static func placed(in text: [Unicode.Scalar]) -> [Placed] {
    var placed: [Placed] = []
    var before: (scalar: Unicode.Scalar, at: Int)?
    var word: (letters: [Unicode.Scalar], at: Int) = ([], 0)
    func settleWord(_ end: Int) {
      if let code = code(ofWord: word.letters) { placed.append(Placed(code: code, range: word.at..<end)) }
      word.letters = []
    }
    for (place, scalar) in text.enumerated() {
      guard let plain = BareText.plain(scalar) else {
        settleWord(place)
        before = nil
        continue
      }
      if plain.isASCII {
        if word.letters.isEmpty { word.at = place }
        word.letters.append(plain)
        before = nil
        continue
      }
      settleWord(place)
      if let before {
        placed.append(Placed(code: code(of: before.scalar, plain), range: before.at..<(place + 1)))
      }
      before = (plain, place)
    }
    settleWord(text.count)
    return placed
  }

  // MARK: Codes

  static func code(of first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 21 | UInt64(second.value)
  }

  /// A word by how it begins, so that lamp and lamps are one; nil for a letter alone and for a long number.
  private static func code(ofWord letters: [Unicode.Scalar]) -> UInt64? {
    guard letters.count > 1 else { return nil }
    let digits = letters.count(where: { ("0"..."9").contains($0) })
    if digits > 0 { return digits < 7 && letters.count < 12 ? hash(letters[...]) : nil }
    return hash(stem(letters).prefix(6))
  }

  private static func stem(_ letters: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    for ending in endings
    where letters.count > ending.count + 3 && letters.suffix(ending.count) == ending[...] {
      return letters.dropLast(ending.count)
    }
    return letters[...]
  }

  private static let endings = ["ing", "ed", "es", "s"].map { Array($0.unicodeScalars) }

  /// FNV-1a, apart from the pairs by its highest bit.
  private static func hash(_ letters: ArraySlice<Unicode.Scalar>) -> UInt64 {
    letters.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1.value)) &* 0x100_0000_01b3 } | 1 << 63
  }

  // MARK: What every text has

  /// Says nothing of what a text is about: a pair with a character of grammar in it, or an everyday English word.
  static func isEmpty(_ code: UInt64) -> Bool {
    if code >> 63 == 1 { return emptyWords.contains(code) }
    return grammar.contains(UInt32(code >> 21)) || grammar.contains(UInt32(code & 0x1F_FFFF))
  }

  /// Says little: people say it of anything that they bring to a room.
  static func isCommon(_ code: UInt64) -> Bool { common.contains(code) }

  private static let grammar = Set(
    """
    的了着过在我你他她它们是有没不也都就还把被给让请能吗呢吧啊很太又再和跟与及这那哪个些什么怎一上下里来去到说人要想家好多几时候\
    年月天从才
    """.unicodeScalars.map(\.value))

  private static let common = Set(
    TextPairs(
      """
      小区 希望 建议 可以 可否 没人管 反映 解决 部门 政府 领导 社区 附近 旁边 门口 晚上 白天 早上 每天 老人 孩子 居民 群众 大家 已经 \
      半年 经常 应该 需要 有关 情况 尽快 帮忙 咨询 投诉 办理 申请 坏了 现在 问题 材料 手续 长期 迟迟 推诿 态度 盼望 多次 街道 业主 \
      收费 影响 困难 安全 解决 答复 处理 联系 电话 附近 旁边 周围
      """
    ).placed.map(\.code))

  private static let emptyWords = Set(
    TextPairs(
      """
      the an and or of to in on at for from by with is are was were be been it its this that there here we our us you your he she \
      they them their my me have has had do does did not no nobody can could would should will please about for years year months \
      month days day again still very much many when where what which who how why one two all any some so as if but than then just \
      only also out up down more most since after before near hope want like need ask asked told say said come came goes
      """
    ).placed.map(\.code))
}
