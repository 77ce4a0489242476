import Regulation
import Understanding
import WorkroomStore

extension DialogBook {
  /// Words of the program's own that a person may have said, in lower case: commands, titles, names of what is
  /// asked, choices that are the same for everybody. No name and nothing typed freely is among them.
  package var vocabulary: Set<String> {
    var words: Set<String> = [
      "是", "否", "不", "好", "对", "yes", "no", "y", "n", "ok", "跳过", "不留", "没有", "没有了", "skip", "none", ".", "。",
      "",
    ]
    func add(_ text: Bilingual) { words.formUnion([text.zh.lowercased(), text.en.lowercased()]) }
    for word in EngineWord.allCases { words.formUnion(word.spellings.map { $0.lowercased() }) }
    for dialog in dialogs {
      words.formUnion(dialog.phrases.map { $0.lowercased() })
      add(dialog.title)
      for slot in dialog.slots { add(slot.label) }
    }
    for shape in ActList.standard.kinds.flatMap(\.fieldShapes) {
      for value in shape.values ?? [] { add(value) }
    }
    return words
  }
}
