import Testing
import WorkroomStore

extension SampleDesk {
  /// Gives somebody a code: what is told to whoever seats them.
  func code(of name: String) throws -> String {
    let whose = Newcomer(SampleDesk.person(name), name)
    return try #require(try desk.giveCodes(to: [whose]).first).digits
  }

  /// Somebody is given a code, and sets their PIN with it.
  func setPin(_ text: String, of name: String) throws {
    let person = SampleDesk.person(name)
    guard case .code(let shown) = try Door(store).try(code(of: name), of: person, at: clock.now) else {
      Issue.record("a code is right once it was given")
      return
    }
    try desk.setPin(desk.pin(of: text), of: person, at: SampleDesk.room, with: shown)
  }
}
