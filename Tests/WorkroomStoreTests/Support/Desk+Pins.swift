import Testing

@testable import WorkroomStore

extension Desk {
  /// Somebody who has nothing yet is given a code, and sets their PIN with it.
  func setPin(_ text: String, of person: PersonID, at place: WorkroomID) throws {
    let code = try #require(try giveCodes(to: [Newcomer(person, "")]).first)
    guard case .code(let shown) = try Door(store).try(code.digits, of: person, at: now) else {
      Issue.record("a code is right once it was given")
      return
    }
    try setPin(pin(of: text), of: person, at: place, with: shown)
  }
}

extension Door {
  func hasPin(_ person: PersonID) throws -> Bool { try key(of: person) == .pin }
}
