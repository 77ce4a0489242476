import GRDB
import Regulation

/// The outputs of a room whose text may still be written, oldest first.
public struct OutputsToWrite: DeskQuery {
  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Matter<OutputFacts>] {
    try state.matters(OutputFacts.self, "workroom = ? AND state IN ('drafted', 'reviewed')", [room.rawValue])
  }
}

/// The drafts of a room that wait for its liaison's review (待审核的稿子), P4.2f, oldest first; those sent back are their
/// author's turn.
public struct DraftsToReview: DeskQuery {
  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Matter<OutputFacts>] {
    try OutputsToWrite(in: room).answer(from: state).filter { $0.state == .drafted && !$0.facts.isReturned }
  }
}

/// The versions of an output's text that stand, oldest first (历次稿子).
public struct DraftVersions: DeskQuery {
  public let output: MatterID
  public init(of output: MatterID) { self.output = output }
  public func answer(from state: StoreState) throws -> [String] {
    let entries = try state.ledger().entries(of: output)
    return Folding.inEffect(entries).compactMap { $0.act.as(OutputWritten.self)?.text }
  }
}

/// What in a text says who the visitors behind some opinions are, or how somebody is reached (稿子里的个人信息), as it stands
/// there. Names are found however they were written down (see ``Called``).
public struct PersonalIn: DeskQuery {
  public let text: String
  public let opinions: [MatterID]
  public init(_ text: String, of opinions: [MatterID]) { (self.text, self.opinions) = (text, opinions) }
  public func answer(from state: StoreState) throws -> [String] {
    try state.personalParts(of: opinions).found(in: text)
  }
}

/// The same text with names and numbers masked (某群众).
public struct MaskedText: DeskQuery {
  public let text: String
  public let opinions: [MatterID]
  /// What stands for a name.
  public let name: String
  public init(_ text: String, of opinions: [MatterID], name: String) {
    (self.text, self.opinions, self.name) = (text, opinions, name)
  }
  public func answer(from state: StoreState) throws -> String {
    try state.personalParts(of: opinions).masked(text, name: name)
  }
}

extension StoreState {
  /// What the visitors behind some opinions are called and reached by, with those who said the same again.
  fileprivate func personalParts(of opinions: [MatterID]) throws -> PersonalParts {
    let said = try opinions.flatMap { opinion in
      try [TheOpinion(opinion).answer(from: self)].compactMap(\.self)
        + VisitorsBehind(opinion).answer(from: self)
    }
    return PersonalParts(visitors: said.map { Called($0.said.visitor ?? "", reached: $0.said.contact) })
  }
}
