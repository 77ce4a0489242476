extension SlotLine {
  /// The part of a correction that says what is meant: B of 不是A是B, of 改成B and of `B, not A`; else the whole line.
  var meant: Range<Int> {
    let whole = 0..<count
    // 线下，不，线上: what comes last is meant.
    if let back = last(Self.takenBack), back.lowerBound > 1, back.upperBound < count {
      return back.upperBound..<count
    }
    if let no = first("不是|并非") {
      if let yes = self.yes(behind: no.upperBound) { return yes..<count }
      if no.lowerBound > 1 { return 0..<no.lowerBound }
      if let comma = first(",|，", in: no.upperBound..<count) { return comma.upperBound..<count }
      return whole
    }
    if let to = last(Self.changes) { return to.upperBound < count ? to.upperBound..<count : whole }
    if let wrong = first(Self.mistakes), wrong.lowerBound > 1, !has("一起|同时", in: 0..<wrong.lowerBound) {
      return 0..<wrong.lowerBound
    }
    if let not = first("not|isn't|wasn't|instead of|rather than") {
      if let but = first("but|,", in: not.upperBound..<count), but.upperBound < count, not.lowerBound < 4 {
        return but.upperBound..<count
      }
      if not.lowerBound > 3 { return 0..<not.lowerBound }
    }
    return whole
  }

  /// What follows 是 or a comma, where 不是 stood before.
  private func yes(behind place: Int) -> Int? {
    var rest = place..<count
    while let found = first("而是|应该是|是", in: rest) {
      if !precedes(found.lowerBound, ["不", "还", "但", "可", "就", "要", "只"]) { return found.upperBound }
      rest = found.upperBound..<count
    }
    return nil
  }

  private static let takenBack: WordList =
    ",不,|,不对,|,不是,|,错了,|,说错了,| 不对 |,no,|, no,|, no wait,|, sorry,|, i mean"
  private static let changes: WordList =
    "其实|改成|改为|改到|改回|改作|换成|换到|应该是|应该选|该选|应当是|应为|应是|其实是|更正为|算作|按|change it to|change to|should be|should say|should have been|make it|make that|i meant|actually"
  private static let mistakes: WordList =
    "说成|写成|当成|弄成|选成|记成|签成|搞成|填成|登成|录成|打成|你给我弄"
}
