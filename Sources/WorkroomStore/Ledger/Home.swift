import Crypto
import Foundation
import Regulation
import StateMachines

// Where a matter lives (事项的所在): the one place whose entries begin it, take it further and reach it. Entries of any other
// place that name it are kept as they came, and are nothing to it: power ends at a place.
//
// Some ids say which place it is: that of the place itself, of a PIN, of a machine; of what was made in the turn that founded the
// place; and all that a turn has made since, by a mark (``TurnID/derived(_:at:)``). Any other id, of an earlier program, is random,
// and nobody can know it before they were shown something of the matter: so it belongs to whoever was here first.

extension MatterFacts {
  /// Whether a matter of this kind may have that id at a place.
  static func mayBe(_ id: MatterID, at place: WorkroomID) -> Bool {
    guard !isPlace || id == place.matter && id.mayNameAPlace else { return false }
    guard let prefix = idPrefix else { return !Home.isReserved(id) }
    return id.rawValue.hasPrefix(prefix + "-") && Home.isOpen(id, to: place)
  }
}

enum Home {
  /// Beginnings that belong to one kind each.
  private static let reserved = ActList.standard.matters.compactMap { $0.type.idPrefix.map { $0 + "-" } }

  static func isReserved(_ id: MatterID) -> Bool { reserved.contains { id.rawValue.hasPrefix($0) } }

  /// Whether an act of any kind, or of one that this program does not know, may name that id at a place.
  static func isOpen(_ id: MatterID, to place: WorkroomID) -> Bool {
    guard let prefix = reserved.first(where: { id.rawValue.hasPrefix($0) }) else { return true }
    let rest = id.rawValue.dropFirst(prefix.count)
    // The oldest name whom they are of and no place.
    return rest.hasPrefix(place.rawValue + "-") || !rest.contains("-")
  }
}

extension MatterID {
  /// An id that a turn made says at its end what it was made for: no opinion becomes a room because somebody calls a room so.
  fileprivate var mayNameAPlace: Bool {
    guard let turn else { return true }
    let name = rawValue.utf8.dropFirst(turn.id.rawValue.utf8.count + 1)
    return name.elementsEqual("room".utf8) || name.elementsEqual("cppcc".utf8)
  }

  /// The turn that it was made in, where that can be told by its id, and when the turn began.
  var turn: (id: TurnID, began: Int64)? {
    // A UUID of version 7 and a hyphen (see `TurnID.derived`): its first 48 bits are the time.
    let bytes = Array(rawValue.utf8.prefix(37))
    guard bytes.count == 37, bytes[14] == UInt8(ascii: "7"),
      [8, 13, 18, 23, 36].allSatisfy({ bytes[$0] == UInt8(ascii: "-") }),
      let began = Int64(String(decoding: bytes[0..<8] + bytes[9..<13], as: UTF8.self), radix: 16)
    else { return nil }
    return (TurnID(String(decoding: bytes[0..<36], as: UTF8.self)), began)
  }
}

extension TurnID {
  /// The text of an id that belongs to this turn and to a place, which its mark tells: no other place can have it, also where
  /// its file comes first. A turn whose id is no UUID of version 7, as in talks and tests, marks none.
  public func derived(_ name: String, at place: WorkroomID) -> String {
    let plain = derived(name)
    return MatterID(plain).turn == nil ? plain : "\(plain).\(Home.mark(of: plain, at: place))"
  }
}

extension Home {
  /// So many hexadecimal digits: 80 bits, so that nobody finds a place that fits the id of another's matter.
  private static let markLength = 20

  fileprivate static func mark(of id: String, at place: WorkroomID) -> String {
    var sha = SHA256()
    for part in ["matter", id, place.rawValue] {
      sha.update(data: Data("\(part.utf8.count):\(part)".utf8))
    }
    return String(Hashing.hexadecimal(sha.finalize()).prefix(markLength))
  }

  /// Whether an id bears the mark of a place.
  fileprivate static func isMarked(_ id: MatterID, by place: WorkroomID) -> Bool {
    let parts = id.rawValue.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == markLength, id.turn != nil else { return false }
    return parts[1] == mark(of: String(parts[0]), at: place)
  }
}

extension Entry {
  /// Whether it may be of its matter at all, as far as the matter's id, its own place and its act go: asked of every entry
  /// that is folded, that is imported and that is proposed.
  var fitsItsMatter: Bool {
    guard let type = kind?.matter?.type else { return Home.isOpen(matter, to: workroom) }
    guard type.mayBe(matter, at: workroom) else { return false }
    // Whose PIN and which machine it is stands in the act as well as in the id.
    guard type.idPrefix != nil, let act else { return true }
    return act.body.names(matter, at: workroom)
  }

  /// Whether a matter may begin with it: its lifecycle does, and the id is one of its kind.
  var mayBegin: Bool {
    guard let act = kind, let kind = act.matter else { return false }
    return kind.type.isPlace == (matter == workroom.matter)
      && kind.graph.transitions(from: .nothing).contains { $0.event == act } && fitsItsMatter
  }

  /// Whether the id of its matter says that it belongs to the entry's place.
  fileprivate var isNamedByItsMatter: Bool {
    if matter == workroom.matter || Home.isMarked(matter, by: workroom) || isOfItsFounding { return true }
    guard let prefix = kind?.matter?.type.idPrefix else { return false }
    return matter.rawValue.hasPrefix("\(prefix)-\(workroom.rawValue)-")
  }
}

extension Entry {
  /// Whether its matter was made in the turn that its place was founded in: both ids begin with it.
  private var isOfItsFounding: Bool {
    guard let turn = matter.turn?.id, workroom.matter.turn?.id == turn, let kind = kind?.matter else {
      return false
    }
    return workroom.rawValue == turn.derived(kind.type.isOfCppcc ? "cppcc" : "room")
  }
}

extension [Entry] {
  /// The place that the matter of these entries lives in; nil where none of them may be of it.
  var home: WorkroomID? {
    guard let some = first else { return nil }
    let able = filter(\.fitsItsMatter)
    if able.allSatisfy({ $0.workroom == some.workroom }) { return able.first?.workroom }
    // Ids are joined with hyphens: where two places may be meant, the longer one only begins like the other.
    let openers = able.filter(\.mayBegin)
    let named = openers.filter(\.isNamedByItsMatter).map(\.workroom)
    if let place = named.min(by: { ($0.rawValue.utf8.count, $0) < ($1.rawValue.utf8.count, $1) }) {
      return place
    }
    return (openers.isEmpty ? able : openers).min { $0.arrival < $1.arrival }?.workroom
  }

  /// Those of the place that their matter lives in.
  var atHome: [Entry] {
    guard let home else { return [] }
    return allSatisfy { $0.workroom == home } ? self : filter { $0.workroom == home }
  }
}
