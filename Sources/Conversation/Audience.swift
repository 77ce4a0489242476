import WorkroomStore

/// Whom a dialog is for (对象): what others are asked to do is no intent of theirs, and stands in no menu of theirs.
package enum Audience: String, Codable, Sendable, CaseIterable {
  /// People who have not signed in.
  case guests
  /// Members, convenors and the liaison, in their workroom.
  case room
  /// Whoever acts for the CPPCC over the rooms: a special committee, a Vice-Chairperson, the council, the office in charge.
  case cppcc
  /// Whoever handles an application for a room that is to be.
  case applicants
}

extension Scene {
  /// What the person who speaks is here.
  package var audience: Audience { me?.place ?? .guests }
}

extension Desk {
  /// What whoever signs in at a place is there. Throws `StoreError`.
  func audience(at place: WorkroomID) throws -> Audience {
    if try ask(TheCppcc(place)) != nil { return .cppcc }
    guard try ask(TheWorkroom(place)) == nil, try ask(TheApplication(place)) != nil else { return .room }
    return .applicants
  }
}
