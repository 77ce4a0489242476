package import Regulation
package import WorkroomStore

/// An open conversation that this version could not go on with as it stands (升级检查).
package struct UpgradeFinding: Hashable, Sendable {
  package enum Fate: Hashable, Sendable {
    /// It goes on, and these are asked again.
    case goesOn(asking: [Bilingual])
    /// It ends where it stands; what it recorded stands.
    case stops
    /// It is put aside until a version comes that knows it.
    case waits
    /// Nothing of the conversation can be read: it begins anew.
    case unreadable
  }

  /// Whose conversation it is; nil: a room that is being set up by somebody who has not signed in.
  package let person: PersonID?
  /// The dialog's name; empty where nothing can be read.
  package let dialog: String
  /// The version that saved it; 0 where nothing can be read.
  package let version: Int
  /// Whether it was put aside.
  package let isParked: Bool
  package let saved: Moment
  package let fate: Fate

  /// Whether something the person said would have to be said again.
  package var losesSomething: Bool {
    switch fate {
    case .goesOn(let asked): !asked.isEmpty
    case .stops, .waits, .unreadable: true
    }
  }
}

extension DialogBook {
  /// What would become of every open conversation of a store that this version cannot take up as it stands.
  ///
  /// Throws `StoreError`.
  package func checkUpgrade(of desk: Desk) throws -> [UpgradeFinding] {
    try desk.savedConversations(as: Conversation.self).flatMap {
      owner, conversation, saved -> [UpgradeFinding] in
      func finding(_ frame: Conversation.Frame?, isParked: Bool, _ fate: UpgradeFinding.Fate)
        -> UpgradeFinding
      {
        UpgradeFinding(
          person: owner.person, dialog: frame?.dialog ?? "", version: frame?.version ?? 0, isParked: isParked,
          saved: saved, fate: fate)
      }
      guard let conversation else { return [finding(nil, isParked: false, .unreadable)] }
      let frames =
        conversation.frames.map { ($0, false) } + conversation.parked.map { ($0, true) }
      return frames.compactMap { frame, isParked in
        switch frame.fate(in: self) {
        case .asItStands: nil
        case .goesOn(let slots): finding(frame, isParked: isParked, .goesOn(asking: slots.map(\.label)))
        case .stops: finding(frame, isParked: isParked, .stops)
        case .waits: finding(frame, isParked: isParked, .waits)
        }
      }
    }
  }
}
