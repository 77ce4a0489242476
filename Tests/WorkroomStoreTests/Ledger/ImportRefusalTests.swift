import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("Files that are not imported: nothing of them is kept")
struct ImportRefusalTests {
  let exchange: Exchange
  let a: TestRoom
  /// A set-up of seven entries, then a shift and an opinion with texts.
  let lines: [String]
  private let words = "门口的石阶塌了一角"

  init() throws {
    exchange = try Exchange()
    a = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
    try a.record(Said.started(a.b), on: MatterID("shift"), by: a.b)
    try a.record(
      Said.opinion(a.b), on: MatterID("opinion"), by: a.b, personal: [.words: words, .visitor: "来访人甲"])
    lines = try Exchange.lines(a.store)
  }

  private var origin: OriginID { get throws { try ExportedLine(lines[0]).entry.origin } }
  private func place(_ number: Int) throws -> ImportError.Place { .init(origin: try origin, number: number) }

  /// What is refused, and at which line; the store is as it was.
  private func refusal(
    _ bytes: Data, into store: Store? = nil
  ) throws -> (line: Int?, problem: ImportError.Problem)? {
    let store = try store ?? .inMemory(machine: "c")
    let before = try Exchange.everything(store)
    let file = try exchange.file(bytes: bytes)
    let error = #expect(throws: ImportError.self) { try exchange.take(file, into: store) }
    #expect(try Exchange.everything(store) == before)
    let told = error.map { "\($0)" } ?? ""
    for text in [words, "石阶", "来访人甲"] { #expect(!told.contains(text)) }
    #expect(error?.file == file)
    return error.map { ($0.line, $0.problem) }
  }

  private func refusal(
    _ lines: [String], into store: Store? = nil
  ) throws -> (line: Int?, problem: ImportError.Problem)? {
    try refusal(Data(lines.map { $0 + "\n" }.joined().utf8), into: store)
  }

  private func changed(_ number: Int, _ change: (inout ExportedLine) throws -> Void) throws -> [String] {
    var (changed, line) = (lines, try ExportedLine(lines[number - 1]))
    try change(&line)
    changed[number - 1] = try line.text
    return changed
  }

  @Test(
    "a column that was changed by hand",
    arguments: [
      (#""act":""#, #""act":"x"#), (#""actor":""#, #""actor":"x"#), (#""body":"{"#, #""body":" {"#),
      (#""hash":""#, #""hash":"00"#), (#""matter":""#, #""matter":"x"#), (#""id":""#, #""id":"x"#),
      (#""recorded":"2026"#, #""recorded":"2025"#), (#""turn":""#, #""turn":"x"#),
      (#""workroom":""#, #""workroom":"x"#), (#""occurred":"2026"#, #""occurred":"2027"#),
      (#""actor":"B","#, ""), (#""previous":""#, #""previous":"00"#), (#""number":9"#, #""number":8"#),
    ])
  func tampered(_ from: String, _ to: String) throws {
    var lines = lines
    #expect(lines[8].contains(from))
    lines[8] = lines[8].replacing(from, with: to)
    let refused = try refusal(lines)
    #expect(refused?.line == 9)
    guard case .changed? = refused?.problem else {
      Issue.record("\(String(describing: refused))")
      return
    }
  }

  @Test("a known entry is looked at as closely")
  func tamperedKnown() throws {
    var lines = lines
    lines[2] = lines[2].replacing("乙", with: "丁").replacing("甲", with: "丁")
    let refused = try refusal(lines, into: a.store)
    #expect(refused?.line == 3 && refused?.problem == .changed(number: 3))
  }

  @Test(
    "a line that is none", arguments: [#"{"act":"x"}"#, "[]", "{", "石阶", #"{"act":"#])
  func broken(_ line: String) throws {
    var lines = lines
    lines[4] = line
    let refused = try refusal(lines)
    #expect(refused?.line == 5 && refused?.problem == .brokenLine)
  }

  @Test(
    "a value that no export writes",
    arguments: [
      (#""number":5"#, #""number":-5"#), (#""number":5"#, #""number":"5""#), (#"+08:00""#, #"Z""#),
      (#""matter":""#, #""matter":"\u0000"#), (#""hash":""#, #""hash":"g"#), (#""hash":""#, #""hash":"0"#),
    ])
  func malformed(_ from: String, _ to: String) throws {
    var lines = lines
    #expect(lines[4].contains(from))
    lines[4] = lines[4].replacing(from, with: to)
    let refused = try refusal(lines)
    #expect(refused?.line == 5 && refused?.problem == .brokenLine)
  }

  @Test("a file that was cut, wherever it was", arguments: [1, 10, 60, 200])
  func cut(_ count: Int) throws {
    let whole = Data(lines.joined(separator: "\n").utf8)
    let refused = try refusal(whole.dropLast(count))
    #expect(refused?.line == lines.count && refused?.problem == .cut)
    let first = try refusal(Data(lines[0].utf8).dropLast(count))
    #expect(first?.line == 1 && first?.problem == .cut)
  }

  @Test("entries left out, in the middle or before the first", arguments: [1, 2, 6])
  func gap(_ count: Int) throws {
    let beginning = try refusal(Array(lines.dropFirst(count)))
    #expect(beginning?.line == 1)
    #expect(try beginning?.problem == .gap(place(count + 1), missing: count))
    let middle = try refusal(Array(lines.prefix(2) + lines.dropFirst(2 + count)))
    #expect(middle?.line == 3)
    #expect(try middle?.problem == .gap(place(3 + count), missing: 2 + count))
    // Where the store has the beginning, a rest is as good as the whole.
    let store = try Store.inMemory(machine: "c")
    try exchange.take(exchange.file(Exchange.vouched(Array(lines.prefix(count)), by: a.store)), into: store)
    try exchange.take(
      exchange.file(Exchange.vouched(Array(lines.dropFirst(count)), by: a.store)), into: store)
    #expect(try Exchange.everything(store) == Exchange.everything(a.store))
  }

  @Test("another entry under a number, or under an id, that stands here: a fork, which is kept apart")
  func differs() throws {
    let (number, body) = (9, { (text: String) in text.replacing("true", with: "false") })
    let byNumber = try changed(number) { $0 = $0.with(id: "forged", body: body) }
    let byID = try changed(number) { $0 = $0.with(number: 99, body: body) }
    #expect(byNumber != lines)
    for (forked, from) in [(byNumber, number), (byID, 99)] {
      let before = try Exchange.everything(a.store)
      let report = try exchange.offer(exchange.file(forked), to: a.store)
      #expect(report.aside.map(\.reason) == [.forked] && report.aside.first?.from == from)
      #expect(try Exchange.everything(a.store) == before)
      #expect(try a.store.ask(PennedChains()).allSatisfy { !$0.mayBeLetIn })
    }
  }

  @Test("an entry of another machine that gives itself out as this store's own")
  func ownOrigin() throws {
    let last = try ExportedLine(try #require(lines.last))
    let forged = last.with(id: "forged", number: lines.count + 1, previous: last.entry.previous)
    let before = try Exchange.everything(a.store)
    let report = try exchange.offer(exchange.file(lines + [try forged.text]), to: a.store)
    #expect(report.new == 0 && report.aside.map(\.from) == [lines.count + 1])
    #expect(try Exchange.everything(a.store) == before)
  }

  @Test("an entry that does not rest on the one before it")
  func unchained() throws {
    let middle = try refusal(changed(4) { $0 = $0.with(previous: Array(repeating: 1, count: 32)) })
    #expect(middle?.line == 4)
    #expect(try middle?.problem == .unchained(place(4)))
    let first = try refusal(changed(1) { $0 = $0.with(previous: Array(repeating: 1, count: 32)) })
    #expect(first?.line == 1)
    #expect(try first?.problem == .unchained(place(1)))
  }

  @Test("texts that are not the ones that were sealed, for new entries and for known ones")
  func unsealed() throws {
    let number = lines.count
    for store in try [Store.inMemory(machine: "c"), a.store] {
      for change: (inout ExportedLine) -> Void in [
        { $0.texts["words"] = "门口的石阶很好" }, { $0.salts["words"] = [1] },
        { ($0.texts["contact"], $0.salts["contact"]) = ("139", [1]) },
        { ($0.texts["words"], $0.texts["visitor"]) = ($0.texts["visitor"], $0.texts["words"]) },
      ] {
        let refused = try refusal(changed(number, change), into: store)
        #expect(refused?.line == number)
        #expect(try refused?.problem == .unsealed(place(number)))
      }
      let refused = try refusal(changed(number) { $0.salts["words"] = nil }, into: store)
      #expect(refused?.line == number)
      #expect(try refused?.problem == .unsalted(place(number)))
    }
  }

  @Test("files that are no export")
  func wrongFile() throws {
    for text in ["石阶\n", "\u{0}\u{1}\n", "[\(lines[0])]\n", "{\"a\":1}\n", "SQLite format 3\u{0}"] {
      let refused = try refusal(Data(text.utf8))
      #expect(refused?.line == 1 && refused?.problem == .notAnExport)
    }
    let endless = try refusal(Data(repeating: 0x41, count: 1 << 25))
    #expect(endless?.line == 1 && endless?.problem == .notAnExport)
    for text in ["", "\n", "\r\n \n"] {
      let refused = try refusal(Data(text.utf8))
      #expect(refused?.line == nil && refused?.problem == .empty)
    }
  }

  @Test("files that cannot be read")
  func unreadable() throws {
    let store = try Store.inMemory(machine: "c")
    let missing = exchange.folder.file("missing")
    #expect(throws: ImportError(file: missing, line: nil, problem: .unreadable)) {
      try exchange.take(missing, into: store)
    }
    let directory = exchange.folder.path
    #expect(throws: ImportError(file: directory, line: 1, problem: .unreadable)) {
      try exchange.take(directory, into: store)
    }
  }

  @Test("of a long file nothing is left in the store's files either")
  func traces() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(at: folder.file(), machine: "c")
    // Far more than what SQLite holds in memory before it writes ahead.
    let long = String(repeating: "石阶塌了", count: 2000)
    for number in 0..<200 {
      try a.record(
        Said.opinion(a.b), on: MatterID("o\(number)"), by: a.b, personal: [.words: "\(number)\(long)"])
    }
    _ = try refusal(Exchange.lines(a.store) + ["{"], into: store)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let bytes = try Data(contentsOf: URL(filePath: folder.file(name)))
      #expect(bytes.range(of: Data("石阶塌了".utf8)) == nil, "\(name)")
    }
  }

  @Test("after a refusal the store takes the whole file")
  func afterwards() throws {
    let store = try Store.inMemory(machine: "c")
    _ = try refusal(Array(lines.dropFirst()), into: store)
    _ = try refusal(lines + ["{"], into: store)
    #expect(try exchange.carry(a.store, into: store).new == lines.count)
    #expect(try Exchange.everything(store) == Exchange.everything(a.store))
  }
}

@Suite("Reading line by line")
struct LineReaderTests {
  @Test(
    "lines are the same wherever pieces of the file end", arguments: [1, 65_535, 65_536, 65_537, 200_000])
  func pieces(_ length: Int) throws {
    let folder = try TemporaryFolder()
    let lines = [String(repeating: "a", count: length), "", "b", String(repeating: "c", count: length)]
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: folder.file("lines")))
    let reader = try LineReader(folder.file("lines"))
    var read: [String] = []
    var ended: [Bool] = []
    while let line = try reader.next() {
      read.append(String(decoding: line.bytes, as: UTF8.self))
      ended.append(line.isEnded)
    }
    #expect(read == lines)
    #expect(ended == [true, true, true, false])
    #expect(try reader.next() == nil)
  }
}
