import Crypto
public import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The machine that writes (这台电脑): the key that signs what it wrote, and how far it knows each of its stores to have got.
///
/// Both lie in the state folder, never in the store: a store that is copied takes neither along.
public struct Machine: Sendable {
  /// Ed25519; whoever has it can write in this machine's name.
  let key: Curve25519.Signing.PrivateKey
  /// Where it is noted how far each store has got; nil for a machine that ends with the process.
  let stores: String?

  /// The machine whose state lies in `folder` (`$XDG_STATE_HOME/dutybot`), its key made at the first call.
  ///
  /// Throws ``StoreError/folder(path:)`` where it can neither be read nor made.
  public init(under folder: String) throws {
    let seed = try Machine.secret(at: folder + "/key", in: folder)
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
      throw StoreError.folder(path: folder)
    }
    (self.key, stores) = (key, folder + "/stores")
  }

  /// What it is known by to others: its public key, Ed25519, 32 bytes.
  public var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

  /// Says something in this machine's name: Ed25519, 64 bytes. What is signed begins with what it is, so that no statement
  /// passes for another. Throws where the key fails.
  public func signed(_ statement: Data) throws -> [UInt8] { Array(try key.signature(for: statement)) }

  /// What is wrapped for this machine alone is opened by it: X25519, 32 bytes, made of the key that signs.
  public var boxKey: [UInt8] {
    let derived = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: key.rawRepresentation), info: Data("DutyBot box key".utf8),
      outputByteCount: 32)
    return derived.withUnsafeBytes { Array($0) }
  }

  /// What others wrap for it with: X25519, 32 bytes. Throws where the key fails.
  public var publicBoxKey: [UInt8] {
    get throws {
      Array(try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: boxKey).publicKey.rawRepresentation)
    }
  }

  /// 32 bytes that nobody else has, the same ones at every call.
  private static func secret(at path: String, in folder: String) throws -> [UInt8] {
    if let known = kept(at: path) { return known }
    try FileMaking.makeFolder(of: path)
    let fresh = Hashing.salt()
    // Written aside and linked into place, so that two first starts at once agree on one.
    let draft = path + "." + Hashing.hexadecimal(Hashing.salt().prefix(8))
    let file = Glibc.open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      throw errno == ENOSPC ? StoreError.full(path: folder) : StoreError.folder(path: folder)
    }
    let wrote = Glibc.write(file, fresh, fresh.count)
    fsync(file)
    close(file)
    defer { unlink(draft) }
    guard wrote == fresh.count else { throw StoreError.full(path: folder) }
    if link(draft, path) != 0, errno != EEXIST { throw StoreError.folder(path: folder) }
    guard let known = kept(at: path) else { throw StoreError.folder(path: folder) }
    return known
  }

  private static func kept(at path: String) -> [UInt8]? {
    guard let bytes = FileManager.default.contents(atPath: path), bytes.count == 32 else { return nil }
    return Array(bytes)
  }
}

extension Machine: ExpressibleByStringLiteral {
  /// A machine that is invented, for a demo, a lesson or a measurement: its key is no secret, it keeps nothing, and what it
  /// writes is the same in every run.
  public init(invented name: String) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: SHA256.hash(data: Array(name.utf8)))
    else { preconditionFailure("any 32 bytes are a key") }
    (self.key, stores) = (key, nil)
  }

  public init(stringLiteral name: String) { self.init(invented: name) }
}
