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
    return try Failing.reporting(say) {
      let places = try Lookup(store, say).places(of: name, in: room)
      guard let handled = places.first(where: \.isApplicant) else { return nil }
      guard places.count == 1 else {
        throw ValidationError(
          say(
            "不止一处有这个姓名，请加 --room：工作室的名称，或申报的名称。",
            "That name is found in several places: add --room with the name of the workroom or of the application."
          ))
      }
      return try store.ask(TheApplication(handled.room))
    }
  }

  func fill(_ application: Matter<ApplicationFacts>, _ store: Store) throws {
    let handler = application.facts.begun.handler
    try signIn.check(handler, options, store)
    let read = RosterFile(try bytes(), for: .application, now: Faults.now, legacy: Gb18030.read)
    let plan = try record(as: .person(handler, application.workroom), store) { turn, facts, now in
      try RosterPlan(read, on: application.id, options: choices, turn: turn, facts: facts, now: now)
    }
    try tell(plan, of: read)
  }
}
