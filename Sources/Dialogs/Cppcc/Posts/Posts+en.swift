import Conversation
import Regulation
import WorkroomStore

extension Posts {
  static func en(_ state: Posts, _ scene: Scene) throws -> Words {
    switch state {
    case .mayChange, .end, .confirmTaken, .confirmLeft, .confirmDissolved, .confirmSectors: Words("")
    case .show: Words(try list(scene))
    case .action:
      Words(
        "What is to be changed?", help: "Committees and posts are kept by the office in charge.", example: "1"
      )
    case .post:
      Words(
        "Which post?",
        help:
          "A committee reviews applications and guides rooms; the Vice-Chairperson in charge instructs; the council's secretary records its decisions (P5.3a).",
        example: "1")
    case .committees:
      Words("For which committees?", help: "One or more numbers, parted by spaces (P8.1d).", example: "1")
    case .name: Words("What is their name?", help: "The name only.", example: "干部乙")
    case .taken: Words("Recorded: \(scene[Slots.name] ?? ""), \(try scene.shown(Slots.post)).")
    case .leaver: Words("Who leaves?", help: "A number or a name.", example: "1")
    case .left: Words("It was recorded that they left.")
    case .newCommittees:
      Words("What is the new committee called? One a line.", help: "Its full name.", example: "提案委员会")
    case .formed: Words("Recorded: \(try scene.shown(Slots.newCommittees)).")
    case .oldCommittee:
      Words("Which committee is no more?", help: "A number or a few words of its name.", example: "1")
    case .whose: Words("Which committee?", help: "A number or a few words of its name.", example: "1")
    case .sectors:
      Words(
        "Which sectors and trades is it in touch with? Several are parted by commas.",
        help:
          "Applications are reviewed by the committee in touch; it is suggested by this table (P1d, P5.3a).",
        example: "教育, 科技")
    case .inTouch: Words("Recorded. Applications are suggested to it from now on (P1d).")
    case .dissolved:
      Words("Recorded. Say for each of its workrooms which committee guides it now (P4.4).")
    }
  }

  private static func list(_ scene: Scene) throws -> String {
    let committees = try roster(scene).committees.map { called($0.facts, scene) }
    let posts = try postings(scene).map { post, names in
      "  \(post.name)  \(post.post.name.en)\(names.isEmpty ? "" : ": " + names.joined(separator: ", "))"
    }
    return
      (["Special committees: \(committees.count): " + committees.joined(separator: ", ")] + posts)
      .joined(separator: "\n")
  }
}
