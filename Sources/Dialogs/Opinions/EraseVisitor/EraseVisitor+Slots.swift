import Conversation
import Regulation
import Understanding
import WorkroomStore

extension EraseVisitor {
  enum Slots {
    static let why = Slot<ErasureReason>("why", "原因", "reason", as: .choice())
    /// Somebody to be found: a name, a number, or the day they came.
    static let who = Slot<String>(
      "who", "来访人", "visitor",
      as: .text(max: 60) { text, scene in
        guard try EraseVisitor.opinions(calledOr: text, scene).isEmpty,
          try EraseVisitor.mentions(of: [text], except: [], scene).isEmpty
        else { return nil }
        return scene(
          "没有找到这样的来访人：可能没有留名，或者已经删除。可以改说来访的日期。",
          "No such visitor was found: they may have left no name, or were erased already. Try the day they came."
        )
      })
    static let opinions = Slot<[MatterID]>(
      "opinions", "哪几件", "which",
      as: .ofOneVisitor)
    static let mentions = Slot<[EntryID]>(
      "mentions", "别处的记录", "other records",
      as: .severalOf { scene in
        try EraseVisitor.mentions(scene).map {
          Option(id: $0.entry.id.rawValue, label: "\($0.occurred.day.inWords(scene)) \($0.line(scene))")
        }
      })
  }
}

extension AnswerReader where Value == [MatterID] {
  /// Some of the opinions that were found. Those of several people are asked about, or not taken.
  fileprivate static var ofOneVisitor: AnswerReader {
    let several = AnswerReader.severalOf { scene in
      try EraseVisitor.candidates(scene).map { Option(id: $0.id.rawValue, label: $0.lineOfVisitor(scene)) }
    }
    return AnswerReader(
      several.manner, listed: several.isListed, many: several.isMany, options: several.options,
      read: { line, scene, offered in
        // None of those that were found: other records may speak of them.
        if SkipWords.contains(line) { return .value([]) }
        let said = try several.read(line, scene, offered)
        guard case .value(let chosen) = said, let concern = try EraseVisitor.concern(about: chosen, scene)
        else {
          return said
        }
        return concern.isPossible ? .doubt(chosen, concern.words) : .problem(concern.words)
      },
      show: several.show)
  }
}

extension Opinion {
  /// 3月31日 王女士，13900000000：“小区门口路灯坏了……”，待办
  fileprivate func lineOfVisitor(_ scene: Scene) -> String {
    let who = [said.visitor ?? scene("未留名", "no name given"), said.contact].compactMap(\.self)
    let words = said.words.map { "“\($0.excerpt(16))”" } ?? Bilingual.erased(scene.language)
    return facts.day.inWords(scene) + " " + who.joined(separator: scene("，", ", ")) + scene("：", ": ") + words
      + scene("，", ", ") + matter.state.name(scene.language)
  }
}
