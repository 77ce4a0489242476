import Conversation

extension Photos {
  static func en(_ state: Photos, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .who:
      Words(
        "Whose photo?",
        help: "Whether it goes out is the member's to say; you record what they gave on paper (P3.3a).",
        example: "1")
    case .agreed:
      Words(
        try isTold(scene)
          ? "Has \(try name(scene)) agreed on paper that the photo is published? Now: \(try now(scene))."
          : "Do you agree that your photo is published? Now: \(try now(scene)).",
        help: "Only then it stands on the page (P3.3a), and it may be taken back at any time.", example: "yes"
      )
    case .confirm:
      Words(
        "\(try name(scene)): the photo \(scene[Slots.agreed] == true ? "may be published" : "is not published")"
          + (try isTold(scene) ? ", by what the member gave on paper." : "."))
    case .recorded:
      Words(
        scene[Slots.agreed] == true
          ? "Consent is recorded. A command takes the photo: dutybot roster photo FILE --member \(try name(scene)); it stands on the page that is written next."
          : "Recorded: the photo stands on no page from now on, and its file is gone. Where one is on the web, write it anew and replace it."
      )
    }
  }
}
