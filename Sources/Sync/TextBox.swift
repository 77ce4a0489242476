import Crypto
import Foundation
public import WorkroomStore

/// A room's key of one epoch (工作室密钥): what visitors said is boxed with it before it leaves the room's machines.
public struct RoomKey: Hashable, Sendable {
  /// From 1; the next begins when a machine leaves.
  public let epoch: Int
  /// 32 bytes.
  public let bytes: [UInt8]

  public init(epoch: Int, bytes: [UInt8]) { (self.epoch, self.bytes) = (epoch, bytes) }

  /// A fresh one.
  public init(beginning epoch: Int) {
    self.epoch = epoch
    bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
  }
}

/// Boxes texts for the hub and opens them (信封): AES-GCM under the room's key, bound to their place in the ledger.
public struct TextBox {
  /// Why a box was not opened.
  public enum Fault: Error, Hashable, Sendable {
    /// This machine has not got the key of that epoch yet.
    case noKey(epoch: Int)
    /// It was not made with the room's key, or for another place.
    case broken
  }

  private struct Content: Codable {
    let salt: [UInt8]
    let text: String
  }

  private let room: WorkroomID
  private let keys: [Int: RoomKey]

  public init(of room: WorkroomID, _ keys: [RoomKey]) {
    self.room = room
    self.keys = Dictionary(keys.map { ($0.epoch, $0) }) { $1 }
  }

  /// The text as it may lie at the hub; nil where it is personal and there is no key to box it with.
  public func sealed(_ text: HandedText, of origin: OriginID) throws -> HubText? {
    let content = try JSONEncoder().encode(Content(salt: text.salt, text: text.text))
    if text.isPublic {
      return HubText(number: text.number, field: text.field, epoch: nil, data: Array(content))
    }
    guard let key = keys.values.max(by: { $0.epoch < $1.epoch }) else { return nil }
    let box = try AES.GCM.seal(
      content, using: SymmetricKey(data: key.bytes),
      authenticating: place(of: text.number, text.field, origin, key.epoch))
    guard let combined = box.combined else { return nil }
    return HubText(number: text.number, field: text.field, epoch: key.epoch, data: Array(combined))
  }

  public func opened(_ text: HubText, of origin: OriginID) throws(Fault) -> HandedText {
    var content = Data(text.data)
    if let epoch = text.epoch {
      guard let key = keys[epoch] else { throw .noKey(epoch: epoch) }
      let place = place(of: text.number, text.field, origin, epoch)
      guard let box = try? AES.GCM.SealedBox(combined: content) else { throw .broken }
      func open(with key: RoomKey) -> Data? {
        try? AES.GCM.open(box, using: SymmetricKey(data: key.bytes), authenticating: place)
      }
      // Where a hub that was set back had an epoch begun twice, one of its two keys has another number now.
      guard let opened = open(with: key) ?? keys.values.lazy.compactMap(open).first else { throw .broken }
      content = opened
    }
    guard let read = try? JSONDecoder().decode(Content.self, from: content) else { throw .broken }
    return HandedText(
      number: text.number, field: text.field, text: read.text, salt: read.salt, isPublic: text.epoch == nil)
  }

  private func place(of number: Int, _ field: String, _ origin: OriginID, _ epoch: Int) -> Data {
    Data("DutyBot text\n\(room.rawValue)\n\(origin.rawValue)\n\(number)\n\(field)\n\(epoch)\n".utf8)
  }
}
