import Regulation

/// Holds a template against the tags that its paper has, before anything is printed.
///
/// The template engine prints nothing for a tag it does not know, takes tags that do not escape, and goes on for ever
/// where a template includes itself: all of this is told instead, with its place.
struct TemplateCheck {
  /// Texts by their names (without `.mustache`), for `{{>name}}`.
  let texts: [String: String]
  /// What a file is called in a problem.
  let file: (String) -> String

  private(set) var problems: [TemplateProblem] = []
  /// The templates that were looked at: the paper and what it includes.
  private(set) var used: Set<String> = []

  init(texts: [String: String], file: @escaping (String) -> String) {
    (self.texts, self.file) = (texts, file)
  }

  /// Checks the template of that name. `fields` has a row wherever there may be rows.
  mutating func check(_ name: String, _ fields: PrintedValue.Fields) { check(name, [fields], within: []) }

  private mutating func check(_ name: String, _ fields: [PrintedValue.Fields], within: [String]) {
    guard let text = texts[name] else { return }
    used.insert(name)
    var scope = fields
    var open: [(tag: TemplateTag, fields: Int)] = []
    for tag in TemplateTags(text) {
      func report(_ kind: TemplateProblem.Kind) {
        let problem = TemplateProblem(kind: kind, file: file(name), line: tag.line, column: tag.column)
        if !problems.contains(problem) { problems.append(problem) }
      }
      switch tag.kind {
      case .unfinished: report(.unfinished)
      case .other(let written): report(.notAllowed(written))
      case .value:
        switch scope.value(of: tag.name) {
        case .text: break
        case .rows: report(.rows(tag.name))
        case nil: report(.unknown(tag.name, known: scope.names))
        }
      case .section, .inverted:
        let value = scope.value(of: tag.name)
        if value == nil { report(.unknown(tag.name, known: scope.names)) }
        open.append((tag, scope.count))
        if case .section = tag.kind, case .rows(let rows) = value, let row = rows.first { scope.append(row) }
      case .close:
        guard let last = open.last, last.tag.name == tag.name else {
          report(.closes(tag.name, open: open.last?.tag.name))
          // One slip is told once: where an outer section is meant, those within it are taken as closed too.
          guard let index = open.lastIndex(where: { $0.tag.name == tag.name }) else { continue }
          scope.removeLast(scope.count - open[index].fields)
          open.removeLast(open.count - index)
          continue
        }
        scope.removeLast(scope.count - last.fields)
        open.removeLast()
      case .part:
        let path = within + [name]
        if path.contains(tag.name) {
          report(.withinItself(tag.name))
        } else if texts[tag.name] == nil {
          report(.noPart(tag.name))
        } else {
          check(tag.name, scope, within: path)
        }
      }
    }
    for (tag, _) in open {
      problems.append(
        TemplateProblem(kind: .unclosed(tag.name), file: file(name), line: tag.line, column: tag.column))
    }
  }
}

extension [PrintedValue.Fields] {
  /// What a name stands for here: the innermost row's first.
  fileprivate func value(of name: String) -> PrintedValue? {
    for fields in reversed() { if let value = fields[name] { return value } }
    return nil
  }

  fileprivate var names: [String] { Set(flatMap(\.keys)).sorted() }
}

/// What is wrong with a template (模板), and where.
struct TemplateProblem: Error, Equatable {
  let kind: Kind
  /// The file, as it was named.
  let file: String
  /// Both from 1; nil where the whole file is meant.
  var line: Int?
  var column: Int?

  enum Kind: Equatable {
    /// The folder or file cannot be read.
    case cannotRead
    case notUtf8
    /// The folder has no file `*.mustache`.
    case noTemplates
    /// `{{` without its `}}`.
    case unfinished
    /// There is no such tag here; those there are.
    case unknown(String, known: [String])
    /// `{{name}}` of something that has rows, and is written `{{#name}}`.
    case rows(String)
    /// `{{#name}}` that nothing closes.
    case unclosed(String)
    /// `{{/name}}` that closes nothing, or something else that is open.
    case closes(String, open: String?)
    /// `{{>name}}` of a template that is not there.
    case noPart(String)
    /// `{{>name}}` within itself.
    case withinItself(String)
    /// A kind of tag that would print unescaped, or that is not used here: `{{{`, `{{&`, `{{=`, …
    case notAllowed(String)
    /// What else the template engine does not take.
    case broken
  }
}

/// All that is wrong with the templates: none is used.
struct TemplateProblems: Error {
  /// By file, line and column.
  let problems: [TemplateProblem]

  init(problems: [TemplateProblem]) {
    self.problems = problems.sorted {
      ($0.file, $0.line ?? 0, $0.column ?? 0) < ($1.file, $1.line ?? 0, $1.column ?? 0)
    }
  }
}
