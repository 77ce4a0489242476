import Dialogs
import Foundation
import Regulation

/// What the printing says when something is wrong: where, what, and what to do next.
struct PrintPhrases {
  let language: Language

  init(_ language: Language) { self.language = language }

  func text(_ problem: TemplateProblem) -> String {
    let place = [problem.file, problem.line.map(String.init), problem.column.map(String.init)].compactMap(
      \.self)
    return place.joined(separator: ":") + language("：", ": ") + words(problem.kind)
  }

  /// What follows the problems: nothing was printed.
  var nothingPrinted: String {
    language(
      "模板有问题，什么也没有打印。改好再来；标准模板用 dutybot print templates 取。",
      "Nothing was printed. Correct the templates and try again; dutybot print templates writes the standard ones."
    )
  }

  func unused(_ file: String) -> String {
    language("\(file)：没有用到，看看文件名。", "\(file): not used; look at its name.")
  }

  func nothingThere(_ paper: Paper) -> String {
    language(
      "台账里没有可以填进\(paper.name.zh)的内容，什么也没有打印。",
      "The ledger has nothing to fill the \(paper.name.en) with; nothing was printed.")
  }

  /// Several places, or none: which there are.
  func whichPlace(_ known: [String]) -> String {
    let names = known.map(VisibleText.line)
    return names.isEmpty
      ? language(
        "台账里没有这个工作室或申报，或者不归您打印。", "There is no such room or application, or it is not yours to print.")
      : language(
        "不止一个，请加 --room：\(names.joined(separator: "、"))。",
        "There are several, add --room: \(names.joined(separator: ", ")).")
  }

  func cannotWrite(_ file: String) -> String {
    language(
      "\(file)：写不进去，没有打印。请换一个地方。",
      "\(file): cannot be written, and nothing was printed. Choose another place.")
  }

  func isThere(_ file: String) -> String {
    language(
      "\(file) 已经在了，没有改动它，什么也没有写。请换一个文件夹。",
      "\(file) is there already and was left as it is; nothing was written. Choose another folder.")
  }

  func written(_ file: String) -> String { language("写好了：\(file)", "Written: \(file)") }

  func text(_ problem: PaperData.Problem, in file: String) -> String {
    let words =
      switch problem {
      case .cannotRead: language("读不出来。", "cannot be read.")
      case .notJson: language("不是 UTF-8 的 JSON。", "is not JSON in UTF-8.")
      case .missing(let key):
        language("缺 \(key)。没有内容就写 \"\"。", "\(key) is missing. Where it is empty, write \"\".")
      case .unfitting(let key):
        language(
          "\(key) 写得不对：日期写成 2026-03-31，词用说明里的。",
          "\(key) does not fit: a day is written 2026-03-31, and words are those of the description.")
      case .unknown(let keys):
        language(
          "没有这些键：\(keys.joined(separator: "、"))。", "there are no such keys: \(keys.joined(separator: ", ")).")
      }
    return file + language("：", ": ") + words
      + language(
        "什么也没有打印；格式见 docs/print.zh-Hans.md。", " Nothing was printed; docs/print.md describes the format.")
  }

  private func words(_ kind: TemplateProblem.Kind) -> String {
    switch kind {
    case .cannotRead: language("读不出来。", "cannot be read.")
    case .notUtf8: language("不是 UTF-8。请另存为 UTF-8。", "is not UTF-8. Save it as UTF-8.")
    case .noTemplates:
      language("里面没有模板（*.mustache）。", "has no templates (*.mustache) in it.")
    case .unfinished: language("{{ 没有用 }} 结束。", "{{ has no }} after it.")
    case .unknown(let name, let known):
      language(
        "这里没有 {{\(name)}}；可以用：\(known.joined(separator: "、"))。",
        "there is no {{\(name)}} here; there are: \(known.joined(separator: ", ")).")
    case .rows(let name):
      language(
        "\(name) 有好几行，写成 {{#\(name)}}…{{/\(name)}}。",
        "\(name) has rows; write {{#\(name)}}…{{/\(name)}}.")
    case .unclosed(let name):
      language("{{#\(name)}} 没有用 {{/\(name)}} 结束。", "{{#\(name)}} is not closed by {{/\(name)}}.")
    case .closes(let name, let open?):
      language(
        "{{/\(name)}} 不对：先要结束的是 {{/\(open)}}。", "{{/\(name)}} does not fit: {{/\(open)}} comes first.")
    case .closes(let name, nil):
      language("{{/\(name)}} 前面没有 {{#\(name)}}。", "{{/\(name)}} has no {{#\(name)}} before it.")
    case .noPart(let name):
      language("没有 \(name).mustache 可以放进来。", "there is no \(name).mustache to include.")
    case .withinItself(let name):
      language("\(name).mustache 放进了自己。", "\(name).mustache includes itself.")
    case .notAllowed(let written):
      language(
        "不能用 \(written)：填的内容一律转义，写成 {{名字}}。",
        "\(written) is not taken: what is filled in is always escaped; write {{name}}.")
    case .broken: language("模板读不懂。", "the template cannot be understood.")
    }
  }
}
