import Conversation
import Regulation
import Understanding
import WorkroomStore

extension RecordOpinion {
  static func en(_ state: RecordOpinion, _ scene: Scene) throws -> Words {
    switch state {
    case .begin: Words("")
    case .end: Words("Good.")
    case .again:
      Words(
        "Which matter is it the same as?", help: "The one that was just recorded or dealt with (P6.2a).",
        example: "1")
    case .people:
      Words("How many came together?", help: "A number, the one who speaks among them.", example: "5")
    case .group:
      Words(
        "Which group do they belong to?",
        help:
          "People of the area, of the sector, or of the trade (P3.3g); “not known” where it cannot be told.",
        example: "1")
    case .industryNeed:
      Words(
        "Is it about what the growth of an industry needs?",
        help: "If so it is marked and can be listed by itself (P3.3g).", example: "no")
    case .urgency:
      Words(
        "How urgent is it?", help: "“At once” is for what is dangerous or cannot wait.", example: "1")
    case .place:
      Words(
        "Where is it?",
        help:
          "Estate, road or village, on one line; seen for handling only, and erased with the visitor's data.",
        example: "the east gate of the estate")
    case .when:
      Words(
        "When was it said? Enter for now.",
        help: "What is heard off duty is recorded too, as not on duty (P6.2a).",
        example: "yesterday 3pm")
    case .late:
      Words(
        "It is from an earlier day: why is it entered late? (P4.5b)", help: WordsOfLate.help(.en),
        example: "no computer in the village")
    case .source:
      Words(
        "How did it come in?",
        help: "Visitor received: somebody who came to the room; online: on Qin Shangliang or elsewhere.",
        example: "1")
    case .sought: Words("")
    case .campaign:
      Words(
        CampaignChoice.question(Bilingual("他要说的", "Is what they say"), scene),
        help:
          "It holds for all that they say now; what is not can be corrected afterwards. Enter leaves it as any opinion (P3.3d).",
        example: "no")
    case .noCampaign: Words(CampaignChoice.none(scene))
    case .visitor:
      Words(
        "What may we call the visitor? May be left out. (Only for handling and replying, erased on request; no identity number needed.)",
        help:
          "A surname will do; say “skip” to leave it out. Erased \(try scene.pack[.retentionYears]) years after closing.",
        example: "Ms Wang")
    case .contact:
      Words(
        "How can we reply? A phone number or chat name; may be left out.",
        help: "Without it there can be no feedback (P6.4a).", example: "13900000000")
    case .words:
      Words(
        "Please write down what the visitor says, word for word.",
        help: "As it was said, on several lines if need be, at most 10,000 characters.",
        example: "The street lamp at our gate has been broken for half a year")
    case .alike: Words("")
    case .several, .next: Words("")
    case .split:
      Words(try OpinionParts.question(cut(scene), scene), help: OpinionParts.help(.en), example: "one")
    case .part: Words(try partShown(scene))
    case .which:
      Words(
        "Somebody seems to have said this before. Which of these is it?",
        help:
          "The same matter gets this visitor as well: it is dealt with once and counted once. Otherwise choose the last.",
        example: "1")
    case .same:
      Words(
        try same(scene),
        help:
          "What several people say of one matter is dealt with once and counted once; each of them gets an answer. If it is not the same, choose “another matter”.",
        example: "another matter")
    case .look: Words(try candidate(scene).map { try OpenMatters.enCard(of: $0.opinion, scene) } ?? "")
    case .others:
      Words(
        "Somebody seems to have said the same here; it was recorded by \(try recorders(scene)). A visitor's words are shown to whoever recorded them, a convenor and the liaison: you may ask."
      )
    case .reopened: Words("That one has been closed. It is dealt with once more, linked to that one.")
    case .joined: Words(try joined(scene))
    case .kind:
      Words(
        try hint(scene) + "Which class?",
        help:
          "Petitions and complaints are guided on; inquiries get an answer or a pointer; the others stay open (P6.3).",
        example: "4")
    case .guide:
      Words(
        "Where shall the visitor go? Several may be chosen.",
        help:
          "In principle petitions and complaints are not handled (P6.2c) but guided to their channels (P6.3a). Numbers, parted by spaces.",
        example: "1 3")
    case .exception:
      Words(
        "In principle it is not accepted (P6.2c). Why this time?", help: "The reason is kept in the ledger.",
        example: "assigned by the Chairperson's Council")
    case .phrase: Words(phrase(scene))
    case .answering:
      Words(
        "How is it answered? (P6.3b)", help: "Answer now, say where to ask, or note it and answer later.",
        example: "1")
    case .answer:
      Words(
        "What is the answer?", help: "Write the answer on one line.",
        example: "Before the 15th of each month at the community office, with the household register")
    case .pointer:
      Words(
        "Where shall the visitor ask?", help: "Office and phone, on one line.",
        example: "The counter of the district health insurance office; the phone begins with 0914")
    case .satisfaction:
      Words(
        "Answered in person: is the visitor satisfied? (P7.1a)",
        help: "Skip it if you cannot ask; feedback then stays open.", example: "1")
    case .goOn:
      Words(
        "Not satisfied. Go on with it?",
        help: "“yes” deals with it once more, and keeps this rating as well; “no” closes it (P7.1a).",
        example: "yes")
    case .recorded: Words(try done(scene))
    case .another:
      Words(
        "Was there anything else?",
        help:
          "“yes” records another matter of the same visitor, whose name and source are not asked again; otherwise “no”.",
        example: "no")
    }
  }

  private static func same(_ scene: Scene) throws -> String {
    guard let found = try candidate(scene) else { return "That one is gone. Is this another matter?" }
    return "It reads like \(found.line(scene)). Is it the same matter?"
  }

  private static func joined(_ scene: Scene) throws -> String {
    guard let before = try before(scene) else { return "That one is gone; nothing was recorded." }
    let what =
      before.isGuided
      ? "Recorded as the same matter: \(before.opinion.guidedTo(.en)). Please tell this visitor so, too."
      : "Recorded as the same matter, which now has \(english(try visitors(before, scene), "visitor")): \(before.opinion.matter.state.name.en)."
    return what + (try CampaignChoice.said(before.isGuided ? nil : campaign(scene), scene))
      + (try isOffDuty(scene) ? " Marked as not on duty." : "")
  }

  private static func hint(_ scene: Scene) throws -> String {
    let scope = try scope(scene).map {
      "This reads like a matter of “\($0.cue)”, which is outside of what a room takes as a rule (P6.2b); the visitor may turn to \($0.channel.en). It is for you to decide.\n"
    }
    let suggested = try suggested(scene)
    guard let first = suggested.first else { return scope ?? "" }
    let second = suggested.dropFirst().first.map {
      "; or \($0.kind.name.en) (\($0.because(.en))), \($0.kind.number)"
    }
    let rule =
      switch first.kind {
      case .petition: " In principle petitions are not accepted but guided to their channel (P6.2c, P6.3a)."
      case .complaint: " In principle complaints are not accepted but guided on (P6.2c)."
      case .inquiry, .smallNeed, .problem: ""
      }
    return (scope ?? "")
      + "It reads like: \(first.kind.name.en) (\(first.because(.en))), suggested \(first.kind.number)\(second ?? "").\(rule)\n"
  }

  private static func phrase(_ scene: Scene) -> String {
    let to = scene.referrals.map(\.name.en).joined(separator: ", ")
    return "You may say: “\(SlipWords.guiding(scene[Slots.kind], to: to, .en))”"
  }

  private static func done(_ scene: Scene) throws -> String {
    let kind = scene[Slots.kind]?.name.en ?? ""
    let what =
      switch handled(scene) {
      case .guided:
        "Recorded as \(kind), guided to: \(scene.referrals.map(\.name.en).joined(separator: ", ")). Settled; not among the open matters."
      case .answered: "Recorded as \(kind), answered, to be fed back."
      case .closed: "Recorded as \(kind), answered in person, closed."
      case .again: "Recorded as \(kind), answered in person, not satisfied: dealt with once more, open."
      case .open: "Recorded as \(kind), open."
      }
    return what + (try CampaignChoice.said(handled(scene) == .guided ? nil : campaign(scene), scene))
      + (try isOffDuty(scene) ? " Marked as not on duty." : "")
  }
}
