import Regulation
import Understanding

/// What may be said only while a text of several lines is written (写多行时的话): a command behind `/`, and asked about where it is a
/// whole line.
enum LineWord: CaseIterable, Sendable {
  /// The text ends, as it does with a line that is only `。`.
  case done
  /// The question is passed over.
  case skip
  /// The text begins again from nothing.
  case rewrite
  /// The line that was said last is taken back.
  case takeBack

  /// How it is said: the first of each language is its name.
  private var spellings: [String] {
    switch self {
    case .done:
      [
        "结束这段", "end the text", "写完了", "done", "好了", "写好了", "完了", "完毕", "结束", "就这些", "finished", "that's all",
        "that's it",
        "end",
      ]
    case .skip: ["跳过", "skip", "略过", "不填", "不写", "pass"]
    case .rewrite: ["重写", "rewrite", "从头写", "清空", "write it again", "write it anew", "clear"]
    case .takeBack:
      [
        "删一行", "delete line", "删掉一行", "删上一行", "删掉上一行", "删除一行", "删除上一行", "撤回一行", "delete a line",
        "delete the last line", "take back a line",
      ]
    }
  }

  /// Its name in one language.
  func name(_ language: Language) -> String { language(spellings[0], spellings[1]) }

  private static let table: [String: LineWord] = {
    var table: [String: LineWord] = [:]
    for word in allCases {
      for spelling in word.spellings { table[TextFolding.folded(spelling)] = word }
    }
    return table
  }()

  /// The word that a whole line is; nil where it is none.
  static func read(_ line: String) -> LineWord? {
    // Nothing longer is a command.
    guard line.utf8.count <= 60 else { return nil }
    return table[TextFolding.folded(line).trimmingCommandMarks]
  }
}
