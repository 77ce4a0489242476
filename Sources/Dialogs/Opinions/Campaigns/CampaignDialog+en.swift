import Conversation
import Regulation
import WorkroomStore

extension CampaignDialog {
  static func en(_ state: CampaignDialog, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .route, .ways, .look: Words("")
    case .end: Words(scene[Slots.next] == .enough ? "Good." : "")
    case .none:
      Words(
        scene.audience == .cppcc
          ? "No workroom here is yours to guide, so there is nowhere to collect (P3.3d)."
          : "There is no campaign. Where the CPPCC collects opinions on a topic it will consult on, a convenor or the liaison enters it (P3.3d)."
      )
    case .pick:
      Words(
        "Which campaign?", help: "Type its number; one that is not entered yet is the last.", example: "1")
    case .card: Words(try page(scene))
    case .next:
      Words(
        "What to do?",
        help:
          "Its last day can be moved, or it ends before its time; “no more” when you have seen it (P3.3d).",
        example: "no more")
    case .rooms:
      Words(
        "In which workrooms? You may choose several.",
        help: "Type numbers with spaces between them, or say all (P3.3d).", example: "1")
    case .topic:
      Words(
        "What is the topic?",
        help: "What the CPPCC of the same level will consult on, in a sentence (P3.3d).",
        example: "renewal of old estates")
    case .by: Words("Which CPPCC's topic is it?", help: "Its name.", example: "CPPCC of Shangzhou")
    case .first:
      Words(
        "From which day on? Enter for today.",
        help: "Say today, next Monday or 1 April; an earlier day where it has begun already.",
        example: "today")
    case .last:
      Words(
        "Until which day?", help: "The last day counts; say 10 April, or next Friday.", example: "next Friday"
      )
    case .confirm: Words(try confirmation(scene))
    case .opened: Words(try opened(scene))
    case .laterLast:
      Words(
        "Until which day, then?", help: "Today or a later day; the last day counts.", example: "next Friday")
    case .moved:
      Words(
        scene.recorded.isEmpty
          ? "It is no longer there; nothing was moved." : "It now ends on \(try scene.shown(Slots.later)).")
    case .why:
      Words(
        "Why before its time?", help: "A sentence; skip it where there is nothing to say.",
        example: "all opinions are in")
    case .confirmEnd: Words("The campaign ends today; what came in stays.")
    case .closed:
      Words(
        scene.recorded.isEmpty
          ? "It is no longer there." : "The campaign is ended; what came in today still counts.")
    }
  }

  private static func opened(_ scene: Scene) throws -> String {
    let rooms = scene[Slots.rooms].map { " in \(english($0.count, "workroom"))" } ?? ""
    return
      "The campaign is entered\(rooms). Whoever records an opinion is asked once, or says “record an opinion for the campaign”; “campaigns” shows what came in."
  }
}
