import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Reviewing drafts (审核稿子), P4.2f: those that wait for the liaison, and from there what is said of one.
enum ReviewDrafts: String, DialogStates {
  case begin, notYours, none, pick, review, end

  enum Slots {
    static let pick = Slot<MatterID>(
      "pick", "哪一件", "which",
      as: .oneOf(
        listed: true,
        options: { scene in
          try waiting(scene).map {
            Option(id: $0.id.rawValue, label: line($0, scene), aliases: [$0.facts.drafted.title])
          }
        },
        name: { id, scene in try scene.facts(TheOutput(id)).map { line($0, scene) } ?? "" }))
  }

  static let dialog = define(
    "review-drafts", version: 1, title: ("审核稿子", "review drafts"),
    phrases: [
      "审核稿子", "审稿", "审稿子", "待审核的稿子", "看待审核的稿子", "有没有稿子要我看", "有没有稿子要审", "有稿子要审吗", "审核成果稿", "审核信息", "审核提案",
      "review drafts", "review the drafts", "review a draft", "drafts to review",
      "is there a draft for me to review",
      "what waits for my review",
    ],
    because: .p4_2f, start: .begin, offered: { try !waiting($0).isEmpty }
  ) {
    decide(.begin)
      .when("不由您审核", .notYours) { try !$0.may(OutputReviewed.self, isOwn: false) }
      .when("没有待审核的", .none) { try waiting($0).isEmpty }
      .then(.pick)
    say(.notYours, because: .p4_2f).then(.end)
    say(.none, because: .p4_2f).then(.end)
    ask(.pick, for: Slots.pick, because: .p4_2f).then(.review)
    end(.review) { scene in
      .handsOn(
        to: LogOutput.dialog.name,
        having: [
          LogOutput.Slots.pick.name: .text(try scene.need(Slots.pick).rawValue),
          LogOutput.Slots.next.name: LogOutput.Next.review.datum,
        ])
    }
    end(.end)
  }

  /// The drafts that wait for the review of whoever speaks, oldest first.
  static func waiting(_ scene: Scene) throws -> [Matter<OutputFacts>] {
    try scene.facts(DraftsToReview(in: scene.signedIn().room)).filter {
      try scene.may(OutputReviewed.self, on: $0.id)
    }
  }

  /// 《关于路灯的信息》社情民意信息，委员甲，3月31日起草
  static func line(_ output: Matter<OutputFacts>, _ scene: Scene) -> String {
    let drafted = output.facts.drafted
    let written = output.facts.text == nil ? scene("，正文还没有写", ", its text is not written yet") : ""
    return scene(
      "《\(drafted.title.orErased(.zh))》\(drafted.kind.name.zh)\(written)",
      "“\(drafted.title.orErased(.en))”, \(drafted.kind.name.en)\(written)")
  }

  /// Told at sign-in like other duties; nil where nothing waits for them.
  static func atSignIn(_ scene: Scene) throws -> String? {
    let count = try waiting(scene).count
    guard count > 0 else { return nil }
    return scene(
      "有 \(count) 份稿子待您审核（P4.2f），请说“审核稿子”。",
      "\(english(count, "draft waits", "drafts wait")) for your review (P4.2f): say “review drafts”.")
  }
}
