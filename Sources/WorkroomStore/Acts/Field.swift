public import Regulation

/// A place in the facts of an act.
public typealias Path<Root, Value> = any WritableKeyPath<Root, Value> & Sendable

/// One thing that an act says (行为的一项): what it is called, how it is put in words, whether it is a text that lies apart,
/// and whether it may be corrected.
public struct Field<Root: ActBody>: Sendable {
  public let name: Bilingual
  /// All it may say, in words; nil where it is a text, a count or a day, and where it lists several.
  let values: [Bilingual]?
  /// Says nothing without its name: a yes or no, or a count.
  let isBare: Bool
  /// Nil where the act says nothing of it.
  let words: @Sendable (Root) -> Bilingual?
  /// A text that stands in the entry itself: a name, a title, a place, what hangs on the wall. It is never erased.
  private(set) var isOpenText = false
  /// An open text where the room's own telephone, or the number of a document, may stand.
  private var mayHaveNumber = false
  private var text: (@Sendable (inout Root, (PersonalField, inout String) -> Void) -> Void)?
  private var correcting: (@Sendable (_ id: String, _ label: Bilingual) -> Correctable)?
  private(set) var correctable: Correctable?

  init(
    _ zh: String, _ en: String, values: [Bilingual]? = nil, isBare: Bool = false,
    _ words: @escaping @Sendable (Root) -> Bilingual?
  ) {
    (name, self.values, self.isBare, self.words) = (Bilingual(zh, en), values, isBare, words)
  }

  /// Whether it lies apart from the entry and can be erased.
  var isApart: Bool { text != nil }

  /// A telephone number may stand there: it is the room's own, or is none.
  public func withNumbers() -> Field {
    var field = self
    field.mayHaveNumber = true
    return field
  }

  /// Whether a telephone number stands in an open text of it.
  func showsNumber(_ body: Root) -> Bool {
    isOpenText && !mayHaveNumber && words(body).map { BareText.hasPhone($0.zh) } ?? false
  }

  func visitText(of body: inout Root, _ visit: (PersonalField, inout String) -> Void) { text?(&body, visit) }

  /// It may be corrected. `id` is stored with drafts; it is called as the field is, unless said otherwise.
  public func corrected(_ id: String, _ zh: String? = nil, _ en: String? = nil) -> Field {
    var field = self
    field.correctable = correcting?(id, Bilingual(zh ?? name.zh, en ?? name.en))
    return field
  }
}

// MARK: Texts

extension Field {
  /// A text: a name or a title, or, `apart`, anything else.
  ///
  /// - Parameter apart: somebody typed it freely, so it lies apart from the entry, sealed, and can be erased. Entries from
  ///   before it did keep it in their body.
  public static func text(
    _ path: Path<Root, String>, _ zh: String, _ en: String, apart: PersonalField? = nil
  ) -> Field {
    var field = Field(zh, en) { .typed($0[keyPath: path]) }
    if let apart { field.text = { body, visit in visit(apart, &body[keyPath: path]) } }
    field.isOpenText = apart == nil
    field.correcting = { .text($0, $1, path) }
    return field
  }

  /// A text that need not be there.
  public static func text(
    _ path: Path<Root, String?>, _ zh: String, _ en: String, apart: PersonalField? = nil
  ) -> Field {
    var field = Field(zh, en) { $0[keyPath: path].map(Bilingual.typed) }
    if let apart { field.text = visiting(path, apart) }
    field.isOpenText = apart == nil
    field.correcting = { .text($0, $1, path) }
    return field
  }

  /// A text that is worked out from what the act says.
  public static func text(
    _ zh: String, _ en: String, _ text: @escaping @Sendable (Root) -> String?
  ) -> Field {
    var field = Field(zh, en) { text($0).map(Bilingual.typed) }
    field.isOpenText = true
    return field
  }

  /// A text that lies apart and is never told: how to reach people.
  public static func kept(_ path: Path<Root, String>, apart: PersonalField) -> Field {
    var field = Field("", "") { _ in nil }
    field.text = { body, visit in visit(apart, &body[keyPath: path]) }
    return field
  }

  /// A text whose empty value says that there is none, such as a member's specialty that was taken out.
  public static func textOrNone(_ path: Path<Root, String?>, _ zh: String, _ en: String) -> Field {
    var field = Field(zh, en) {
      $0[keyPath: path].map { $0.isEmpty ? Bilingual("无", "none") : Bilingual($0, $0) }
    }
    field.isOpenText = true
    return field
  }

  private static func visiting(
    _ path: Path<Root, String?>, _ apart: PersonalField
  ) -> @Sendable (inout Root, (PersonalField, inout String) -> Void) -> Void {
    { body, visit in
      guard var known = body[keyPath: path] else { return }
      visit(apart, &known)
      body[keyPath: path] = known
    }
  }
}

// MARK: Choices, flags, counts, days

extension Field {
  public static func choice<Value: Term & RawRepresentable<String>>(
    _ path: Path<Root, Value>, _ zh: String, _ en: String
  ) -> Field {
    var field = choice(zh, en, Value.self) { $0[keyPath: path] }
    field.correcting = { .choice($0, $1, path) }
    return field
  }

  public static func choice<Value: Term & RawRepresentable<String>>(
    _ path: Path<Root, Value?>, _ zh: String, _ en: String
  ) -> Field {
    var field = choice(zh, en, Value.self) { $0[keyPath: path] }
    field.correcting = { .choice($0, $1, path) }
    return field
  }

  /// A choice that is worked out from what the act says.
  public static func choice<Value: Term>(
    _ zh: String, _ en: String, _: Value.Type, _ value: @escaping @Sendable (Root) -> Value?
  ) -> Field {
    Field(zh, en, values: Value.allValues.map(\.name)) { value($0)?.name }
  }

  public static func choices<Value: Term & RawRepresentable<String>>(
    _ path: Path<Root, [Value]>, _ zh: String, _ en: String
  ) -> Field {
    var field = Field(zh, en) { .list($0[keyPath: path]) }
    field.correcting = { .choices($0, $1, path) }
    return field
  }

  /// Several of a kind, where they were said at all.
  public static func choices<Value: Term & RawRepresentable<String>>(
    ifAny path: Path<Root, [Value]?>, _ zh: String, _ en: String
  ) -> Field {
    var field = Field(zh, en) { $0[keyPath: path].map { .list($0) } }
    field.correcting = { .choices($0, $1, ifAny: path) }
    return field
  }

  /// Yes or no; nil: not said.
  ///
  /// - Parameter named: what yes and no are called, where a bare yes would say nothing in a list of records.
  public static func flag(
    _ zh: String, _ en: String, named names: (yes: Bilingual, no: Bilingual)? = nil,
    _ value: @escaping @Sendable (Root) -> Bool?
  ) -> Field {
    let (yes, no) = names ?? (Bilingual("是", "yes"), Bilingual("否", "no"))
    return Field(zh, en, values: [yes, no], isBare: names == nil) { value($0).map { $0 ? yes : no } }
  }

  /// Named only where it is so: most records are not.
  public static func flag(
    ifTrue path: any KeyPath<Root, Bool?> & Sendable, _ zh: String, _ en: String
  ) -> Field {
    flag(zh, en) { $0[keyPath: path] == true ? true : nil }
  }

  public static func count(_ zh: String, _ en: String, _ count: @escaping @Sendable (Root) -> Int) -> Field {
    Field(zh, en, isBare: true) { Bilingual("\(count($0))", "\(count($0))") }
  }

  /// A count that is told only where there is any.
  static func count(
    _ zh: String, _ en: String, ifAny count: @escaping @Sendable (Root) -> Int?
  ) -> Field {
    Field(zh, en, isBare: true) { count($0).map { Bilingual("\($0)", "\($0)") } }
  }

  /// A number that need not be there.
  public static func number(_ path: Path<Root, Int?>, _ zh: String, _ en: String) -> Field {
    var field = Field(zh, en) { $0[keyPath: path].map { .typed(String($0)) } }
    field.correcting = { .number($0, $1, path) }
    return field
  }

  /// - Parameter asked: which days it may be corrected to.
  public static func day(
    _ path: Path<Root, Day>, _ zh: String, _ en: String, _ asked: Correctable.DayAsked = .past
  ) -> Field {
    var field = Field(zh, en) { .typed($0[keyPath: path].iso) }
    field.correcting = { .day($0, $1, path, asked) }
    return field
  }

  /// Anything else, in words.
  public static func words(
    _ zh: String, _ en: String, _ words: @escaping @Sendable (Root) -> Bilingual?
  ) -> Field {
    Field(zh, en, words)
  }

  /// Nothing that the act says, and yet put right with it: when it happened, what lies apart beside it.
  public static func beside(_ correctable: Correctable) -> Field {
    var field = Field("", "") { _ in nil }
    field.correctable = correctable
    return field
  }
}

// MARK: What an act says

/// One fact of an act, named and put in words.
public struct ActField: Hashable, Sendable {
  public let name: Bilingual
  public let value: Bilingual
  /// Says nothing without its name: a yes or no, or a count.
  public let isBare: Bool
}

/// A fact that an entry may have, as lessons name it.
public struct ActFieldShape: Hashable, Sendable {
  public let name: Bilingual
  /// All it may say, in words; nil where it is a text, a count or a day, and where it lists several.
  public let values: [Bilingual]?

  public init(name: Bilingual, values: [Bilingual]?) { (self.name, self.values) = (name, values) }
}

extension ActKind {
  /// The facts an entry of this act may have.
  public var fieldShapes: [ActFieldShape] { type.fieldShapes }
  /// What of such an entry may be corrected; empty where another dialog puts it right.
  public var correctables: [Correctable] { type.correctables }
  /// How many of its texts lie apart.
  var textsApart: Int { type.textsApart }
  /// Its texts that stand in the entry itself, by their names.
  var openTexts: [Bilingual] { type.openTexts }
}

extension Act {
  /// What it says, in words, for a history, an export or a check. What lies apart is among it only as far as it was put back.
  public var fields: [ActField] { body.said + (self.as(Corrected.self)?.act.fields ?? []) }
}

extension Act {
  /// Whether somebody's telephone number stands in a text of it that is never erased.
  var showsNumber: Bool { body.showsNumber || (self.as(Corrected.self)?.act.body.showsNumber ?? false) }
}

extension ActBody {
  fileprivate var showsNumber: Bool { Self.fields.contains { $0.showsNumber(self) } }
  fileprivate static var textsApart: Int { fields.count { $0.isApart } }
  fileprivate static var openTexts: [Bilingual] { fields.filter(\.isOpenText).map(\.name) }

  fileprivate static var fieldShapes: [ActFieldShape] {
    fields.filter { !$0.name.zh.isEmpty }.map { ActFieldShape(name: $0.name, values: $0.values) }
  }

  fileprivate var said: [ActField] {
    Self.fields.compactMap { field in
      field.words(self).map { ActField(name: field.name, value: $0, isBare: field.isBare) }
    }
  }
}

extension Bilingual {
  /// A text that somebody typed; an empty one was erased.
  fileprivate static func typed(_ text: String) -> Bilingual {
    text.isEmpty ? .erased : Bilingual(text, text)
  }

  fileprivate static func list(_ values: [some Term]) -> Bilingual {
    Bilingual(
      values.map(\.name.zh).joined(separator: "、"), values.map(\.name.en).joined(separator: ", "))
  }
}
