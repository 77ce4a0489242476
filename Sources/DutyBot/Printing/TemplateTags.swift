import Conversation
import Regulation

/// A tag of a template, and where it stands.
struct TemplateTag {
  enum Kind {
    /// `{{name}}`
    case value
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{>name}}`
    case part
    /// Another kind of tag: its beginning as it is written, `{{{` or `{{&`.
    case other(String)
    /// `{{` and no `}}` after it.
    case unfinished
  }

  let kind: Kind
  let name: String
  /// Both from 1, of the first brace.
  let line: Int
  let column: Int
}

/// The tags of a template in their order; comments (`{{! … }}`) are left out.
struct TemplateTags: Sequence, IteratorProtocol {
  private var rest: Substring
  private var line = 1
  private var column = 1

  init(_ text: String) { rest = text[...] }

  mutating func next() -> TemplateTag? {
    while !rest.isEmpty {
      guard rest.hasPrefix("{{") else {
        step()
        continue
      }
      let (line, column) = (line, column)
      step()
      step()
      guard let end = rest.firstRange(of: "}}") else {
        rest = rest[rest.endIndex...]
        return TemplateTag(kind: .unfinished, name: "", line: line, column: column)
      }
      let inner = rest[..<end.lowerBound]
      while rest.startIndex < end.upperBound { step() }
      // The third brace of {{{name}}} belongs to the tag.
      if inner.first == "{", rest.first == "}" { step() }
      if inner.first == "!" { continue }
      let (kind, name) = Self.read(inner)
      return TemplateTag(kind: kind, name: name, line: line, column: column)
    }
    return nil
  }

  private static func read(_ inner: Substring) -> (TemplateTag.Kind, String) {
    func trimmed(_ text: Substring) -> String {
      var text = text.drop { $0.isWhitespace }
      while text.last?.isWhitespace == true { text.removeLast() }
      return String(text)
    }
    switch inner.first {
    case "#": return (.section, trimmed(inner.dropFirst()))
    case "^": return (.inverted, trimmed(inner.dropFirst()))
    case "/": return (.close, trimmed(inner.dropFirst()))
    case ">": return (.part, trimmed(inner.dropFirst()))
    case let mark? where "{&=%<$".contains(mark): return (.other("{{" + String(mark)), "")
    case _: return (.value, trimmed(inner))
    }
  }

  private mutating func step() {
    guard let character = rest.popFirst() else { return }
    if character.isNewline {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }
}
