package import Regulation

/// What a person may say in every state of every dialog; the engine, not the dialog, answers it.
///
/// It stands here, below the engine, since nobody may be called by one of them: the name would be heard as the command, or the
/// command as the name.
package enum EngineWord: String, Sendable, CaseIterable, Codable {
  case help, why, back, change, cancel, restart, progress, undo, resume, park, more, edit, switchPerson, leave

  /// How it is said: the first of each language is its name.
  package var spellings: [String] {
    switch self {
    case .help: ["帮助", "help", "?", "帮忙", "怎么用", "h"]
    case .why:
      [
        "为什么", "why", "为啥", "依据", "凭什么", "这条出自哪里", "这条规定出自哪里", "出自哪里", "出自哪条", "哪条规定", "哪一条规定",
        "有什么依据", "依据是什么", "根据什么", "where does it come from", "where does this come from", "which clause",
        "which clause is that", "says who",
      ]
    case .back: ["返回", "back", "上一步", "退回", "go back"]
    case .change: ["改", "change", "修改", "更改"]
    case .cancel: ["取消", "cancel", "不做了", "算了", "放弃", "discard", "never mind", "forget it"]
    case .restart: ["重来", "restart", "重新开始", "start over"]
    case .progress: ["进度", "progress", "到哪了", "where am i"]
    case .undo: ["撤销", "undo", "撤回上一条"]
    case .resume: ["接着", "resume", "接着写", "继续", "continue"]
    case .park: ["先放着", "park", "到此为止", "放一放", "put aside"]
    case .more: ["更多", "more", "菜单", "menu"]
    case .edit: ["编辑", "edit", "editor"]
    case .switchPerson: ["换人", "switch", "sign out", "我不是本人"]
    case .leave: ["退出", "quit", "exit", "再见", "bye"]
    }
  }

  /// Its name in one language, as the history keeps it.
  package func name(_ language: Language) -> String { language(spellings[0], spellings[1]) }

  private static let table: [String: EngineWord] = {
    var table: [String: EngineWord] = [:]
    for word in allCases {
      for spelling in word.spellings { table[TextFolding.folded(spelling)] = word }
    }
    return table
  }()

  /// The same in pinyin: quxiao, `shang yi bu`.
  private static let spelled: [String: EngineWord] = {
    var table: [String: EngineWord] = [:]
    for word in allCases {
      for spelling in word.spellings.compactMap(PinyinLine.spelling) { table[spelling] = word }
    }
    return table
  }()

  /// The word that a whole line is, and what follows it (改 方式: change, 方式).
  package static func read(_ line: String) -> (word: EngineWord, rest: String)? {
    // Nothing longer is a command.
    guard line.utf8.count <= 120 else { return nil }
    let text = TextFolding.folded(line).trimmingCommandMarks
    if let word = table[text] ?? PinyinLine.letters(of: text).flatMap({ spelled[$0] }) { return (word, "") }
    for spelling in EngineWord.why.spellings where text.hasPrefix(TextFolding.folded(spelling)) {
      // 为什么 P3.3e: any clause by its id.
      let rest = String(text.dropFirst(TextFolding.folded(spelling).count)).trimmed
      if Clause.isCited(rest) { return (.why, rest) }
    }
    // What is to be changed is named in pinyin, too: gai fangshi.
    for spelling in EngineWord.change.spellings + EngineWord.change.spellings.compactMap(PinyinLine.spelling)
    {
      let head = TextFolding.folded(spelling)
      guard text.hasPrefix(head) else { continue }
      let rest = text.dropFirst(head.count)
      // English words end at a space; Chinese ones need none.
      if rest.first == " " || head.unicodeScalars.allSatisfy({ $0.value > 0x7F }) {
        return (.change, asTyped(String(rest).trimmed, in: line))
      }
    }
    return nil
  }

  /// What follows a command as it was typed, where it is a value that is kept: Mr Wang, not mr wang.
  private static func asTyped(_ rest: String, in line: String) -> String {
    let typed = line.trimmed.trimmingCommandMarks
    for start in typed.indices where TextFolding.folded(String(typed[start...])) == rest {
      return String(typed[start...]).trimmed
    }
    return rest
  }
}

extension String {
  /// Without the full stop or exclamation mark a person may end a command with.
  package var trimmingCommandMarks: String {
    var text = self
    while text.count > 1, let last = text.last, "。.!！，,".contains(last) { text.removeLast() }
    return text
  }
}

extension String {
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
