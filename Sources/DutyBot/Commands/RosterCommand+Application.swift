import ArgumentParser
import Dialogs
import Regulation
import WorkroomStore

// A roster file that becomes the list of an application (参与委员名单).
extension RosterCommand.Import {
  /// The application that somebody handles; nil where they handle none, or named a room instead.
  ///
  /// Throws `ValidationError` where several could be meant.
  func application(of name: String, _ store: Store) throws -> Matter<ApplicationFacts>? {
    let say = options.language
    return try Failing.politely(say) {
      let handled = try store.ask(OpenApplications()).filter { application in
        let facts = application.facts
        let titles = [facts.named?.name, facts.begun.applicantName].compactMap(\.self)
        return facts.begun.handlerName == name && facts.begun.channel == .offline
          && (room.map(titles.contains) ?? true)
      }
      guard let application = handled.first else { return nil }
      let places = try store.ask(Namesakes(name)).filter { room == nil || $0.roomName == room }
      guard handled.count == 1, places.isEmpty else {
        throw ValidationError(
          say(
            "不止一处有这个姓名，请加 --room：工作室的名称，或申报的名称。",
            "That name is found in several places: add --room with the name of the workroom or of the application."
          ))
      }
      return application
    }
  }

  func fill(_ application: Matter<ApplicationFacts>, _ store: Store) throws {
    let handler = application.facts.begun.handler
    try signIn.check(handler, options, store)
    let read = RosterFile(try bytes(), for: .application, now: Faults.now, legacy: Gb18030.read)
    let wish = ApplicationRosterPlan.Wish(
      reason: reason, sizeReason: sizeReason, answeredBy: answeredBy, replaces: replace, isPartial: partial)
    let plan = try record(as: .person(handler, application.workroom), store) { turn, facts, now in
      try ApplicationRosterPlan(
        read, on: application.id, wish: wish, turn: turn, facts: facts, now: now)
    }
    try tell(plan, of: read)
  }
}
