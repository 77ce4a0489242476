import Dialogs
import Mustache
import Regulation

/// What a tag of a template stands for.
enum PrintedValue {
  /// `{{name}}`; in `{{#name}}` and `{{^name}}` it asks whether there is any text.
  case text(String)
  /// `{{#name}}`: once a row, with that row's own tags inside.
  case rows([Fields])

  /// Tags by their names.
  typealias Fields = [String: PrintedValue]

  /// The value as the template engine takes it: everything that was typed made visible first.
  var rendered: Any {
    switch self {
    case .text(let text): PrintedText(text)
    case .rows(let rows): rows.map { $0.mapValues(\.rendered) }
    }
  }
}

/// A text somebody typed, on its way into a template: what would hide in it, or turn the reading direction, is
/// shown (``VisibleText``).
private struct PrintedText: MustacheCustomRenderable {
  let renderText: String

  init(_ text: String) { renderText = VisibleText.rows(text).joined(separator: "\n") }

  var isNull: Bool { renderText.isEmpty }
}

/// How a text becomes HTML: scalar by scalar. By characters, as the template engine does it, a `"` under a combining
/// mark would stay what it is and end an attribute.
struct EscapedHtml: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case _: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Begins a template: says that its texts are escaped this way.
  static let pragma: String = {
    MustacheContentTypes.register(EscapedHtml(), named: "PAPER")
    return "{{% CONTENT_TYPE: PAPER}}"
  }()
}
