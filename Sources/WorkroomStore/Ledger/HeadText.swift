import Foundation
import Regulation

extension SignedHead {
  /// As a QR code carries it: all that it takes to check the signature, in letters that such a code packs tightly.
  var text: String {
    let parts = [chain.store, String(chain.generation), String(number), hash, chain.key, signature]
    return ([SignedHead.mark] + parts + [chain.room.rawValue]).joined(separator: ":").uppercased()
  }

  /// What it begins with; the number is that of its form.
  fileprivate static let mark = "DUTYBOT-HEAD:1"

  /// Reads ``text``; nil where it is none.
  ///
  /// The letters of ids have lost their case: of those there may be, the head that is signed is meant.
  fileprivate init?(text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 9, parts[0...1].joined(separator: ":").uppercased() == SignedHead.mark,
      let generation = Int(parts[3]), let number = Int(parts[4])
    else { return nil }
    let ids = (parts[2], parts[8...].joined(separator: ":"))
    func head(_ store: String, _ room: String) -> SignedHead {
      SignedHead(
        chain: Chain(
          key: parts[6].lowercased(), store: store, generation: generation, room: WorkroomID(room)),
        number: number, hash: parts[5].lowercased(), signature: parts[7].lowercased())
    }
    let stores = [ids.0.lowercased(), ids.0]
    let read = stores.flatMap { store in [ids.1.lowercased(), ids.1].map { head(store, $0) } }
    self = read.first(where: \.isGenuine) ?? read[0]
  }

  private init(chain: Chain, number: Int, hash: String, signature: String) {
    (self.chain, self.number, self.hash, self.signature) = (chain, number, hash, signature)
  }
}

/// A head that somebody was given earlier, as they have it (手里的链头): its hash, also in groups; its first digits, as a
/// paper shows them; or what its QR code carries.
struct GivenHead: Hashable, Sendable {
  /// The hash, or as much of it as was given.
  let bytes: [UInt8]
  /// With the signature, where it was given.
  let signed: SignedHead?

  /// So many digits name an entry: nobody makes another one that begins with the same 80 bits.
  static let fewestDigits = 20

  /// Nil where it is no head.
  init?(_ text: String) {
    signed = SignedHead(text: text.trimmingCharacters(in: .whitespacesAndNewlines))
    let digits = signed?.hash ?? text.filter { !$0.isWhitespace }.lowercased()
    guard let bytes = Hashing.bytes(digits),
      (GivenHead.fewestDigits / 2...32).contains(bytes.count), signed == nil || bytes.count == 32
    else { return nil }
    self.bytes = bytes
  }

  /// Whether it is the head with that hash.
  func isHead(_ hash: [UInt8]) -> Bool { hash.starts(with: bytes) }

  /// It says that a machine signed it, and none did.
  var isForged: Bool { signed.map { !$0.isGenuine } ?? false }
}

extension String {
  /// In groups of four, as a hash is read out and compared.
  package var inFours: String {
    stride(from: 0, to: count, by: 4).map { String(dropFirst($0).prefix(4)) }.joined(separator: " ")
  }
}
