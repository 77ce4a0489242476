/// How many terminal columns a text takes, without line breaks; control characters take none.
public func displayWidth(_ text: some StringProtocol) -> Int {
  var total = 0
  for character in text { total += displayWidth(character) }
  return total
}

/// Columns of what the reader sees as one character: 0 to 2, more only for chains of full letters.
public func displayWidth(_ character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  // Nearly everything is one scalar.
  if scalars.index(after: scalars.startIndex) == scalars.endIndex { return displayWidth(first) }
  // A picture asked for as such, a flag, or one joined from several: two columns.
  if first.properties.isEmoji {
    if scalars.contains("\u{FE0F}") || scalars.contains("\u{200D}") { return 2 }
    if first.properties.isEmojiModifierBase, scalars.contains(where: \.properties.isEmojiModifier) {
      return 2
    }
    if (0x1F1E6...0x1F1FF).contains(first.value) { return 2 }
  }
  return scalars.reduce(0) { $0 + displayWidth($1) }
}

/// Columns of one scalar: 0, 1 or 2. What is ambiguous between East Asian and other fonts (“ ” … ①) takes 1.
public func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if (0x20...0x7E).contains(scalar.value) { return 1 }
  if isWide(scalar.value) { return 2 }
  // The second and third part of a Hangul syllable are drawn into the first.
  if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) { return 0 }
  switch scalar.properties.generalCategory {
  case .control, .nonspacingMark, .enclosingMark, .spacingMark, .lineSeparator, .paragraphSeparator:
    return 0
  case .format:
    // A soft hyphen is drawn by terminals.
    return scalar.value == 0xAD ? 1 : 0
  default:
    return 1
  }
}

private func isWide(_ value: UInt32) -> Bool {
  if value < 0x1100 { return false }
  if (0x4E00...0x9FFF).contains(value) { return true }
  var low = 0
  var high = wideScalars.count
  while low < high {
    let middle = (low + high) / 2
    if wideScalars[middle].upperBound < value { low = middle + 1 } else { high = middle }
  }
  return low < wideScalars.count && wideScalars[low].contains(value)
}

/// `text` filled up with spaces to `columns`; as it is where it takes as many or more.
public func padded(_ text: String, to columns: Int) -> String {
  text + String(repeating: " ", count: max(0, columns - displayWidth(text)))
}
