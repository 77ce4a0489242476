import Conversation
import Regulation
import Understanding
import WorkroomStore

extension LogMicro {
  static func en(_ state: LogMicro, _ scene: Scene) throws -> Words {
    switch state {
    case .source, .notes, .approvals, .known, .undertake, .write: Words("")
    case .end: Words(scene[Slots.further] == nil ? "" : "Good.")
    case .kind:
      Words(
        "Micro-consultation or micro-oversight?",
        help:
          "Talking a concrete matter over is consultation; looking at how a policy is carried out is oversight (P3.4d, P3.4e).",
        example: "1")
    case .jointKind:
      Words(
        "Was it a micro-consultation or a micro-oversight that was held together?",
        help:
          "Talking a concrete matter over is consultation; looking at how a policy is carried out is oversight (P3.4d, P3.4e).",
        example: "1")
    case .role:
      Words(
        "Who leads?",
        help: try ReadingHelp(scene).jointEvent,
        example: "1")
    case .with:
      Words(JointSlots.askWith(scene), help: JointSlots.helpWith(.en), example: "Shangzhou finance workroom")
    case .topic:
      Words(
        "On which topic?", help: "A few words, as in lifts for old houses.",
        example: "street lamps of the south quarter")
    case .scoped: Words("")
    case .scope:
      Words(
        "What kind of topic is it? (P3.4a)",
        help: "What a room of this level concentrates on; skip it where it is hard to say.", example: "1")
    case .beyond:
      Words(
        "A room of this level is to concentrate on \(try scopes(scene).map(\.name.en).joined(separator: " and ")) (P3.4a); it is recorded all the same."
      )
    case .channel: Words("Online or in person?", help: "Both are asked for each year (P3.4d).", example: "2")
    case .countedIn:
      Words(
        "Does it count as online or in person?",
        help: try ReadingHelp(scene).countedIn,
        example: "1")
    case .platform:
      Words(
        "On which platform?",
        help: try ReadingHelp(scene).platform,
        example: "1")
    case .day: Words("On which day?", help: "Today, yesterday, or 5 March.", example: "today")
    case .late:
      Words(
        "It is from an earlier day: why is it entered late? (P4.5b)", help: WordsOfLate.help(.en),
        example: "minutes were written later")
    case .members:
      Words(
        "Which members took part?",
        help:
          "Numbers or names, or “all”: it goes into each one's record of service, and counts once all the same. Skip it if you do not know.",
        example: "1")
    case .groups:
      Words(
        "Who took part? Several may be chosen.",
        help:
          "As many people as possible should take part (P3.4b). Numbers, parted by spaces; say how many where that is known, as in the public 12, departments 3.",
        example: "1 4")
    case .opinions:
      Words(
        "From which opinions did it come? Several may be chosen.",
        help: "Numbers, parted by spaces; skip it if it came from none.", example: "1")
    case .policy:
      Words(
        "Which policy or decision is it about?",
        help:
          "One of the Party and state, or of the local Party committee and government (P3.4e); skip it if unsure.",
        example: "the plan for old residential estates")
    case .answerable:
      Words(
        "Which office answers for it?", help: "The office; skip it if unsure.", example: "the housing office")
    case .research:
      Words(
        "Which research is it based on? Several may be chosen.",
        help: "Research comes before consultation and oversight (P6.3d); skip it if there was none.",
        example: "1")
    case .unresearched:
      Words(
        "What people report is consulted on after research (P6.3d). Why was there none this time?",
        help:
          "One sentence; it lies apart from the ledger. Where there was some, cancel and say “research note” first.",
        example: "the case was clear and could be settled at once")
    case .suggestion:
      Words(
        "What was suggested?", help: "A sentence or two; skip it if nothing was.",
        example: "publish the progress")
    case .further:
      Words(
        "What next?",
        help:
          "Who does what by when is noted as an undertaking (P3.4b); then come research reports, collective proposals and public-opinion reports (P6.3d).",
        example: "3")
    case .granted:
      Words(
        "On which approval was it held? (P6.3e)",
        help: "What was brought to the CPPCC and approved stands here; if it is none of these, skip.",
        example: "1")
    case .approved:
      Words(
        "Had the CPPCC of the level approved it before? (P6.3e)",
        help:
          "The special committee that guides the room submits it to the CPPCC of the level by due procedure, by itself or with the annual plan; without approval it is kept and not counted.",
        example: "yes")
    case .approver:
      Words(
        "Who approved it?", help: "The body or the meeting.", example: "Chairperson's Council of Shangzhou")
    case .approvalDay:
      Words(
        "On which day was it approved?", help: "It counts if approved on the day it was held or before.",
        example: "today")
    case .outcome:
      Words(
        "What came of it?", help: "A sentence or two: what was agreed, who does it.",
        example: "new lamps by the end of April")
    case .same: try SameEvent.question(sameEvent(scene), scene)
    case .notAgain: Words(SameEvent.notAgain(.en))
    case .confirm: Words("")
    case .recorded: Words(try done(scene) + PaidWords.reminder(ownWords(scene), scene))
    }
  }

  private static func done(_ scene: Scene) throws -> String {
    let kind = Self.kind(scene)?.name.en ?? ""
    return switch try notCounted(scene) {
    case .noPlaque?: "Recorded: \(kind). There was no plaque on that day: kept, not counted (P0)."
    case .notOurs(let why)?: "Recorded: \(kind). \(why)"
    case .notWithPlan?:
      "Recorded: \(kind). Approved with the annual plan only: kept, not counted as it is read now (P6.3e)."
    case .notApproved?:
      "Recorded: \(kind). Without approval it is kept and not counted (P6.3e); once approved, say “correct a record”."
    case .approvedLater?: "Recorded: \(kind). Approved after it was held: kept, not counted (P6.3e)."
    case nil: "Recorded: \(kind). " + (try counted(scene))
    }
  }
}
