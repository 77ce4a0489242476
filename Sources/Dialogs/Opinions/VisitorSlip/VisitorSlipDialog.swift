import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The slip for a visitor (告知单): what was said to them, where to go and how to ask, read aloud or printed (P6.3a, P6.3b).
enum VisitorSlipDialog: String, DialogStates {
  case begin, none, pick, show, printing, noted, end

  enum Slots {
    static let opinion = Slot<MatterID>(
      "opinion", "哪一件", "which",
      as: .oneOf(
        pages: FindMatter.pages,
        name: { id, scene in
          try scene.facts(TheOpinions([id])).first.map { try FindMatter.line($0, scene) } ?? ""
        }))
    static let prints = Slot<Bool>("prints", "打印", "printing", as: .yesNo)
  }

  static let dialog = define(
    "visitor-slip", version: 2, title: ("告知单", "slip for the visitor"),
    phrases: [
      "告知单", "来访人告知单", "给来访人写个条子", "写张告知单", "打印告知单", "slip for the visitor", "visitor slip", "print the slip",
    ],
    because: .p6_3a, start: .begin
  ) {
    decide(.begin).when("没有意见", .none) {
      try !$0.hasHeard(Slots.opinion) && FindMatter.count(OpinionFilter(), $0) == 0
    }.then(.pick)
    say(.none).then(.end)
    ask(.pick, for: Slots.opinion, because: .p6_3a).then(.show)
    say(.show, because: .p6_3b).then(.printing)
    ask(.printing, for: Slots.prints)
      .when("写着答复", .noted) { try $0[Slots.prints] == true && holdsAnswer($0) }
      .then(.end)
    // What they were answered may speak of them: that it was taken out stands in the ledger.
    record(.noted, needs: [Slots.opinion]) { scene in
      let exported = PersonalExported(
        what: .slip, covers: ExportCover(of: [try scene.need(Slots.opinion)]))
      return [
        Proposal(
          exported, in: try scene.signedIn().room, on: scene.fresh("export"), occurred: scene.now)
      ]
    }.then(.end)
    end(.end) { scene in
      guard scene[Slots.prints] == true, let opinion = scene[Slots.opinion] else { return .done }
      return .prints(PaperOrder(.slip, of: try scene.signedIn().room, opinion: opinion))
    }
  }

  private static func holdsAnswer(_ scene: Scene) throws -> Bool {
    guard let id = scene[Slots.opinion] else { return false }
    return try scene.facts(TheOpinions([id])).first.map(SlipWords.holdsAnswer) ?? false
  }

  /// What is read aloud.
  static func slip(_ scene: Scene) throws -> String {
    let room = try scene.signedIn().room
    guard let id = scene[Slots.opinion], let opinion = try scene.facts(TheOpinions([id])).first,
      try opinion.facts.recorder == scene.signedIn().person || FindMatter.seesAll(scene),
      let facts = try scene.facts(TheWorkroom(room))?.facts
    else { return scene("这一件现在查不到。", "It cannot be found now.") }
    let words = SlipWords(scene.language, today: scene.now.day, by: try scene.pack)
    return words.rows(words.slip(of: opinion, in: facts)).joined(separator: "\n")
  }
}
