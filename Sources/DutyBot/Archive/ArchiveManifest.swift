import WorkroomStore

/// What an archive package says of itself (归档清单), P7.4: of which room it is, how far its ledger had got, and every file with its
/// size and SHA-256. Keys are never renamed; docs/archive.md tells them.
struct ArchiveManifest: Codable, Hashable {
  struct File: Codable, Hashable {
    var name: String
    var size: Int
    var sha256: String
  }

  /// How far a chain of the ledger had got.
  struct Head: Codable, Hashable {
    var origin: String
    var number: Int
    var hash: String
  }

  var format = ArchiveManifest.known
  var room: String
  var name: String
  /// When it was written.
  var written: String
  /// Whether what visitors said, and who they are, is in it.
  var personal: Bool
  var entries: Int
  var heads: [Head]
  var files: [File]

  static let known = "dutybot-archive-1"
  /// The manifest, and the file that holds its SHA-256.
  static let file = "manifest.json"
  static let seal = "manifest.sha256"
  /// What a manifest may not be longer than, nor a package have more files of: more is no package of ours.
  static let longest = 16 << 20
  static let mostFiles = 10_000

  /// Whether a name is one that a package may have: a file beside the manifest, or in a folder there.
  static func isPlain(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && name.utf8.count <= 200
      && parts.allSatisfy { part in
        !part.isEmpty && !part.hasPrefix(".")
          && part.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains($0))
          }
      }
  }
}
