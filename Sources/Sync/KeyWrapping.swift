import Crypto
import Foundation
public import WorkroomStore

/// Hands a room's key from one machine to another through the hub, which learns nothing of it (交付密钥).
///
/// Wrapped with HPKE (RFC 9180) for the machine that is to have it, and signed by the one that has it: else the hub could hand
/// out a key of its own making and read all that is boxed with it.
public enum KeyWrapping {
  /// Nothing but a key that the room's machine wrapped for this one is taken.
  public struct Refused: Error, Hashable, Sendable {}

  private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
  private static let encapsulated = 32
  private static let signature = 64

  /// - Parameters:
  ///   - boxKey: of the machine it is for, X25519, 32 bytes.
  ///   - machine: who hands it over.
  public static func wrapped(_ key: RoomKey, of room: WorkroomID, for boxKey: [UInt8], by machine: Machine)
    throws -> [UInt8]
  {
    let receiver = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: boxKey)
    var sender = try HPKE.Sender(recipientKey: receiver, ciphersuite: suite, info: about(room, key.epoch))
    let sealed = Array(sender.encapsulatedKey) + Array(try sender.seal(Data(key.bytes)))
    return sealed + (try machine.signed(statement(room, key.epoch, boxKey, sealed)))
  }

  /// - Parameter signKey: of the machine that wrapped it, which the ledger knows to be one of the room's.
  public static func opened(
    _ wrapped: [UInt8], epoch: Int, of room: WorkroomID, by signKey: [UInt8], for machine: Machine
  ) throws -> RoomKey {
    try opened(wrapped, epoch: epoch, of: room, by: signKey, with: machine.boxKey)
  }

  /// - Parameter boxKey: of whom it is for, X25519, private.
  static func opened(
    _ wrapped: [UInt8], epoch: Int, of room: WorkroomID, by signKey: [UInt8], with boxKey: [UInt8]
  ) throws -> RoomKey {
    let own = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: boxKey)
    let sealed = Array(wrapped.dropLast(signature))
    guard wrapped.count > encapsulated + signature,
      let signer = try? Curve25519.Signing.PublicKey(rawRepresentation: signKey),
      signer.isValidSignature(
        Data(wrapped.suffix(signature)),
        for: statement(room, epoch, Array(own.publicKey.rawRepresentation), sealed))
    else { throw Refused() }
    var receiver = try HPKE.Recipient(
      privateKey: own, ciphersuite: suite, info: about(room, epoch),
      encapsulatedKey: Data(sealed.prefix(encapsulated)))
    let key = try receiver.open(Data(sealed.dropFirst(encapsulated)))
    guard key.count == 32 else { throw Refused() }
    return RoomKey(epoch: epoch, bytes: Array(key))
  }

  private static func about(_ room: WorkroomID, _ epoch: Int) -> Data {
    Data("DutyBot room key\n\(room.rawValue)\n\(epoch)\n".utf8)
  }

  private static func statement(_ room: WorkroomID, _ epoch: Int, _ boxKey: [UInt8], _ sealed: [UInt8])
    -> Data
  {
    about(room, epoch) + Data(boxKey) + Data(sealed)
  }
}

/// That a box key is a machine's own (密钥证明): its signature over it. Whoever knows the key that signs its chains needs nobody else's
/// word for the other.
public enum BoxProof {
  /// Ed25519, 64 bytes.
  public static func made(by machine: Machine) throws -> [UInt8] {
    try machine.signed(statement(try machine.publicBoxKey))
  }

  public static func isRight(_ proof: [UInt8], that boxKey: [UInt8], isOf signKey: [UInt8]) -> Bool {
    guard let signer = try? Curve25519.Signing.PublicKey(rawRepresentation: signKey) else { return false }
    return signer.isValidSignature(Data(proof), for: statement(boxKey))
  }

  private static func statement(_ boxKey: [UInt8]) -> Data { Data("DutyBot box key\n".utf8) + Data(boxKey) }
}
