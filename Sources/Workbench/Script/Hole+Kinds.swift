// What the holes beside number and date accept, each exactly.

/// `08:55`, also with a full-width colon; 00:00 to 23:59, two digits each.
func timeEnds(in text: [Character], from start: Int) -> [Int] {
  let end = start + 5
  guard end <= text.count, text[start + 2] == ":" || text[start + 2] == "：",
    let hour = twoDigits(text, start), let minute = twoDigits(text, start + 3), hour < 24, minute < 60,
    isEdge(text, before: start, after: end, of: { talkDigit($0) != nil })
  else { return [] }
  return [end]
}

private func twoDigits(_ text: [Character], _ at: Int) -> Int? {
  guard let tens = talkDigit(text[at]), let ones = talkDigit(text[at + 1]) else { return nil }
  return tens * 10 + ones
}

/// What runs on beyond its ends is no such value.
private func isEdge(
  _ text: [Character], before start: Int, after end: Int, of runsOn: (Character) -> Bool
) -> Bool {
  (start == 0 || !runsOn(text[start - 1])) && (end == text.count || !runsOn(text[end]))
}

/// Two to four Han characters (`王女士`, `委员甲`), longer ones with `·` between two parts, or one to three
/// capitalised words (`Ms Wang`).
func nameEnds(in text: [Character], from start: Int) -> [Int] {
  var ends: [Int] = []
  var next = start
  var parts = 1
  var length = 0
  while next < text.count {
    if isHan(text[next]) {
      length += 1
      next += 1
      if length >= 2, length <= (parts > 1 ? 10 : 4) { ends.append(next) }
      if length >= 10 { break }
    } else if text[next] == "·", length >= 1, parts == 1 {
      parts = 2
      length = 0
      next += 1
    } else {
      break
    }
  }
  if !ends.isEmpty { return ends }
  return wordEnds(in: text, from: start)
}

private func wordEnds(in text: [Character], from start: Int) -> [Int] {
  var ends: [Int] = []
  var next = start
  while ends.count < 3, next < text.count, text[next].isASCII, text[next].isUppercase {
    while next < text.count, text[next].isASCII, text[next].isLetter { next += 1 }
    ends.append(next)
    guard next < text.count, text[next] == " " else { break }
    next += 1
  }
  return ends
}

private func isHan(_ character: Character) -> Bool {
  guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return false }
  return (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
}

/// A mobile number of eleven digits that begins with 13 to 19, or a line such as `0914-2312345` (an area code of
/// three or four digits, seven or eight more, `-` or nothing between).
func phoneEnds(in text: [Character], from start: Int) -> [Int] {
  var digits: [Int] = []
  var next = start
  var dash: Int?
  while next < text.count, digits.count <= 12 {
    if let digit = talkDigit(text[next]) {
      digits.append(digit)
    } else if text[next] == "-", dash == nil, digits.count == 3 || digits.count == 4 {
      dash = digits.count
    } else {
      break
    }
    next += 1
  }
  guard isEdge(text, before: start, after: next, of: { talkDigit($0) != nil }) else { return [] }
  let isMobile = dash == nil && digits.count == 11 && digits[0] == 1 && digits[1] >= 3
  let isLine = digits.first == 0 && (dash.map { 7...8 ~= digits.count - $0 } ?? (10...12 ~= digits.count))
  return isMobile || isLine ? [next] : []
}

/// An identity number of eighteen characters: seventeen digits, a digit or X; its birthday and check are not
/// looked at.
func identityEnds(in text: [Character], from start: Int) -> [Int] {
  let end = start + 18
  guard end <= text.count, text[start..<(end - 1)].allSatisfy({ talkDigit($0) != nil }),
    talkDigit(text[end - 1]) != nil || text[end - 1] == "X" || text[end - 1] == "x",
    isEdge(text, before: start, after: end, of: { talkDigit($0) != nil })
  else { return [] }
  return [end]
}

/// The head of a ledger: 64 hexadecimal digits in lower case, or the first twenty in groups of four, as people note them.
func hashEnds(in text: [Character], from start: Int) -> [Int] {
  let isDigit = { (character: Character) in character.isASCII && "0123456789abcdef".contains(character) }
  let isWhole = { (digits: ArraySlice<Character>) in digits.allSatisfy(isDigit) }
  let isInFours = { (digits: ArraySlice<Character>) in
    digits.enumerated().allSatisfy { $0.offset % 5 == 4 ? $0.element == " " : isDigit($0.element) }
  }
  return [(64, isWhole), (24, isInFours)].compactMap { length, isHead in
    let end = start + length
    guard end <= text.count, isHead(text[start..<end]), isEdge(text, before: start, after: end, of: isDigit)
    else { return nil }
    return end
  }
}
