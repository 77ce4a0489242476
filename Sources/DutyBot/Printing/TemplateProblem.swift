import Regulation

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
