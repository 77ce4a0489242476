import Conversation

extension Apply {
  static func en(_ state: Apply, _ scene: Scene) throws -> Words {
    switch state {
    case .guide: Words(try ApplicationGuide.words(scene))
    case .applicant:
      Words(
        "Five steps in all; stop whenever you like and go on another day. Who applies?",
        help:
          "A special committee, a sector or a team of members may (P5.1); a single member asks a few others along.",
        example: "2")
    case .applicantName:
      Words(
        applicantQuestion(scene), help: "The name of the committee, the sector or the team.",
        example: "教育界")
    case .level:
      Words("To the CPPCC of which level?", help: "To that of the same level (P5.1).", example: "1")
    case .area: Words("Where? The county, city or province.", help: "As in “商州区”.", example: "商州区")
    case .handler:
      Words(
        "Who handles it? Type your name.",
        help: "They sign in, go on filling it in, hand it in, see how it stands.",
        example: "委员丙")
    case .confirm, .end: Words("")
    case .begun where scene.audience == .applicants:
      Words("The new application has begun: 0 of 5. Say “switch” and choose the one that is “applied for”.")
    case .begun:
      Words(
        "The application has begun: 0 of 5. Sign in to go on: name, members, convenors and liaison, functions, plan."
      )
    }
  }
}
