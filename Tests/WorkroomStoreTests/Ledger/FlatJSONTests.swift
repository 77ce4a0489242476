import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// Lines of an export are read by a reader of their own: what it takes, a decoder reads the same, and what it does not take is
/// the decoder's.
@Suite("Lines as this program writes them")
struct FlatJSONTests {
  private static func flat(_ line: String) -> ExportedLine? {
    Array(line.utf8).withUnsafeBytes { ExportedLine(flat: $0) }
  }

  private static func decoded(_ line: String) -> ExportedLine? {
    try? JSONDecoder().decode(ExportedLine.self, from: Data(line.utf8))
  }

  private static func isSame(_ a: ExportedLine?, _ b: ExportedLine?) -> Bool {
    a?.entry == b?.entry && a?.texts == b?.texts && a?.salts == b?.salts && a?.isPublic == b?.isPublic
  }

  private static let line =
    #"{"act":"a","actor":"B","body":"{\"v\":1}","hash":"0a","id":"i","matter":"m","number":7,"occurred":"2026-03-31T08:55:00+08:00","origin":"o","personal":{"words":"路\n灯\u0001\/\\\""},"previous":"","recorded":"2026-03-31T08:55:00.120+08:00","salts":{"words":"ff"},"turn":"t","workroom":"w"}"#

  @Test("A whole line is read as a decoder reads it")
  func whole() throws {
    let read: ExportedLine = try #require(Self.flat(Self.line))
    #expect(Self.isSame(read, Self.decoded(Self.line)))
    #expect(read.texts == ["words": "路\n灯\u{1}/\\\""] && read.salts == ["words": [255]])
    #expect(Self.flat(Self.line + "\r") != nil)
  }

  @Test("Every line of an export is")
  func exported() throws {
    let cppcc = try TestCppcc(over: try TestRoom(in: .inMemory(machine: "a"), ids: "a"))
    try cppcc.test.record(
      Said.opinion(cppcc.test.b), on: MatterID("opinion"), by: cppcc.test.b,
      personal: [.words: "第一行\n第二行\t“引”\u{1F3EE}\\", .visitor: "/\u{7F}\u{2028}"])
    let lines = try Exchange.lines(cppcc.test.store)
    for line in lines {
      let read: ExportedLine = try #require(Self.flat(line))
      #expect(Self.isSame(read, Self.decoded(line)))
    }
    #expect(lines.count > 10)
  }

  @Test(
    "What this program does not write so is left to the decoder",
    arguments: [
      (#""number":7"#, #""number":7.0"#), (#""number":7"#, #""number":07"#),
      (#""number":7"#, #""number":-7"#),
      (#""number":7"#, #""number":"7""#), (#""number":7"#, #""number":7e0"#),
      (#""number":7"#, #""number":1234567890123456"#), (#""number":7"#, #""number":7,"number":8"#),
      (#""act":"a""#, #""act":"a","act":"b""#), (#""act":"a""#, #""act":"a","more":1"#),
      (#""act":"a""#, #""act":null"#), (#""act":"a""#, #""act":"\ud83c\udfee""#),
      (#""act":"a""#, #""act":"\ud83c""#), (#""act":"a""#, #""act":"\x""#), (#""act":"a""#, #""act" :"a""#),
      (#""actor":"B""#, #""actor":null"#), (#""words":"路"#, #""words":"a","words":"路"#),
      (#""turn":"t","#, ""), (#"2026-03-31T08:55:00+08:00"#, "2026-02-30T08:55:00+08:00"),
      (#""hash":"0a""#, #""hash":"0g""#), (#""w"}"#, #""w"} "#), (#""w"}"#, #""w"}}"#), (#""w"}"#, #""w""#),
      (#""act":"a""#, "\"act\":\"a\tb\""), (#""salts":{"words":"ff"}"#, #""salts":{"words":["ff"]}"#),
    ])
  func left(_ change: (String, String)) throws {
    let line = Self.line.replacing(change.0, with: change.1)
    #expect(line != Self.line)
    #expect(Self.flat(line) == nil)
  }

  @Test("Long lines come in few at a time, and all of them")
  func long() throws {
    let a = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
    let words = String(repeating: "路灯不亮", count: 2400)
    for number in 0..<40 {
      try a.record(
        Said.opinion(a.b), on: MatterID("opinion-\(number)"), by: a.b,
        personal: [.words: words + "\(number)", .visitor: words, .contact: words])
    }
    let (exchange, store) = (try Exchange(), try Store.inMemory(machine: "c"))
    // Blank lines count as lines, and what stands behind a line of many bytes is still there.
    let lines = try Exchange.whole(a.store).flatMap { [$0 + String(repeating: " ", count: 1 << 19), ""] }
    try exchange.take(exchange.file(lines), into: store)
    #expect(try Exchange.everything(store) == Exchange.everything(a.store))
    let broken = lines + ["{", ""]
    let error = #expect(throws: ImportError.self) {
      try exchange.take(exchange.file(broken), into: .inMemory(machine: "d"))
    }
    #expect(error?.line == lines.count + 1)
  }

  @Test("A line that is cut anywhere, or of which a byte is another, is read the same or not at all")
  func torn() {
    let bytes = Array(Self.line.utf8)
    var random = SplitMix64(seed: 7)
    for place in bytes.indices {
      let cut = bytes[..<place].withUnsafeBytes { ExportedLine(flat: $0) }
      #expect(cut == nil, "\(place)")
      var other = bytes
      other[place] = UInt8(random.next() % 256)
      guard let read = other.withUnsafeBytes({ ExportedLine(flat: $0) }) else { continue }
      let decoded = try? JSONDecoder().decode(ExportedLine.self, from: Data(other))
      #expect(Self.isSame(read, decoded), "\(place): \(other[place])")
    }
  }
}
