import Conversation
import Regulation
import WorkroomStore

/// What is said of the application for a room's online part where nobody asked for it: at sign-in, on the room's card.
struct OnlineWords {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// What a convenor has to do about it; nil where it waits for others, or there is none.
  func atSignIn() throws -> String? {
    guard let application = try ApplicationWords(scene).mine() else { return nil }
    if application.state == .drafting || application.state == .agreed { return try standing(application) }
    // Why it failed is said as long as somebody who handles a new room's is let in to see it.
    guard application.state == .disagreed || application.state == .withdrawn, let day = application.failed,
      day.days(to: scene.now.day) <= ApplicationsAtTheDoor.days, try scene.room()?.facts.platform == nil
    else { return nil }
    return try standing(application)
  }

  /// A row for the room's card, while it is open.
  func onCard() throws -> String {
    guard let application = try ApplicationWords(scene).mine(), application.isOpen else { return "" }
    return "\n" + (try standing(application))
  }

  private func standing(_ application: Matter<ApplicationFacts>) throws -> String {
    let words = try ApplicationWords(scene).standing(application)
    let change =
      application.state == .drafting ? scene("请说“申请线上工作室”。", " Say “apply for the online part”.") : ""
    return scene("线上工作室申报：", "The application for the online part: ") + words + change
  }
}
