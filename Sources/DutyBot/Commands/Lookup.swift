import ArgumentParser
import Dialogs
import Regulation
import WorkroomStore

/// Rooms and people as the command line names them (按名字找).
///
/// Whoever or whatever is not there, or there several times, is a `ValidationError`: the command ends with 64.
struct Lookup {
  let store: Store
  let say: Language

  init(_ store: Store, _ language: Language) { (self.store, say) = (store, language) }

  /// Everywhere that somebody of that name has a place; of one room where it is named. Throws `StoreError`.
  func places(of name: String, in room: String?) throws -> [Namesakes.Place] {
    let now = try store.ask(Namesakes(name))
    // Where nobody is called so, whoever was by mistake.
    let places = now.isEmpty ? try store.ask(OnceMisspelt(name)) : now
    guard let room else { return places }
    let numbered = places.filter { $0.room.rawValue == room }
    return numbered.isEmpty ? places.filter { $0.roomName == room } : numbered
  }

  /// The one place that somebody of that name has.
  ///
  /// - Parameter fits: which places count.
  func place(
    of name: String, in room: String?, where fits: (Namesakes.Place) -> Bool = { _ in true }
  ) throws -> Namesakes.Place {
    try one(of: places(of: name, in: room).filter(fits), called: name)
  }

  /// The same of somebody who may have left: of one room where it is named.
  ///
  /// Throws like ``place(of:in:where:)``.
  func placeEver(
    of name: String, in room: String?, where fits: (Namesakes.Place) -> Bool = { _ in true }
  ) throws -> Namesakes.Place {
    let now = try places(of: name, in: room).filter(fits)
    guard now.isEmpty else { return try one(of: now, called: name) }
    let former = try store.ask(FormerMembers(name)).filter {
      (room == nil || $0.roomName == room) && fits($0)
    }
    return try one(of: former, called: name)
  }

  private func one(of all: [Namesakes.Place], called name: String) throws -> Namesakes.Place {
    // Of two who are written differently in an older ledger, the one who is written so.
    let exact = all.filter { $0.name == name }
    let places = all.count > 1 && exact.count == 1 ? exact : all
    guard places.count == 1, let place = places.first else {
      throw ValidationError(
        places.isEmpty
          ? say("名册里没有这个姓名。", "There is nobody of that name on a roster.")
          : Set(places.map(\.roomName)).count == places.count
            ? say("不止一个工作室有这个姓名，请加 --room。", "Several workrooms have that name: add --room.")
            : namesakes(places.map { ($0.roomName, $0.room) }))
    }
    return place
  }

  /// Rooms of one name, and the number that tells each of them from the other.
  private func namesakes(_ rooms: [(name: String, id: WorkroomID)]) -> String {
    let numbers = rooms.map { "\n  \(VisibleText.line($0.name))  --room \(VisibleText.line($0.id.rawValue))" }
    return say("有同名的工作室，请用编号：", "Workrooms have the same name; give the number of one:") + numbers.joined()
  }

  /// The room of that name or number, or the one whose name holds it; the only one there is where no name is given.
  ///
  /// - Parameter sight: what whoever asks may see: other rooms are not there for them.
  func room(_ name: String?, seenBy sight: Sight) throws -> Matter<RoomFacts> {
    let all = try store.ask(Workrooms()).filter { sight.sees($0.workroom) }
    let numbered = all.filter { $0.workroom.rawValue == name }
    let exact = numbered.isEmpty ? all.filter { name == nil || $0.facts.name == name } : numbered
    let found = exact.isEmpty ? all.filter { name.map($0.facts.name.contains) ?? true } : exact
    guard found.count == 1, let room = found.first else {
      let known = names(found.isEmpty ? all : found)
      throw ValidationError(
        found.isEmpty
          ? say("台账里没有这个工作室。", "The store has no workroom of that name.") + known
          : name == nil
            ? say("不止一个工作室，请加 --room。", "There are several workrooms: add --room.") + known
            : exact.count > 1
              ? namesakes(exact.map { ($0.facts.name, $0.workroom) })
              : say("不止一个工作室符合，请写全名。", "Several workrooms match: give the whole name.") + known)
    }
    return room
  }

  /// The room's campaign on a topic, or a part of it (P3.3d). Throws like ``room(_:seenBy:)``.
  func campaign(_ topic: String, in room: WorkroomID) throws -> Matter<CampaignFacts> {
    let all = try store.ask(Campaigns(in: room))
    let exact = all.filter { $0.facts.opened.topic == topic || $0.id.rawValue == topic }
    let found = exact.isEmpty ? all.filter { $0.facts.opened.topic.contains(topic) } : exact
    guard found.count == 1, let campaign = found.first else {
      throw ValidationError(
        found.isEmpty
          ? say("没有这个议题的专题征集。", "There is no campaign on that topic.")
          : say("不止一次专题征集符合，请写全议题，或者写 id。", "Several campaigns match: give the whole topic, or the id."))
    }
    return campaign
  }

  /// Rooms that are named; a committee has thousands.
  private static let mostNames = 10

  private func names(_ rooms: [Matter<RoomFacts>]) -> String {
    guard !rooms.isEmpty else { return "" }
    let names = rooms.prefix(Lookup.mostNames).map { VisibleText.line($0.facts.name) }
    let isMore = rooms.count > names.count
    return say(
      "有：\(names.joined(separator: "、"))\(isMore ? "等 \(rooms.count) 个" : "")。",
      " There \(rooms.count == 1 ? "is" : "are"): \(names.joined(separator: ", "))\(isMore ? " and others, \(rooms.count) in all" : "")."
    )
  }
}
