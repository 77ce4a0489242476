import GRDB
public import Regulation

/// An opinion with the visitor's words, as far as they have not been erased.
public struct Opinion: Hashable, Sendable {
  public let matter: Matter<OpinionFacts>
  public let said: VisitorWords
  public var id: MatterID { matter.id }
  public var facts: OpinionFacts { matter.facts }
}

extension StoreState {
  func opinion(_ matter: Matter<OpinionFacts>) throws -> Opinion {
    // A correction of the words carries its own personal texts; the newest one is what was said.
    let entries = try ledger().entries(of: matter.id)
    let takenBack = Folding.retracted(entries)
    let versions = entries.filter { entry in
      entry.id == matter.facts.entry || entry.correctsWords && !takenBack.contains(entry.id)
    }
    var personal: [PersonalField: String] = [:]
    for version in versions {
      personal.merge(version.texts) { $1 }
    }
    return Opinion(
      matter: matter,
      said: VisitorWords(visitor: personal[.visitor], contact: personal[.contact], words: personal[.words]))
  }
}

extension Entry {
  fileprivate var correctsWords: Bool {
    act?.as(Corrected.self)?.act.is(OpinionRecorded.self) ?? false
  }
}

/// One opinion.
public struct TheOpinion: DeskQuery {
  public let id: MatterID
  public init(_ id: MatterID) { self.id = id }
  public func answer(from state: StoreState) throws -> Opinion? {
    try state.matter(OpinionFacts.self, id).map(state.opinion)
  }
}

/// Opinions of a room that are still to be dealt with (待办), oldest first; with a person only theirs.
public struct OpenOpinions: DeskQuery {
  public let room: WorkroomID
  public let recorder: PersonID?
  public init(of room: WorkroomID, recordedBy recorder: PersonID? = nil) {
    (self.room, self.recorder) = (room, recorder)
  }
  public func answer(from state: StoreState) throws -> [Opinion] {
    let unfinished = "workroom = ? AND state IN ('recorded', 'toGuide', 'open', 'answered', 'fedBack')"
    let matters =
      if let recorder {
        try state.matters(
          OpinionFacts.self, unfinished + " AND person = ?", [room.rawValue, recorder.rawValue])
      } else {
        try state.matters(OpinionFacts.self, unfinished, [room.rawValue])
      }
    return try matters.map(state.opinion)
  }
}

/// The opinions recorded on a shift, in order.
public struct OpinionsOn: DeskQuery {
  public let shift: MatterID
  public init(shift: MatterID) { self.shift = shift }
  public func answer(from state: StoreState) throws -> [Opinion] {
    try state.matters(
      OpinionFacts.self,
      "state <> 'nothing' AND id IN (SELECT matter FROM links WHERE rests = ?1) AND workroom = (SELECT workroom FROM matters WHERE id = ?1)",
      [shift.rawValue]
    ).map(state.opinion)
  }
}

/// A room's opinions received in a span of days, both inclusive, finished or not, newest first.
public struct OpinionsReceived: DeskQuery {
  public let room: WorkroomID
  public let from: Day
  public let to: Day
  public init(in room: WorkroomID, from: Day, to: Day) { (self.room, self.from, self.to) = (room, from, to) }
  public func answer(from state: StoreState) throws -> [Opinion] {
    try state.matters(
      OpinionFacts.self, "workroom = ? AND state <> 'nothing' AND day BETWEEN ? AND ?",
      [room.rawValue, from.ordinal, to.ordinal], order: "day DESC, opened DESC, number DESC"
    ).map(state.opinion)
  }
}
