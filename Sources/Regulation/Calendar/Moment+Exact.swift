extension Moment {
  /// `2026-03-31T08:55:00.120+08:00`: as ``iso``, with the milliseconds where there are any, so that nothing is lost.
  public var exact: String {
    let rest = ((milliseconds % 1000) + 1000) % 1000
    guard rest != 0 else { return iso }
    return "\(day.iso)T\(clock):\(padded(second, 2)).\(padded(Int(rest), 3))+08:00"
  }

  /// A moment as ``exact`` writes it; nil where the text is anything else.
  public init?(exact text: String) {
    let characters = Array(text)
    guard characters.count == 25 || characters.count == 29 else { return nil }
    func number(_ range: Range<Int>) -> Int? { Int(String(characters[range])) }
    guard let day = Day(iso: String(characters[0..<10])), let hour = number(11..<13),
      let minute = number(14..<16), let second = number(17..<19),
      let rest = characters.count == 29 ? number(20..<23) : 0
    else { return nil }
    let whole = Moment(day, hour: hour, minute: minute, second: second)
    self.init(milliseconds: whole.milliseconds + Int64(rest))
    // One way to write a moment: 24:00, a sign or another zone is none.
    guard exact == text else { return nil }
  }
}
