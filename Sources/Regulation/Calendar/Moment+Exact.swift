extension Moment {
  /// `2026-03-31T08:55:00.120+08:00`: as ``iso``, with the milliseconds where there are any, so that nothing is lost.
  public var exact: String {
    let rest = ((milliseconds % 1000) + 1000) % 1000
    guard rest != 0 else { return iso }
    return "\(day.iso)T\(clock):\(padded(second, 2)).\(padded(Int(rest), 3))+08:00"
  }

  /// A moment as ``exact`` writes it; nil where the text is anything else.
  public init?(exact text: String) {
    // By bytes: lists of characters cost ten times as much, and every entry of an import has two.
    let bytes = Array(text.utf8)
    // One way to write a moment: another zone, or a fraction of nothing, is none.
    let (form, rest) = bytes.count == 29 ? (Moment.exactForm, 20..<23) : (Moment.wholeForm, 0..<0)
    guard bytes.count == form.count,
      zip(bytes, form).allSatisfy({ $1 == Moment.digit ? (0x30...0x39).contains($0) : $0 == $1 })
    else { return nil }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
    guard let day = Day(number(0..<4), number(5..<7), number(8..<10)), hour < 24, minute < 60, second < 60,
      rest.isEmpty || number(rest) > 0
    else { return nil }
    let whole = Moment(day, hour: hour, minute: minute, second: second)
    self.init(milliseconds: whole.milliseconds + Int64(number(rest)))
  }

  private static let digit = UInt8(ascii: "d")
  private static let wholeForm = Array("dddd-dd-ddTdd:dd:dd+08:00".utf8)
  private static let exactForm = Array("dddd-dd-ddTdd:dd:dd.ddd+08:00".utf8)
}
