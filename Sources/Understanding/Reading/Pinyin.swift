/// The pinyin of a character, without its tone (拼音), and the syllables of pinyin that was typed.
///
/// Syllables that an input method or an ear takes for one another are one: zh and z, ch and c, sh and s, -ng and -n, and
/// l and n at the beginning. 签到, 签道 and qiandao are then the same two.
enum Pinyin {
  /// The syllable of a character, folded; nil for one that GB 2312 does not have.
  static func syllable(of scalar: UInt32) -> UInt32? { known.characters[scalar] }

  /// The folded syllables that a run of small Latin letters is cut into, as few as possible; nil where it is no pinyin.
  static func cut(_ letters: ArraySlice<UInt32>) -> [UInt32]? {
    let count = letters.count
    guard count > 0, count <= 40 else { return nil }
    var best: [[UInt32]?] = Array(repeating: nil, count: count + 1)
    best[0] = []
    for start in 0..<count {
      guard let before = best[start] else { continue }
      var key: UInt64 = 0
      for length in 1...6 where start + length <= count {
        key = key << 8 | UInt64(letters[letters.startIndex + start + length - 1])
        guard let syllable = known.spelled[key] else { continue }
        if let other = best[start + length], other.count <= before.count + 1 { continue }
        best[start + length] = before + [syllable]
      }
    }
    return best[count]
  }

  /// A syllable of a text, and where what is read so stands.
  struct Sound: Sendable {
    var syllable: UInt32
    var place: Range<Int>
  }

  /// The runs of syllables of a text: characters and typed pinyin, blanks passed over; anything else ends a run.
  static func runs(_ text: [UInt32], ofHan: Bool = true) -> [[Sound]] {
    var (runs, run): ([[Sound]], [Sound]) = ([], [])
    var place = 0
    func close() {
      if !run.isEmpty { runs.append(run) }
      run = []
    }
    while place < text.count {
      let start = place
      if LineText.isLetter(text[place]) {
        while place < text.count, LineText.isLetter(text[place]) { place += 1 }
        if let cut = cut(text[start..<place]), place - start >= 3 || !run.isEmpty {
          run += cut.map { Sound(syllable: $0, place: start..<place) }
        } else {
          close()
        }
        continue
      }
      place += 1
      if LineText.isHan(text[start]), ofHan {
        if let syllable = syllable(of: text[start]) {
          run.append(Sound(syllable: syllable, place: start..<place))
        }
      } else if text[start] != 0x20 {
        close()
      }
    }
    close()
    return runs
  }

  /// A syllable as it is spelled after folding, for an explanation.
  static func spelling(_ syllable: UInt32) -> String { known.names[Int(syllable)] }

  /// The syllable of a character as it is written; nil for one that GB 2312 does not have.
  static func fullSpelling(_ scalar: UInt32) -> String? { known.whole[scalar] }

  private struct Known: Sendable {
    var characters: [UInt32: UInt32] = [:]
    var spelled: [UInt64: UInt32] = [:]
    var names: [String] = []
    var whole: [UInt32: String] = [:]
  }

  private static let known: Known = {
    var known = Known()
    known.characters.reserveCapacity(6800)
    var ids: [[UInt32]: UInt32] = [:]
    var spelling: [UInt32] = []
    var current: UInt32 = 0
    var written = ""
    var isOpen = false
    for scalar in table.unicodeScalars {
      if LineText.isLetter(scalar.value) {
        if !isOpen { spelling = [] }
        spelling.append(scalar.value)
        isOpen = true
        continue
      }
      if isOpen {
        let folded = folded(spelling)
        written = LineText.text(spelling)
        if let id = ids[folded] {
          current = id
        } else {
          current = UInt32(known.names.count)
          ids[folded] = current
          known.names.append(LineText.text(folded))
        }
        if spelling.count > 1 || spelling == [0x61] {
          known.spelled[spelling.reduce(0) { $0 << 8 | UInt64($1) }] = current
        }
        isOpen = false
      }
      known.characters[scalar.value] = current
      known.whole[scalar.value] = written
    }
    return known
  }()

  private static func folded(_ spelling: [UInt32]) -> [UInt32] {
    let (h, g, n, l): (UInt32, UInt32, UInt32, UInt32) = (0x68, 0x67, 0x6E, 0x6C)
    var result = spelling
    // z, c and s before h.
    if result.count > 1, result[1] == h, [0x7A, 0x63, 0x73].contains(result[0]) { result.remove(at: 1) }
    if result.count > 2, result.last == g { result.removeLast() }
    if result[0] == n, result.count > 1 { result[0] = l }
    return result
  }
}
