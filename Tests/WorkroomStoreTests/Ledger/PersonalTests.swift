import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("Personal data lies apart")
struct PersonalTests {
  static let texts: [PersonalField: String] = [
    .visitor: "来访人甲", .contact: "联系方式样例", .words: "第一行\n  第二行「路灯」\t尾",
  ]

  @Test("an entry's body holds hashes only; the texts are kept as they came")
  func apart() throws {
    let test = try TestRoom()
    let entry = try test.record(
      Said.opinion(test.b), on: MatterID("opinion"), by: test.b, personal: Self.texts)
    for text in Self.texts.values { #expect(!entry.bodyText.contains(text)) }
    #expect(Set(entry.body.map { Array($0.sealed.keys) } ?? []) == Set(Self.texts.keys))
    let opinion = try #require(try test.desk.ask(TheOpinion(entry.matter)))
    #expect(opinion.said == VisitorWords(visitor: "来访人甲", contact: "联系方式样例", words: Self.texts[.words]))
    let columns = try test.store.queue.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM entries").map(\.description)
        + Row.fetchAll(db, sql: "SELECT * FROM matters").map(\.description)
    }.joined()
    for text in Self.texts.values { #expect(!columns.contains(text)) }
  }

  @Test("the same text twice has two salts and two hashes")
  func salts() throws {
    let test = try TestRoom()
    let seals = try ["one", "two"].map { name in
      try test.record(
        Said.opinion(test.b), on: MatterID(name), by: test.b, personal: [.words: "路灯不亮", .visitor: "路灯不亮"]
      ).seals
    }
    #expect(Set(seals.flatMap(\.values)).count == 4)
    let salts = try test.store.queue.read { try [UInt8].fetchSalts($0) }
    // With that of the room's founding.
    #expect(Set(salts).count == 5)
    #expect(salts.allSatisfy { $0.count == 32 })
  }

  @Test(
    "a text is kept whole whatever stands in it", arguments: ["a\u{0}b", "👩‍👩‍👧", "e\u{301}", "\u{FEFF}x", ""])
  func anyText(_ text: String) throws {
    let test = try TestRoom()
    let entry = try test.record(
      Said.opinion(test.b), on: MatterID("opinion"), by: test.b, personal: [.words: text])
    #expect(try test.store.verify().isClean)
    let kept = try test.desk.ask(TheOpinion(entry.matter))?.said.words
    #expect(kept?.unicodeScalars.elementsEqual(text.replacing("\u{0}", with: "␀").unicodeScalars) == true)
  }

  @Test("an export leaves personal texts out unless they are asked for")
  func export() throws {
    let test = try TestRoom()
    let entry = try test.record(
      Said.opinion(test.b), on: MatterID("opinion"), by: test.b, personal: [.visitor: "来访人甲"])
    let plain = try Exchange.lines(test.store, withPersonal: false)
    let full = try Exchange.lines(test.store)
    #expect(plain.count == entry.number && full.count == entry.number)
    #expect(!plain.joined().contains("来访人甲"))
    #expect(full.last?.contains(#""personal":{"visitor":"来访人甲"}"#) == true)
    #expect(plain.last?.contains(Hashing.hexadecimal(entry.hash)) == true)
    #expect(plain.allSatisfy { !$0.contains("\n") })
  }

  @Test("a correction brings its own words; the newest are shown")
  func correctedWords() throws {
    let test = try TestRoom()
    let entry = try test.record(
      Said.opinion(test.b), on: MatterID("opinion"), by: test.b, personal: [.words: "路灯不亮", .visitor: "来访人"])
    try test.record(
      Said.corrected(entry, Said.opinion(test.b), at: entry.occurred), on: entry.matter, by: test.b,
      personal: [.words: "两盏路灯不亮"])
    let said = try test.desk.ask(TheOpinion(entry.matter))?.said
    #expect(said == VisitorWords(visitor: "来访人", contact: nil, words: "两盏路灯不亮"))
    #expect(try test.desk.ask(TheRecord(entry.id))?.corrected == true)
    #expect(try test.store.verify().isClean)
  }
}

extension [UInt8] {
  fileprivate static func fetchSalts(_ db: Database) throws -> [[UInt8]] {
    try Data.fetchAll(db, sql: "SELECT salt FROM personal").map { Array($0) }
  }
}
