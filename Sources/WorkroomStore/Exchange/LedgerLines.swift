import Regulation

/// Lines of a ledger that come from elsewhere, in a file or from another machine, each held against its own hash and seals.
protocol LedgerLines {
  /// The next one; nil after the last. Throws ``ImportError``.
  mutating func next() throws -> LedgerLine?
  /// Where the one that was read last stands.
  var place: LinePlace { get }
  /// SHA-256 of all lines that were read, in hexadecimal; empty where nobody says yes to it.
  var digest: String { get }
  /// Begins to read lines once more: ``ImportError/Problem/swapped`` stands for one that is not what it was. Throws
  /// ``ImportError`` where they cannot be read.
  func again(_ places: [LinePlace]) throws -> Ahead<[Result<LedgerLine, ImportError>]>
  /// What is wrong with a line.
  func error(_ problem: ImportError.Problem, at place: LinePlace) -> ImportError
}

extension LedgerLines {
  /// What is wrong with the line that was read last.
  func error(_ problem: ImportError.Problem) -> ImportError { error(problem, at: place) }
}

/// Where a line stands among others, and what it was.
struct LinePlace: Sendable {
  /// Told from 1 as a person counts them; 0: none of a file.
  var number: Int32 = 0
  /// How many bytes it has.
  var length: Int32 = 0
  /// How many bytes, or lines, come before it.
  var offset = 0
  /// Tells it from any other, within this run of the program: nobody outside can know how.
  var mark = 0
  /// Whether nothing comes before it in a file: some editors put a mark there.
  var isFirst = false
}

enum LedgerLine: Sendable {
  case entry(ReadEntry)
  case head(SignedHead)
}

/// An entry from elsewhere whose hash and texts were checked, and what can be told of it by itself: worked out for many at once.
struct ReadEntry: Sendable {
  let line: ExportedLine
  let texts: [SealedText]
  /// Whether a desk could have written it, as far as one entry tells (see ``EntryShape``).
  let isShaped: Bool
  let givesPower: Bool
  let isJudged: Bool
  /// See ``EntryOrder``.
  let count: Int

  var entry: Entry { line.entry }

  /// Throws ``ImportError/Problem`` where the entry is not what was hashed, or a text not what was sealed.
  init(_ line: ExportedLine) throws {
    try line.check()
    self.init(checked: line, isShaped: EntryShape.fits(line))
  }

  /// A line that was held against its hash and its seals.
  init(checked line: ExportedLine, isShaped: Bool) {
    (self.line, self.isShaped, count) = (line, isShaped, EntryOrder(line.entry).count)
    givesPower = line.entry.givesPower
    isJudged = givesPower || line.entry.kind?.isReserved ?? false
    texts = line.texts.sorted { $0.key < $1.key }.map { field, text in
      SealedText(field: field, salt: line.salts[field] ?? [], text: text)
    }
  }
}

extension ExportedLine {
  /// Holds the entry against its hash, and each text against its seal. Throws ``ImportError/Problem``.
  func check() throws {
    guard Hashing.hash(of: entry) == entry.hash else {
      throw ImportError.Problem.changed(number: entry.number)
    }
    guard !texts.isEmpty else { return }
    let seals = entry.seals
    for (field, text) in texts.sorted(by: { $0.key < $1.key }) {
      guard let salt = salts[field] else { throw ImportError.Problem.unsalted(entry.place) }
      guard Hashing.isSealed(text, salt: salt, as: seals[field]) else {
        throw ImportError.Problem.unsealed(entry.place)
      }
    }
  }
}

extension ImportError.Problem: Error {}

extension Entry {
  var place: ImportError.Place { ImportError.Place(origin: origin, number: number) }
}
