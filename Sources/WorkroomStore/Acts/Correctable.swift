public import Regulation

/// A record as it should have been: the act with its time and the texts beside it.
public struct Revision: Hashable, Sendable {
  public var act: Act
  public var occurred: Moment
  public var personal: [PersonalField: String]
  /// What was said of something that the record does not know yet, by the id of its ``Correctable``, until all of it is
  /// said: an approval has its body and its day, or is none.
  var waiting: [String: String] = [:]

  public init(act: Act, occurred: Moment, personal: [PersonalField: String] = [:]) {
    (self.act, self.occurred, self.personal) = (act, occurred, personal)
  }
}

/// One thing of an act that may be corrected (可更正的一项): declared with the act, for all dialogs.
public struct Correctable: Sendable {
  /// Stored with drafts; it does not change.
  public let id: String
  public let label: Bilingual
  public let answer: Answer
  /// Whether it may be corrected in this record.
  public let applies: @Sendable (Act) -> Bool
  /// The value now.
  public let shown: @Sendable (Revision) -> Shown
  /// Puts a value, in its stored text, into the record. False where it does not fit.
  public let set: @Sendable (inout Revision, String) -> Bool
  /// What has to be asked with a new value, since the record does not say it, by id and in order: a correction fills in
  /// nothing by itself (P4.5b).
  public let wants: @Sendable (Act, String) -> [String]

  /// What kind of answer it takes.
  public enum Answer: Sendable {
    /// One of these; of a rule set's words those of the rule set.
    case choice(@Sendable (NormPack) -> [Choice])
    case choices([Choice])
    /// One of the room's campaigns by its id, or ``Correctable/noCampaign``.
    case campaign
    case text(max: Int)
    case number
    /// How many came: a number, or what says more (约20、12人次); stored as the number with the words behind it.
    case headcount
    /// Members of the room, by their ids, parted by spaces.
    case members
    case day(DayAsked)
    case moment
  }

  /// What is stored for an opinion that was said for no campaign.
  public static let noCampaign = "none"

  /// Which days are ordinary for an answer.
  public enum DayAsked: Sendable {
    /// Of an event: those far back are questioned, as they are where it is recorded.
    case event
    /// Of what may be long past.
    case past
    /// By which something is to be done: those to come, and those since the record was made.
    case ahead
  }

  /// One of the values that may be chosen.
  public struct Choice: Sendable {
    public let id: String
    public let name: Bilingual
    public let aliases: [String]
    public init(id: String, name: Bilingual, aliases: [String] = []) {
      (self.id, self.name, self.aliases) = (id, name, aliases)
    }
  }

  /// A value as it is shown: days and times in the words of whoever looks.
  public enum Shown: Sendable {
    case nothing
    case words(Bilingual)
    case day(Day)
    case moment(Moment)
    /// A campaign, by its topic.
    case campaign(MatterID)
    /// Members, by their names.
    case members([PersonID])
  }

  public init<Body: ActBody>(
    _ id: String, _ label: Bilingual, _ answer: Answer, of: Body.Type,
    when applies: @escaping @Sendable (Body) -> Bool = { _ in true },
    shown: @escaping @Sendable (Body) -> Shown,
    set: @escaping @Sendable (inout Body, String) -> Bool,
    wants: @escaping @Sendable (Body, String) -> [String] = { _, _ in [] }
  ) {
    self.init(
      id: id, label: label, answer: answer,
      applies: { $0.as(Body.self).map(applies) ?? false },
      wants: { act, value in act.as(Body.self).map { wants($0, value) } ?? [] },
      shown: { $0.act.as(Body.self).map(shown) ?? .nothing },
      set: { revision, text in
        guard var body = revision.act.as(Body.self), set(&body, text) else { return false }
        revision.act = Act(body)
        return true
      })
  }

  init(
    id: String, label: Bilingual, answer: Answer, applies: @escaping @Sendable (Act) -> Bool = { _ in true },
    wants: @escaping @Sendable (Act, String) -> [String] = { _, _ in [] },
    shown: @escaping @Sendable (Revision) -> Shown,
    set: @escaping @Sendable (inout Revision, String) -> Bool
  ) {
    (self.id, self.label, self.answer, self.applies) = (id, label, answer, applies)
    (self.shown, self.set, self.wants) = (shown, set, wants)
  }
}

extension Act {
  /// What of this record may be corrected; empty where another dialog puts it right.
  public var correctables: [Correctable] { kind.correctables.filter { $0.applies(self) } }

  /// What has to be said with a new value of one of them, in order (see ``Correctable/wants``).
  public func correctables(with field: Correctable, saying value: String) -> [Correctable] {
    field.wants(self, value).compactMap { id in kind.correctables.first { $0.id == id } }
  }
}

// MARK: Of one place in the facts

extension Correctable {
  static func text<Body: ActBody>(_ id: String, _ label: Bilingual, _ path: Path<Body, String>) -> Correctable
  {
    Correctable(
      id, label, .text(max: 2000), of: Body.self, shown: { .text($0[keyPath: path]) },
      set: { body, text in
        body[keyPath: path] = text
        return true
      })
  }

  static func text<Body: ActBody>(
    _ id: String, _ label: Bilingual, _ path: Path<Body, String?>
  ) -> Correctable {
    Correctable(
      id, label, .text(max: 2000), of: Body.self, shown: { .text($0[keyPath: path]) },
      set: { body, text in
        body[keyPath: path] = text
        return true
      })
  }

  static func choice<Body: ActBody, Value: Term & RawRepresentable<String>>(
    _ id: String, _ label: Bilingual, _ path: Path<Body, Value>,
    when applies: @escaping @Sendable (Body) -> Bool = { _ in true }
  ) -> Correctable {
    Correctable(
      id, label, .choice { _ in Value.choices }, of: Body.self, when: applies,
      shown: { .words($0[keyPath: path].name) },
      set: { body, text in
        guard let value = Value(rawValue: text) else { return false }
        body[keyPath: path] = value
        return true
      })
  }

  static func choice<Body: ActBody, Value: Term & RawRepresentable<String>>(
    _ id: String, _ label: Bilingual, _ path: Path<Body, Value?>,
    when applies: @escaping @Sendable (Body) -> Bool = { _ in true }
  ) -> Correctable {
    Correctable(
      id, label, .choice { _ in Value.choices }, of: Body.self, when: applies,
      shown: { $0[keyPath: path].map { .words($0.name) } ?? .nothing },
      set: { body, text in
        guard let value = Value(rawValue: text) else { return false }
        body[keyPath: path] = value
        return true
      })
  }

  static func choices<Body: ActBody, Value: Term & RawRepresentable<String>>(
    _ id: String, _ label: Bilingual, _ path: Path<Body, [Value]>
  ) -> Correctable {
    Correctable(
      id, label, .choices(Value.choices), of: Body.self,
      shown: { body in
        let names = body[keyPath: path].map(\.name)
        return .words(
          Bilingual(names.map(\.zh).joined(separator: "、"), names.map(\.en).joined(separator: ", ")))
      },
      set: { body, text in
        let values = text.split(separator: " ").map { Value(rawValue: String($0)) }
        guard !values.contains(where: { $0 == nil }) else { return false }
        body[keyPath: path] = values.compactMap(\.self)
        return true
      })
  }

  static func choices<Body: ActBody, Value: Term & RawRepresentable<String>>(
    _ id: String, _ label: Bilingual, ifAny path: Path<Body, [Value]?>,
    when applies: @escaping @Sendable (Body) -> Bool = { _ in true }
  ) -> Correctable {
    Correctable(
      id, label, .choices(Value.choices), of: Body.self, when: applies,
      shown: { body in
        let names = (body[keyPath: path] ?? []).map(\.name)
        return .words(
          Bilingual(names.map(\.zh).joined(separator: "、"), names.map(\.en).joined(separator: ", ")))
      },
      set: { body, text in
        let values = text.split(separator: " ").map { Value(rawValue: String($0)) }
        guard !values.contains(where: { $0 == nil }) else { return false }
        body[keyPath: path] = values.compactMap(\.self)
        return true
      })
  }

  static func number<Body: ActBody>(_ id: String, _ label: Bilingual, _ path: Path<Body, Int?>) -> Correctable
  {
    Correctable(
      id, label, .number, of: Body.self, shown: { .text($0[keyPath: path].map(String.init)) },
      set: { body, text in
        guard let number = Int(text) else { return false }
        body[keyPath: path] = number
        return true
      })
  }

  /// How many came, and as it was said where that is more than the number: a plain number has no words beside it.
  static func headcount<Body: ActBody>(
    _ id: String, _ path: Path<Body, Int?>, _ said: Path<Body, String?>
  ) -> Correctable {
    Correctable(
      id, Bilingual("人数", "attendance"), .headcount, of: Body.self,
      shown: { .text($0[keyPath: said] ?? $0[keyPath: path].map(String.init)) },
      set: { body, text in
        let parts = text.split(separator: " ", maxSplits: 1)
        guard let number = parts.first.flatMap({ Int($0) }) else { return false }
        body[keyPath: path] = number
        body[keyPath: said] = parts.count == 2 ? String(parts[1]) : nil
        return true
      })
  }

  /// The members who took part, by name.
  static func members<Body: ActBody>(
    _ id: String, _ path: Path<Body, [PersonID]?>,
    when applies: @escaping @Sendable (Body) -> Bool = { _ in true }
  ) -> Correctable {
    Correctable(
      id, Bilingual("参加的委员", "members who took part"), .members, of: Body.self, when: applies,
      shown: { $0[keyPath: path].map { .members($0) } ?? .nothing },
      set: { body, text in
        body[keyPath: path] = text.split(separator: " ").map { PersonID(String($0)) }
        return true
      })
  }

  /// A day that the facts themselves name.
  static func day<Body: ActBody>(
    _ id: String, _ label: Bilingual, _ path: Path<Body, Day>, _ asked: DayAsked
  ) -> Correctable {
    Correctable(
      id, label, .day(asked), of: Body.self, shown: { .day($0[keyPath: path]) },
      set: { body, text in
        guard let day = Day(iso: text) else { return false }
        body[keyPath: path] = day
        return true
      })
  }
}

extension Correctable.Shown {
  static func text(_ text: String?) -> Correctable.Shown {
    text.map { .words(Bilingual($0, $0)) } ?? .nothing
  }
}

extension Term where Self: RawRepresentable<String> {
  static var choices: [Correctable.Choice] {
    allValues.map { Correctable.Choice(id: $0.rawValue, name: $0.name, aliases: $0.aliases) }
  }
}

// MARK: Beside the facts

extension Correctable {
  /// When it happened, to the minute.
  static func moment(_ id: String, _ zh: String, _ en: String) -> Correctable {
    Correctable(
      id: id, label: Bilingual(zh, en), answer: .moment, shown: { .moment($0.occurred) },
      set: { revision, text in
        guard let milliseconds = Int64(text) else { return false }
        revision.occurred = Moment(milliseconds: milliseconds)
        return true
      })
  }

  /// The day it happened; the hour stays.
  static func day(_ id: String, _ zh: String, _ en: String) -> Correctable {
    Correctable(
      id: id, label: Bilingual(zh, en), answer: .day(.event), shown: { .day($0.occurred.day) },
      set: { revision, text in
        guard let day = Day(iso: text) else { return false }
        let old = revision.occurred
        revision.occurred = Moment(day, hour: old.hour, minute: old.minute, second: old.second)
        return true
      })
  }

  /// A text that lies beside the entry, up to `max` characters.
  ///
  /// - Parameter said: what the act says of its being there, such as that nobody left a name.
  static func personal<Body: ActBody>(
    _ id: String, _ zh: String, _ en: String, _ field: PersonalField, max: Int, of _: Body.Type,
    saying said: @escaping @Sendable (inout Body) -> Void = { _ in }
  ) -> Correctable {
    Correctable(
      id: id, label: Bilingual(zh, en), answer: .text(max: max), shown: { .text($0.personal[field]) },
      set: { revision, text in
        revision.personal[field] = text
        if var body = revision.act.as(Body.self) {
          said(&body)
          revision.act = Act(body)
        }
        return true
      })
  }
}
