public import Regulation

/// What an entry says happened (行为与内容): one of the acts, with its facts.
///
/// A value around any ``ActBody``. All that is said of an act stands with its type; which act has which stored id is told by
/// ``ActList``.
public struct Act: Sendable {
  public let body: any ActBody

  public init(_ body: some ActBody) { self.body = body }

  public var kind: ActKind { ActKind(type(of: body)) }
  /// As it is stored.
  public var id: String { kind.id }
  public var name: Bilingual { kind.name }

  /// Its facts, where it is that act: `act.as(DutyStarted.self)?.channel`.
  public func `as`<Body: ActBody>(_: Body.Type) -> Body? { body as? Body }
  public func `is`<Body: ActBody>(_: Body.Type) -> Bool { body is Body }
}

extension Act: Hashable {
  public static func == (a: Act, b: Act) -> Bool { a.body.isEqual(to: b.body) }
  public func hash(into hasher: inout Hasher) { body.hash(into: &hasher) }
}

extension Act: Codable {
  private enum Key: String, CodingKey { case name, facts }

  /// Reads an act of the list that the decoder carries, else of the standard one.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Key.self)
    let id = try box.decode(String.self, forKey: .name)
    guard let kind = decoder.acts.kind(id) else {
      throw DecodingError.dataCorruptedError(forKey: .name, in: box, debugDescription: "no known act")
    }
    self = try Act(kind, from: box.superDecoder(forKey: .facts))
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(id, forKey: .name)
    try body.encode(to: box.superEncoder(forKey: .facts))
  }

  /// Reads the facts of an act of that kind. Throws `DecodingError` where they do not fit.
  init(_ kind: ActKind, from decoder: any Decoder) throws { body = try kind.type.init(from: decoder) }
}

/// The facts of one act, and everything that is said of it: its stored id, its names, what it says and who may do it.
///
/// An act is either a ``MatterAct``, which takes its matter further, or an ``Amendment`` of other entries. A field that is
/// added later is optional, so that older entries stay readable.
public protocol ActBody: Codable, Hashable, Sendable {
  /// As it is stored in the ledger's `act` column: it never changes.
  static var id: String { get }
  /// What it is called, in the ledger's checks and wherever a record is listed.
  static var name: Bilingual { get }
  /// Doing it, as a verb: 不能提交成果, you cannot submit the output.
  static var doing: Bilingual { get }
  /// What it says, in the order it is told. Every text that somebody typed is among them (see ``Field/kept(_:apart:)``).
  static var fields: [Field<Self>] { get }
  /// What of it may be corrected, in the order it is offered; empty where another dialog puts it right.
  static var correctables: [Correctable] { get }
  /// The kind of matter it belongs to; nil for an amendment, which reaches matters of any.
  static var matter: MatterKind? { get }
  /// Whether somebody may do it, by what they are in the room and whose the matter is (权限).
  static func allows(_ who: Asker) throws -> Bool
  /// Whose task it is, as whoever may not is told.
  static var responsibility: Responsibility { get }
  /// The clause that says when it may be done, as whoever does it at the wrong time is told.
  static var order: Clause? { get }
  /// Why somebody may not, where that is another reason than their role.
  static func refusal(to who: Asker) -> Refusal
  /// Who does what it says, where it begins a matter of somebody's: one's own, unless whoever leads the room enters it for
  /// a member.
  var whose: PersonID? { get }
  /// Whether it is about the matter of that id, where its kind's ids say whom they are of (see ``MatterFacts/idPrefix``).
  func names(_ matter: MatterID, at place: WorkroomID) -> Bool
  /// Goes through the texts that somebody typed freely, to take them out or to put them back.
  mutating func visitTexts(_ visit: (PersonalField, inout String) -> Void)
}

extension ActBody {
  public static var kind: ActKind { ActKind(Self.self) }
  public static var correctables: [Correctable] { fields.compactMap(\.correctable) }
  public static var responsibility: Responsibility { .ofTheRoom(doing) }
  public static var order: Clause? { nil }
  public static func refusal(to who: Asker) -> Refusal { .notAllowed(kind) }
  public var whose: PersonID? { nil }
  public func names(_: MatterID, at _: WorkroomID) -> Bool { true }

  public mutating func visitTexts(_ visit: (PersonalField, inout String) -> Void) {
    for field in Self.fields { field.visitText(of: &self, visit) }
  }

  func isEqual(to other: any ActBody) -> Bool { other as? Self == self }
}

/// An act that takes a matter further (推进事项): a step of its lifecycle.
public protocol MatterAct<Matter>: ActBody {
  associatedtype Matter: MatterFacts
  /// Begins the matter, where it is nil and the act begins one; else takes the act in.
  ///
  /// It is asked only what the matter's lifecycle allows.
  func apply(to matter: inout Matter?, at mark: EntryMark)
}

extension MatterAct {
  public static var matter: MatterKind? { MatterKind(Matter.self) }
}

/// An act on other entries, of whatever matter they are (更正、撤回、删除来访人信息).
public protocol Amendment: ActBody {
  /// The one entry it reaches; nil: all of its matter.
  var reached: EntryID? { get }
}

extension Amendment {
  public static var matter: MatterKind? { nil }
}

/// Which act it is: an event of its matter's lifecycle. Equal by its stored id.
public struct ActKind: Hashable, Sendable {
  public let type: any ActBody.Type
  public init(_ type: any ActBody.Type) { self.type = type }

  public var id: String { type.id }
  public var name: Bilingual { type.name }
  public var doing: Bilingual { type.doing }
  /// The kind of matter it belongs to; nil for an amendment.
  public var matter: MatterKind? { type.matter }
  /// Whether it is about what stands for a time; see ``MatterFacts/isStanding``.
  public var isStanding: Bool { matter?.isStanding ?? false }
  /// Whether it is for whoever leads the room, or for a body over it: a member may not do it, be the matter their own.
  var isReserved: Bool {
    (try? type.allows(Asker(isMember: true, isOwn: true))) != true
  }

  public static func == (a: ActKind, b: ActKind) -> Bool { a.id == b.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
