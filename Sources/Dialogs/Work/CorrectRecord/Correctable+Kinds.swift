import Conversation
import Regulation
import Understanding
import WorkroomStore

extension Correctable {
  typealias Path<Root, Value> = any WritableKeyPath<Root, Value> & Sendable

  /// A field that reads and writes one place in the facts.
  static func field<F, V>(
    _ id: String, _ label: Bilingual, _ kind: Kind, _ facts: FactsOf<F>, _ path: Path<F, V>,
    shown: @escaping @Sendable (V, Scene) -> String, read: @escaping @Sendable (String) -> V?
  ) -> Correctable {
    Correctable(
      id: id, label: label, kind: kind,
      shown: { record, scene in facts.extract(record.act).map { shown($0[keyPath: path], scene) } ?? "" },
      set: { correction, text in
        guard var value = facts.extract(correction.act), let new = read(text) else { return false }
        value[keyPath: path] = new
        correction.act = facts.embed(value)
        return true
      })
  }

  static func choice<F, V: Named>(
    _ id: String, _ zh: String, _ en: String, _ facts: FactsOf<F>, _ path: Path<F, V>
  ) -> Correctable {
    field(
      id, Bilingual(zh, en), .choice { scene in V.allValues.map { $0.option(scene.language) } }, facts, path,
      shown: { value, scene in value.label(scene.language) }, read: { V(datum: .text($0)) })
  }

  static func choices<F, V: Named>(
    _ id: String, _ zh: String, _ en: String, _ facts: FactsOf<F>, _ path: Path<F, [V]>
  ) -> Correctable {
    field(
      id, Bilingual(zh, en), .choices { language in V.allValues.map { $0.option(language) } }, facts, path,
      shown: { values, scene in
        values.map { $0.label(scene.language) }.joined(separator: scene("、", ", "))
      },
      read: { text in
        let values = text.split(separator: " ").map { V(datum: .text(String($0))) }
        return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
      })
  }

  static func text<F>(
    _ id: String, _ zh: String, _ en: String, _ facts: FactsOf<F>, _ path: Path<F, String>
  ) -> Correctable {
    field(
      id, Bilingual(zh, en), .text(max: 2000), facts, path, shown: { value, _ in value }, read: { $0 })
  }

  static func optionalText<F>(
    _ id: String, _ zh: String, _ en: String, _ facts: FactsOf<F>, _ path: Path<F, String?>
  ) -> Correctable {
    field(
      id, Bilingual(zh, en), .text(max: 2000), facts, path, shown: { value, _ in value ?? "" },
      read: { .some($0) })
  }

  static func number<F>(
    _ id: String, _ zh: String, _ en: String, _ facts: FactsOf<F>, _ path: Path<F, Int?>
  ) -> Correctable {
    field(
      id, Bilingual(zh, en), .number, facts, path, shown: { value, _ in value.map(String.init) ?? "" },
      read: { Int($0).map { .some($0) } })
  }

  /// Why leave was asked for, in the rule set's words.
  static func leaveReason(_ id: String, _ zh: String, _ en: String, _ facts: FactsOf<LeaveAsked>)
    -> Correctable
  {
    field(
      id, Bilingual(zh, en), .choice(LeaveReason.options), facts, \.reason,
      shown: { word, scene in LeaveReason(word).name(scene.language) }, read: { $0 })
  }

  /// Who approved; the day stays, or is the day it was held until it is corrected too.
  static func approvedBy(_ id: String, _ zh: String, _ en: String, _ facts: FactsOf<MicroHeld>) -> Correctable
  {
    Correctable(
      id: id, label: Bilingual(zh, en), kind: .text(max: 100),
      shown: { record, _ in facts.extract(record.act)?.approval?.by ?? "" },
      set: { correction, text in
        guard var value = facts.extract(correction.act) else { return false }
        let old = value.approval
        value.approval = Approval(by: text, day: old?.day ?? correction.occurred.day, plan: old?.plan)
        correction.act = facts.embed(value)
        return true
      })
  }

  static func approvedOn(_ id: String, _ zh: String, _ en: String, _ facts: FactsOf<MicroHeld>) -> Correctable
  {
    Correctable(
      id: id, label: Bilingual(zh, en), kind: .day,
      shown: { record, scene in facts.extract(record.act)?.approval?.day.inWords(scene) ?? "" },
      set: { correction, text in
        guard var value = facts.extract(correction.act), let day = Day(iso: text) else { return false }
        value.approval = Approval(by: value.approval?.by ?? "", day: day, plan: value.approval?.plan)
        correction.act = facts.embed(value)
        return true
      })
  }

  /// When it happened, to the minute.
  static func moment(_ id: String, _ zh: String, _ en: String) -> Correctable {
    Correctable(
      id: id, label: Bilingual(zh, en), kind: .moment,
      shown: { record, scene in record.occurred.inWords(scene) },
      set: { correction, text in
        guard let milliseconds = Int64(text) else { return false }
        correction.occurred = Moment(milliseconds: milliseconds)
        return true
      })
  }

  /// The day it happened; the hour stays.
  static func day(_ id: String, _ zh: String, _ en: String) -> Correctable {
    Correctable(
      id: id, label: Bilingual(zh, en), kind: .day,
      shown: { record, scene in record.occurred.day.inWords(scene) },
      set: { correction, text in
        guard let day = Day(iso: text) else { return false }
        let old = correction.occurred
        correction.occurred = Moment(day, hour: old.hour, minute: old.minute, second: old.second)
        return true
      })
  }

  /// A text that is kept apart from the ledger.
  static func personal(_ id: String, _ zh: String, _ en: String, _ field: PersonalField) -> Correctable {
    Correctable(
      id: id, label: Bilingual(zh, en), kind: .text(max: 10_000),
      shown: { record, _ in record.personal[field] ?? "" },
      set: { correction, text in
        correction.personal[field] = text
        return true
      })
  }
}
