import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// Whoever is erased is found in every text that lies apart, whatever act has it, and nothing of it is left.
@Suite("Every text in which somebody may stand is found and erased")
struct EveryTextTests {
  /// A line an act: its id and its facts, with ¤ for every text that lies apart.
  static func samples() throws -> [(act: String, facts: String)] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Fixtures/texts/every-text.txt").standardizedFileURL
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      return (try #require(parts.first), try #require(parts.last))
    }
  }

  /// The act with its own words in every text, and these by their fields.
  private static func act(_ sample: (act: String, facts: String)) throws -> (
    act: Act, texts: [String: String]
  ) {
    let kind = try #require(ActList.standard.kind(sample.act), "\(sample.act)")
    let body = #"{"facts":\#(sample.facts),"v":1}"#
    var act = try Entry.Body(text: body, of: kind).act
    var texts: [String: String] = [:]
    act.visitTexts { field, text in
      guard text == "¤" else { return }
      text = "痕迹\(sample.act)\(field.rawValue)，找王·大爷（１３９-0000 0001）"
      texts[field.rawValue] = text
    }
    return (act, texts)
  }

  @Test("There is a sample of every act that has such a text, with all of them")
  func complete() throws {
    let samples = try Self.samples()
    for kind in ActList.standard.kinds where kind.textsApart > 0 {
      let sample = try #require(samples.first { $0.act == kind.id }, "\(kind.id)")
      let texts = try Self.act(sample).texts
      // What is corrected has texts of its own beside the reason.
      #expect(texts.count == kind.textsApart + (kind == Corrected.kind ? 1 : 0), "\(kind.id)")
    }
  }

  @Test(
    "By name or by number alone, in the file, its log, the views and both exports",
    arguments: ["王大爷", "13900000001"])
  func foundAndErased(_ wanted: String) throws {
    let folder = try TemporaryFolder()
    let test = try TestRoom(in: Store.open(at: folder.file(), machine: "m"))
    var traces: [String] = []
    let bulk = try BulkWriting(test.store, ids: CountingIDs("e"))
    try bulk.write { pen in
      for sample in try Self.samples() {
        let (act, texts) = try Self.act(sample)
        traces += texts.values.map { String($0.prefix(while: { $0 != "，" })) }
        let isPlace = act.kind.matter?.type.isPlace ?? false
        // The id of a rota, or of a plan, says which it is.
        let rota = act.as(DutyReleased.self).map { test.room.rota(of: Quarter(containing: $0.shift.day)) }
        let plan = act.as(PlanAdopted.self).map { test.room.plan(of: $0.year) }
        let summary = act.as(SummaryDrafted.self).map { test.room.summary(of: $0.year) }
        let assessed = act.as(RoomAssessed.self).map { test.room.assessment(of: $0.year) }
        let matter =
          isPlace ? test.room.matter : rota ?? plan ?? summary ?? assessed ?? MatterID("m-\(sample.act)")
        let proposal = Proposal(act, in: test.room, on: matter, occurred: test.clock.now)
        try pen.append(
          proposal, by: test.b, in: TurnID("t-\(sample.act)"), at: test.clock.now, isLast: !isPlace)
      }
    }
    try bulk.finish()
    let places = try Set(test.store.allEntries().filter { !$0.texts.isEmpty }.map(\.id))
    let found = try test.store.ask(Mentions(of: [wanted], in: test.room, except: []))
    let named = try test.store.allEntries().filter { $0.texts.values.contains { $0.hasPrefix("痕迹") } }
    #expect(Set(found.map(\.entry.id)) == Set(named.map(\.id)))
    #expect(places.isSuperset(of: named.map(\.id)) && !named.isEmpty)
    for record in found {
      try test.record(
        Act(VisitorErased(why: .requested, target: record.entry.id)), on: record.entry.matter,
        by: test.liaison)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).flatMap { name in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
      return traces.filter { bytes.range(of: Data($0.utf8)) != nil }.map { "\(name): \($0)" }
    }
    #expect(left == [])
    for withPersonal in [true, false] {
      var lines: [String] = []
      _ = try test.store.export(to: .whole, withPersonal: withPersonal) { lines.append($0) }
      #expect(traces.filter { trace in lines.contains { $0.contains(trace) } } == [])
    }
    #expect(try traces.filter { trace in try test.store.viewRows().contains { $0.contains(trace) } } == [])
  }
}
