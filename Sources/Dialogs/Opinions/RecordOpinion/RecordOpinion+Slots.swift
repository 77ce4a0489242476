import Conversation
import Regulation
import Understanding
import WorkroomStore

extension RecordOpinion {
  /// What is done with an inquiry (P6.3b).
  enum Answering: String, Named, CaseIterable {
    case now, pointOn, later

    var name: Bilingual {
      switch self {
      case .now: Bilingual("现在答复", "answer now")
      case .pointOn: Bilingual("告知咨询途径", "say where to ask")
      case .later: Bilingual("以后答复", "answer later")
      }
    }
  }

  enum Slots {
    static let when = Slot<Moment>("when", "时间", "time", as: .pastMoment)
    static let people = Slot<Int>(
      "people", "同来人数", "people who came", as: .number(in: 1...100_000, unit: Bilingual("人", "")))
    static let group = Slot<VisitorGroup>("group", "群众类别", "group", as: .choice())
    static let industryNeed = Slot<Bool>("industry-need", "产业需求", "industry need", as: .yesNo)
    static let urgency = Slot<Urgency>("urgency", "缓急", "urgency", as: .choice())
    static let place = Slot<String>("place", "地点", "place", as: .text(max: 100, check: noIdentityNumber))
    static let campaign = CampaignChoice.slot { RecordOpinion.day($0) }
    static let source = Slot<Source>("source", "来源", "source", as: .choice())
    static let visitor = Slot<String>("visitor", "称呼", "name", as: .visitor)
    static let contact = Slot<String>("contact", "联系方式", "contact", as: .contact)
    static let words = Slot<String>("words", "原话", "words", as: .lines(check: noIdentityNumberInWords))
    static let kind = Slot<OpinionClass>("kind", "类别", "class", as: .choice())
    static let guide = Slot<[String]>("guide", "去向", "where to", as: .severalOf(options: whereTo).inline)
    static let exception = Slot<String>(
      "exception", "破例的理由", "reason for the exception", as: .reason(max: 300))
    static let answering = Slot<Answering>("answering", "怎么答复", "answering", as: .choice())
    static let answer = Slot<String>("answer", "答复", "answer", as: .text(max: 1000))
    static let satisfaction = Slot<Satisfaction>("satisfaction", "满意度", "satisfaction", as: .choice())
    static let another = Slot<String>("another", "还有别的事", "another matter", as: .yesNoOrWords)

    /// What ``another`` holds for a bare yes and no; anything else is the next matter's words.
    static let yes = "yes"
    static let no = "no"
    /// The choice among the channels that handles the matter all the same.
    static let takeOn = "take-on"

    /// What is asked anew for each matter of one visitor.
    static let ofOneMatter: [any SlotName] = [
      again, industryNeed, urgency, place, which, same, kind, guide, exception, answering, answer,
      satisfaction,
      OpenMatters.Slots.goOn,
    ]

    /// Identity numbers are never asked for, and not kept where somebody gives one.
    @Sendable static func noIdentityNumber(_ text: String, _ scene: Scene) -> String? {
      guard IdentityNumber.occurs(in: text) else { return nil }
      return scene(
        "这里像是身份证号，没有记。只要称呼或电话、微信就行。",
        "That looks like an identity number and was not kept. A name, phone or chat name will do.")
    }

    @Sendable static func noIdentityNumberInWords(_ text: String, _ scene: Scene) -> String? {
      guard IdentityNumber.occurs(in: text) else { return nil }
      return scene(
        "这里像是有身份证号，没有记：不需要，也不留。请去掉号码再写，已经写下的还在。",
        "There seems to be an identity number here; it was not kept, and none is needed. Write it again without the "
          + "number; what was written before is still there.")
    }

    /// Petition channels for a petition, those of the rule set first for a complaint (A22); and the exception.
    @Sendable static func whereTo(_ scene: Scene) throws -> [Option] {
      let channels: [Referral]
      if scene[kind] == .complaint {
        let first = try scene.pack[.triageComplaintChannel]
        channels = first + [.discipline, .other].filter { !first.contains($0) }
      } else {
        channels = [.petitionBureau, .onlinePetition, .court, .discipline, .other]
      }
      return channels.map { $0.option(scene.language) } + [
        Option(
          id: takeOn, label: scene("破例受理（要写理由）", "take it on all the same (with a reason)"),
          aliases: ["破例", "受理", "take it on"])
      ]
    }
  }
}

extension AnswerReader where Value == String {
  /// How a visitor wants to be called, as it was said; a number has its own question.
  fileprivate static var visitor: AnswerReader {
    .text(max: 40) { text, scene in
      if let problem = RecordOpinion.Slots.noIdentityNumber(text, scene) { return problem }
      guard Contact.holdsNumber(text) else { return nil }
      return scene(
        "称呼里像是有电话号码，没有记。这里只写怎么称呼，电话在下一问写。",
        "There seems to be a number in the name, and it was not kept. Only the name, please; the number has its own question."
      )
    }
  }

  /// How a visitor is reached, kept in one form (see `Contact`). What is no telephone number and nothing else is asked about.
  fileprivate static var contact: AnswerReader {
    let text = AnswerReader.text(max: 60, check: RecordOpinion.Slots.noIdentityNumber)
    return AnswerReader(
      text.manner,
      read: { line, scene, offered in
        let said = try text.read(line, scene, offered).map(Contact.folded)
        guard case .value(let contact) = said else { return said }
        switch Contact.verdict(contact) {
        case .fine: return said
        case .doubtful:
          return .doubt(
            contact,
            scene(
              "这不像电话号码：手机是 11 位，座机要带区号。就这样记吗？",
              "That does not look like a phone number: a mobile has 11 digits, a landline its area code. Keep it as it is?"
            ))
        case .sentence:
          return .doubt(
            contact,
            scene(
              "这像一句话，不像电话或微信。就这样记吗？",
              "That reads like a sentence, not like a phone number or chat name. Keep it as it is?"))
        case .tooShort:
          return .problem(
            scene(
              "这样联系不上，没有记。请写电话或微信；不留就说“不留”。",
              "Nobody is reached by that; it was not kept. A phone number or chat name, please, or “skip”."))
        }
      },
      show: text.show)
  }
}

extension AnswerReader {
  /// The same choices on the question's line.
  var inline: AnswerReader {
    var copy = self
    copy.isListed = false
    return copy
  }
}

extension AnswerReader where Value == String {
  /// Yes, no, or at once the next matter's words: 他还说楼下路灯坏了半年.
  fileprivate static var yesNoOrWords: AnswerReader {
    let yesNo = AnswerReader<Bool>.yesNo
    return AnswerReader(
      .closed, options: yesNo.options,
      read: { line, scene, offered in
        let beginnings = ["他还说", "她还说", "还说", "他们还说", "还反映", "he also", "she also", "they also", "also "]
        if line.unicodeScalars.count > 5,
          beginnings.contains(where: {
            TextFolding.folded(String(line.unicodeScalars.prefix(48))).hasPrefix($0)
          })
        {
          guard !TextLength.exceeds(line, TextLength.longest) else {
            return .problem(EnginePhrases(scene.language).tooLong(TextLength.longest))
          }
          return RecordOpinion.Slots.noIdentityNumberInWords(line, scene).map { .problem($0) }
            ?? .value(line.trimmed)
        }
        return try yesNo.read(line, scene, offered).map {
          $0 ? RecordOpinion.Slots.yes : RecordOpinion.Slots.no
        }
      },
      show: { value, _ in value.excerpt(24) })
  }
}
