/// Finds a telephone number among words: 电话139 1234 5678, 0914-2000017转8, １３８…, +86 138….
enum PhoneMentions {
  /// The first that has a telephone's form, in digits with the hyphen of an area code and 转 of a branch left out.
  static func first(in line: SlotLine) -> (digits: String, range: Range<Int>)? {
    all(in: line).first.map { ($0.phone.digits, $0.range) }
  }

  static func all(in line: SlotLine) -> [(phone: Phone, range: Range<Int>)] {
    var found: [(Phone, Range<Int>)] = []
    var place = 0
    while place < line.count {
      guard let here = line[place], Scan.digit(here) != nil || here == "+" || here == "(",
        place == 0 || line[place - 1].map({ Scan.digit($0) == nil }) ?? true,
        let (phone, range) = phone(at: place, in: line)
      else {
        place += 1
        continue
      }
      found.append((phone, range))
      place = range.upperBound
    }
    return found
  }

  /// The longest stretch from a place that is a number.
  private static func phone(at place: Int, in line: SlotLine) -> (phone: Phone, range: Range<Int>)? {
    var end = place
    var ends: [Int] = []
    var digits = 0
    while let next = line[end], digits < 20 {
      if Scan.digit(next) != nil {
        digits += 1
        let after = line[end + 1]
        if digits >= 10, after.map({ Scan.digit($0) == nil }) ?? true { ends.append(end + 1) }
      } else if !" -()+转".unicodeScalars.contains(next) && !line.isAt(end, "ext") && !line.isAt(end, "xt")
        && !line.isAt(end, "t")
      {
        break
      }
      end += 1
    }
    for end in ends.reversed() {
      let range = place..<end
      if let phone = Phone.read(String(String.UnicodeScalarView(line.text[range]))) { return (phone, range) }
    }
    return nil
  }
}
