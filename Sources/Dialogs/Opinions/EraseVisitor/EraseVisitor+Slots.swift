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
        guard EraseVisitor.isEnough(text, scene) else {
          return scene(
            "太短了，会找到别的人。请至少说两个字，或者四位号码。",
            "That is too short and would find others. Two characters, three letters or four digits at least, please."
          )
        }
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
    /// Which of several, as all that they said; nothing where it is none of them.
    static let person = Slot<[MatterID]>("person", "哪一位", "which visitor", as: .oneVisitor)
    static let verdict = Slot<Verdict>(
      "verdict", "删不删", "erase them", as: .choice { try EraseVisitor.isPossible($0, $1) })
    static let keepWhy = Slot<String>("keepWhy", "继续保存的理由", "why they are kept", as: .reason(max: 300))
    static let more = Slot<Bool>("more", "接着看", "another", as: .yesNo)
    /// What is asked anew for the next one.
    static let ofOne: [any SlotName] = [person, opinions, mentions, verdict, keepWhy]
    static let mentions = Slot<[EntryID]>(
      "mentions", "别处的记录", "other records",
      as: .severalOf { scene in
        try EraseVisitor.mentions(scene).map {
          Option(id: $0.entry.id.rawValue, label: "\($0.occurred.day.inWords(scene)) \($0.line(scene))")
        }
      })
  }
}

extension EraseVisitor {
  /// What is to become of a visitor's data whose time has ended.
  enum Verdict: String, Named, CaseIterable {
    case erase, keep, later

    var name: Bilingual {
      switch self {
      case .erase: Bilingual("删除", "erase")
      case .keep: Bilingual("不删，继续保存", "keep them longer")
      case .later: Bilingual("以后再说", "later")
      }
    }
    var aliases: [String] {
      switch self {
      case .erase: ["是", "删", "yes", "delete"]
      case .keep: ["否", "不删", "继续保存", "保存", "no", "keep"]
      case .later: ["不急", "not now"]
      }
    }
  }

  /// Whether a text is enough to look for somebody by: a day, two Han characters, three letters or four digits.
  static func isEnough(_ text: String, _ scene: Scene) -> Bool {
    if When.day(text, now: scene.now) != nil { return true }
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count { $0.properties.isIdeographic } >= 2
      || letters.count { !$0.properties.isIdeographic } >= 3
      || text.unicodeScalars.count { $0.properties.numericType == .decimal } >= 4
  }
}

extension AnswerReader where Value == [MatterID] {
  /// One of the visitors who were found, with all that they said.
  fileprivate static var oneVisitor: AnswerReader {
    let nobody = "nobody"
    return AnswerReader(
      .closed, listed: true,
      options: { scene in
        let people = try EraseVisitor.people(scene).map { Option(id: $0.id, label: $0.line(scene)) }
        guard !EraseVisitor.isForRetention(scene) else { return people }
        let none = scene("都不是", "none of them")
        return people + [Option(id: nobody, label: none, aliases: ["没有他", "跳过", "none", "skip"])]
      },
      read: { line, scene, offered in
        let people = try EraseVisitor.people(scene)
        return Choices.read(line, among: offered) { option in
          option.id == nobody ? [] : people.first { $0.id == option.id }?.opinions.map(\.id)
        }
      },
      show: { ids, scene in
        let opinions = try ids.compactMap { try scene.facts(TheOpinion($0)) }
        return EraseVisitor.people(opinions).first?.line(scene) ?? scene("都不是", "none of them")
      })
  }

  /// Some of one visitor's opinions, or none of them: other records may speak of them all the same.
  fileprivate static var ofOneVisitor: AnswerReader {
    let several = AnswerReader.severalOf { scene in
      try EraseVisitor.candidates(scene).map { Option(id: $0.id.rawValue, label: $0.lineOfVisitor(scene)) }
    }
    return AnswerReader(
      several.manner, listed: several.isListed, many: several.isMany, options: several.options,
      read: { line, scene, offered in
        if SkipWords.contains(line) { return .value([]) }
        let said = try several.read(line, scene, offered)
        // All is all that they said, however many pages it takes.
        guard case .value(let chosen) = said, chosen.count == offered.count, !line.contains(where: \.isNumber)
        else { return said }
        return .value(try EraseVisitor.candidates(scene).map(\.id))
      },
      show: several.show)
  }
}

extension Opinion {
  /// 3月31日 王女士，13900000000：“小区门口路灯坏了……”，待办
  func lineOfVisitor(_ scene: Scene) -> String {
    let who = [said.visitor ?? scene("未留名", "no name given"), said.contact].compactMap(\.self)
    let words = said.words.map { "“\($0.excerpt(16))”" } ?? Bilingual.erased(scene.language)
    return facts.day.inWords(scene) + " " + who.joined(separator: scene("，", ", ")) + scene("：", ": ") + words
      + scene("，", ", ") + matter.state.name(scene.language)
  }
}
