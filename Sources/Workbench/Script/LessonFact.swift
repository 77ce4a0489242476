import Dialogs
import Regulation
import WorkroomStore

/// An entry as a lesson judges it: as it stands at the end, corrections applied, with what the visitor said.
struct LessonFact: Sendable, Hashable {
  var line: LedgerLine
  /// The turn that wrote it, or that last corrected it, counted from 0.
  var turn: Int
  /// Everything in it that somebody typed.
  var texts: [String]

  /// What a visitor said and who they are: facts of an opinion, though never among those of its entry.
  private static let visitor: [(field: PersonalField, name: Bilingual)] = [
    (.visitor, Bilingual("称呼", "visitor")), (.contact, Bilingual("联系方式", "contact")),
    (.words, Bilingual("原话", "words")),
  ]

  private static let late = Bilingual("补录原因", "late reason")
  /// When it happened, as corrected: `2026-03-30 11:30`. An entry made late shows by it whether it was made for
  /// the right day.
  private static let when = Bilingual("时间", "when")

  /// The facts that lessons may name of an act.
  static func shapes(of act: ActKind) -> [ActFieldShape] {
    let said = act == OpinionRecorded.kind ? visitor.map(\.name) : []
    return act.fieldShapes + (said + [late, when]).map { ActFieldShape(name: $0, values: nil) }
  }

  init(_ record: Record, turn: Int) {
    let fields = record.act.fields.map {
      LedgerLine.Field(names: [$0.name.zh, $0.name.en], values: [$0.value.zh, $0.value.en])
    }
    let said = LessonFact.visitor.compactMap { field, name in
      record.personal[field].map { LedgerLine.Field(names: [name.zh, name.en], values: [$0]) }
    }
    let late = record.entry.body?.late.map {
      LedgerLine.Field(names: [LessonFact.late.zh, LessonFact.late.en], values: [$0])
    }
    let occurred = "\(record.occurred.day.iso) \(record.occurred.clock)"
    let when = LedgerLine.Field(names: [LessonFact.when.zh, LessonFact.when.en], values: [occurred])
    line = LedgerLine(
      act: [record.act.name.zh, record.act.name.en],
      fields: fields + (record.act.is(OpinionRecorded.self) ? said : []) + [late].compactMap(\.self) + [when])
    self.turn = turn
    texts = PersonalField.allCases.compactMap { record.personal[$0] }
  }
}
