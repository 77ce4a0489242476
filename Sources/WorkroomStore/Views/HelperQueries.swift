import GRDB
import Regulation

/// Who helps a room now and is no member of it (民情联络员、信息员), in the order they were named.
public struct TheHelpers: DeskQuery {
  public let room: WorkroomID
  public init(of room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Matter<HelperFacts>] {
    try state.matters(
      HelperFacts.self, "workroom = ? AND state = 'running'", [room.rawValue], order: "opened, number")
  }
}
