import Crypto

/// SHA-256 over the bytes of a file, taken in as they come (文件校验).
public struct FileDigest {
  private var hasher = SHA256()
  public init() {}
  public mutating func add(_ bytes: some Collection<UInt8>) { hasher.update(data: Array(bytes)) }
  /// In hexadecimal.
  public var text: String { Hashing.hexadecimal(Array(hasher.finalize())) }
}
