package import Regulation
package import Understanding
import WorkroomStore

/// One thing a dialog gathers (要填的一项): its name, how a person calls it, and how it is read.
package struct Slot<Value: SlotValue>: Sendable {
  /// Stored with drafts; does not change without a new dialog version.
  package let name: String
  /// What a person calls it: 改 方式, change mode.
  package let label: Bilingual
  package let reader: AnswerReader<Value>

  package init(_ name: String, _ zh: String, _ en: String, as reader: AnswerReader<Value>) {
    (self.name, label, self.reader) = (name, Bilingual(zh, en), reader)
  }

  /// The slot with its type put aside, as the engine handles it.
  package var erased: AnySlot {
    let reader = reader
    return AnySlot(
      name: name, label: label, manner: reader.manner, isListed: reader.isListed, isMany: reader.isMany,
      options: reader.options, pages: reader.pages, longest: reader.longest, isRoomy: reader.isRoomy,
      isPath: reader.isPath,
      read: { line, scene, offered in try reader.read(line, scene, offered).map(\.datum) },
      accepts: { Value(datum: $0) != nil },
      show: { datum, scene in try Value(datum: datum).map { try reader.show($0, scene) } })
  }
}

/// A slot with its type put aside.
package struct AnySlot: Sendable {
  package let name: String
  package let label: Bilingual
  package let manner: Manner
  package let isListed: Bool
  package let isMany: Bool
  /// All choices; of a list that has pages its first.
  package let options: @Sendable (Scene) throws -> [Option]
  let pages: Pages?
  /// How long a plain text of several lines may be, in characters; nil for all else.
  let longest: Int?
  /// Whether one line of it may be long enough to be written in an editor.
  let isRoomy: Bool
  /// Whether it is where a file lies, which may begin with a slash like a command.
  let isPath: Bool
  package let read: @Sendable (String, Scene, [Option]) throws -> Understood<Datum>
  package let accepts: @Sendable (Datum) -> Bool
  /// The value in words; nil where it cannot be read.
  package let show: @Sendable (Datum, Scene) throws -> String?
}

extension AnySlot {
  /// The longest text that it takes, and that is taken down at all.
  var longestText: Int { min(longest ?? TextLength.longest, TextLength.longest) }
}

/// What kind of answer a question takes; it decides what else may be said there.
package enum Manner: String, Sendable, Codable {
  /// One of the choices shown, or yes and no.
  case closed
  /// A date, a time, a number: anything else is a miss or a command.
  case open
  /// One line of free text: sacred, commands need a slash.
  case free
  /// Several lines of free text, ended by a line that is only `.` or `。`.
  case lines

  /// What is typed is the person's own text, and commands need a slash.
  var isText: Bool {
    switch self {
    case .free, .lines: true
    case .closed, .open: false
    }
  }
}

/// How a slot's answer is offered, read and shown.
package struct AnswerReader<Value: SlotValue>: Sendable {
  package let manner: Manner
  /// Choices stand one a row, not on the question's line.
  package var isListed = false
  /// Several choices may be made at once, so a line with more than one is one answer.
  package var isMany = false
  package let options: @Sendable (Scene) throws -> [Option]
  /// Nil where all choices are few enough to be asked for at once.
  var pages: Pages?
  /// How long a plain text of several lines may be, in characters; nil for all else.
  var longest: Int?
  /// Whether one line of it may be long enough to be written in an editor.
  var isRoomy = false
  /// Whether it is where a file lies, which may begin with a slash like a command.
  package var isPath = false
  package let read: @Sendable (String, Scene, [Option]) throws -> Understood<Value>
  package let show: @Sendable (Value, Scene) throws -> String

  package init(
    _ manner: Manner, listed: Bool = false, many: Bool = false,
    options: @escaping @Sendable (Scene) throws -> [Option] = { _ in [] },
    read: @escaping @Sendable (String, Scene, [Option]) throws -> Understood<Value>,
    show: @escaping @Sendable (Value, Scene) throws -> String
  ) {
    (self.manner, isListed, isMany) = (manner, listed, many)
    (self.options, self.read, self.show) = (options, read, show)
  }
}

extension AnswerReader {
  /// The same, shown in another way.
  package func shown(by show: @escaping @Sendable (Value, Scene) throws -> String) -> AnswerReader {
    var other = AnswerReader(
      manner, listed: isListed, many: isMany, options: options, read: read, show: show)
    (other.pages, other.longest, other.isRoomy, other.isPath) = (pages, longest, isRoomy, isPath)
    return other
  }
}

/// What was made of an answer.
package enum Understood<Value: Sendable>: Sendable {
  case value(Value)
  /// Understood, and surprising: the question to settle it by yes or no.
  case doubt(Value, String)
  /// Two or more choices are meant equally.
  case several([Option])
  /// A part of an answer, in words that the rest may be said behind; and what is asked for the rest.
  case partial(String, asks: String)
  /// Understood, and not possible: why.
  case problem(String)
  case miss

  /// Whether nothing was made of the answer.
  var isMiss: Bool { if case .miss = self { true } else { false } }

  package func map<Other>(_ transform: (Value) -> Other) -> Understood<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .doubt(let value, let question): .doubt(transform(value), question)
    case .several(let options): .several(options)
    case .partial(let part, let question): .partial(part, asks: question)
    case .problem(let why): .problem(why)
    case .miss: .miss
    }
  }
}
