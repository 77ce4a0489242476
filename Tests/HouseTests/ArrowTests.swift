import Foundation
import Testing

/// Arrows between modules point down only, and so do those between the folders of the store; the engine and
/// understanding know no dialog by name.
///
/// What is read are the files themselves: a target that is named in Package.swift may be imported by any file that the
/// compiler sees after it, so the manifest alone does not keep the arrows.
@Suite struct ArrowTests {
  /// What each module of the house may import of the house's own, everything that these rest on included.
  static let below: [String: Set<String>] = [
    "StateMachines": [],
    "Regulation": ["StateMachines"],
    "Understanding": ["Regulation"],
    "WorkroomStore": ["Regulation", "StateMachines", "CSQLite"],
    "Conversation": ["Understanding", "WorkroomStore", "Regulation", "StateMachines"],
    "Dialogs": [
      "CWeights", "Conversation", "Understanding", "WorkroomStore", "Regulation", "StateMachines",
    ],
    "Workbench": [
      "Dialogs", "Conversation", "Understanding", "WorkroomStore", "Regulation", "StateMachines",
    ],
    "Papers": ["Regulation"],
    "Sync": ["WorkroomStore", "Regulation", "StateMachines"],
    "CReadline": [],
    "CSQLite": [],
    "CWeights": [],
    "CQrencode": [],
    "CPostgres": [],
    "CXlsx": [],
    "DutyBot": [
      "Workbench", "Papers", "Dialogs", "Conversation", "Understanding", "WorkroomStore", "Sync",
      "Regulation",
      "StateMachines", "CReadline", "CQrencode",
    ],
    "DutyBotSync": [
      "Sync", "Dialogs", "Conversation", "Understanding", "WorkroomStore", "Regulation", "StateMachines",
      "CPostgres",
    ],
    // No part of the product: what the measures are taken with.
    "Bench": [
      "Workbench", "Dialogs", "Conversation", "Understanding", "WorkroomStore", "Regulation", "StateMachines",
    ],
    // Nor this: what the table of weights is trained with.
    "Train": ["Dialogs", "Understanding"],
  ]

  /// What comes from outside of the house, by the module that may import it.
  static let outside: [String: Set<String>] = [
    "Regulation": ["Yams"],
    "WorkroomStore": ["GRDB", "GRDBSQLite", "Crypto", "CryptoExtras"],
    "Papers": ["Mustache", "CXlsx", "zlib"],
    "Sync": ["Crypto"],
    "DutyBot": ["ArgumentParser", "Mustache"],
    "DutyBotSync": ["ArgumentParser", "Crypto"],
  ]

  /// What comes with the toolchain; anybody may import it.
  static let standard: Set<String> = [
    "Foundation", "FoundationEssentials", "Synchronization", "Glibc", "Musl", "Darwin", "RegexBuilder",
    "Dispatch",
  ]

  @Test("Every module is in the table")
  func modules() throws {
    #expect(Set(try Sources.modules()).isSubset(of: Self.below.keys))
  }

  @Test("A file imports only what its module stands on", arguments: try Sources.modules())
  func imports(of module: String) throws {
    let allowed = (Self.below[module] ?? []).union(Self.outside[module] ?? []).union(Self.standard)
    for file in try Sources.files(in: module) {
      let astray = file.imports.filter { !allowed.contains($0) }
      #expect(astray.isEmpty, "\(file.path) imports \(astray.joined(separator: ", "))")
    }
  }

  @Test("The engine and understanding name no dialog", arguments: ["Conversation", "Understanding"])
  func names(in module: String) throws {
    let dialogs = try Set(Sources.files(in: "Dialogs").flatMap(\.declared))
    // Both lists are there, or the test could not fail.
    #expect(dialogs.contains("SignIn") && dialogs.contains("EraseVisitor"))
    let files = try Sources.files(in: module)
    #expect(!files.isEmpty)
    for file in files {
      let named = dialogs.intersection(file.words).subtracting(file.declared)
      #expect(named.isEmpty, "\(file.path) names \(named.sorted().joined(separator: ", "))")
    }
  }

  /// The folders of the store, from the bottom up: what one of them declares is not named in those before it.
  static let storeFolders = ["Acts", "Ledger", "Views", "Door", "Desk", "Exchange"]
  /// The files of the store, read once for all folders.
  private static let store = Result { try Sources.files(in: "WorkroomStore") }

  @Test("Every folder of the store is in its order")
  func foldersOfTheStore() throws {
    #expect(Set(try Self.store.get().map(\.folder)) == Set(Self.storeFolders))
  }

  @Test("A folder of the store names nothing that stands above it", arguments: storeFolders.indices)
  func names(inStoreFolder place: Int) throws {
    let files = try Self.store.get()
    let above = Self.storeFolders[(place + 1)...]
    let higher = Set(files.filter { above.contains($0.folder) }.flatMap(\.declared))
    // Each folder declares something, or the test could not fail.
    #expect(above.isEmpty || !higher.isEmpty)
    for file in files where file.folder == Self.storeFolders[place] {
      let named = higher.intersection(file.mentioned)
      #expect(named.isEmpty, "\(file.path) names \(named.sorted().joined(separator: ", "))")
    }
  }

  @Test("What a file mentions is neither what it declares itself nor a member of something else")
  func mentioned() {
    let file = SourceFile(
      path: "WorkroomStore/Acts/x.swift",
      text: """
        struct Own { enum Turn {} }
        /// Rules are only spoken of here.
        func f(_ turn: Turn, _ step: Folding.Step, _ all: [Entry]) -> Desk.Outcome { .Refusal }
        """)
    #expect(file.folder == "Acts")
    #expect(file.mentioned.isSuperset(of: ["Entry", "Folding", "Desk"]))
    #expect(file.mentioned.isDisjoint(with: ["Own", "Turn", "Step", "Outcome", "Refusal", "Rules"]))
  }

  @Test("An arrow up is seen, whatever stands before the import")
  func seen() {
    let file = SourceFile(
      path: "x.swift",
      text: """
        // import Commented
        package import Regulation
        @preconcurrency import CReadline
        import struct GRDB.Row
        /// SignIn is only spoken of here.
        enum A { struct B {} }
        let x = SetUp.dialog  // EraseVisitor
        """)
    #expect(file.imports == ["Regulation", "CReadline", "GRDB"])
    #expect(file.declared == ["A"])
    #expect(
      file.words.contains("SetUp") && file.words.isDisjoint(with: ["SignIn", "EraseVisitor", "Commented"]))
  }
}

/// A Swift file as the tests of the house look at it: its code without what is said in comments.
struct SourceFile {
  /// From the folder of sources on.
  let path: String
  /// The modules it imports, in order.
  let imports: [String]
  /// The types it declares at file scope.
  let declared: Set<String>
  /// Every word of its code.
  let words: Set<String>
  /// The words that may name a type of another file: neither a member of something nor a type of the file's own.
  let mentioned: Set<String>

  /// The folder it stands in, in its module.
  var folder: String { path.split(separator: "/").dropFirst().dropLast().joined(separator: "/") }

  init(path: String, text: String) {
    self.path = path
    var imports: [String] = []
    var declared: Set<String> = []
    var words: Set<String> = []
    var (mentioned, own): (Set<String>, Set<String>) = ([], [])
    for row in text.split(separator: "\n") {
      // No text in the sources holds two slashes before code that matters here.
      let code = row.components(separatedBy: "//")[0]
      if let module = SourceFile.imported(code) { imports.append(module) }
      if let type = SourceFile.type(in: code) { declared.insert(type) }
      let all = SourceFile.words(of: code)
      words.formUnion(all)
      mentioned.formUnion(SourceFile.heads(of: code))
      own.formUnion(zip(all, all.dropFirst()).filter { SourceFile.typeWords.contains($0.0) }.map(\.1))
    }
    (self.imports, self.declared, self.words) = (imports, declared, words)
    self.mentioned = mentioned.subtracting(own)
  }

  private static func imported(_ code: String) -> String? {
    let words = code.split(separator: " ").map(String.init)
    guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy(standsBefore) else {
      return nil
    }
    let name = words[(place + 1)...].first { !kinds.contains($0) }
    return name.map { String($0.prefix { $0 != "." }) }
  }

  /// The type that a row declares at file scope.
  private static func type(in code: String) -> String? {
    guard code.first?.isWhitespace == false else { return nil }
    let words = words(of: code)
    guard let place = words.firstIndex(where: typeWords.contains), place + 1 < words.count,
      words[..<place].allSatisfy(modifiers.contains)
    else { return nil }
    return words[place + 1]
  }

  private static func words(of code: String) -> [String] {
    code.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "@") }.map(String.init)
  }

  /// The first word of every chain of members.
  private static func heads(of code: String) -> [String] {
    // The dots of a range make no member of what stands behind them.
    code.replacingOccurrences(of: "...", with: " ").split {
      !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "@" || $0 == ".")
    }.map { chain in String(chain.prefix { $0 != "." }) }
  }

  private static let kinds: Set<String> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]
  private static let typeWords: Set<String> = ["struct", "class", "enum", "protocol", "actor", "typealias"]
  private static let modifiers: Set<String> = [
    "public", "package", "internal", "final", "indirect", "nonisolated", "@MainActor",
  ]
  private static func standsBefore(_ word: String) -> Bool {
    word.first == "@" || ["public", "package", "internal", "private", "fileprivate"].contains(word)
  }
}

/// The folder of sources beside the tests.
enum Sources {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  static func modules() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
  }

  static func files(in module: String) throws -> [SourceFile] {
    let root = folder.appendingPathComponent(module)
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      SourceFile(
        path: "\(module)/\(name)",
        text: try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8))
    }
  }
}
