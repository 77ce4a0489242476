import Crypto

// A recovery paper's number and key as bytes, which its acts keep in hexadecimal.
extension PaperNumber {
  /// - Parameter token: what only the paper's code gives.
  public init(showing token: [UInt8]) { self.init(hex: Hashing.hexadecimal(SHA256.hash(data: token))) }

  /// SHA-256, 32 bytes; nil where it is none.
  public var bytes: [UInt8]? { Hashing.bytes(hex).flatMap { $0.count == 32 ? $0 : nil } }
}

extension PaperMade {
  /// - Parameter boxKey: X25519, 32 bytes.
  public init(number: PaperNumber, boxKey: [UInt8]) {
    self.init(number: number, wrappedWith: Hashing.hexadecimal(boxKey))
  }
}
