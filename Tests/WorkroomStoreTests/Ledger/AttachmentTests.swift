import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// What is attached to records: numbers, and files beside the store by their SHA-256.
@Suite("Attachments")
struct AttachmentTests {
  let folder: TemporaryFolder
  let test: TestRoom
  private let scan = Array("%PDF-1.4 签到表\n".utf8)

  init() throws {
    folder = try TemporaryFolder()
    test = try TestRoom(in: Store.open(at: folder.file(), machine: "m"))
  }

  private func file(_ bytes: [UInt8], _ name: String = "scan.pdf") throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: folder.file(name)))
    return folder.file(name)
  }

  private var files: AttachedFiles {
    get throws { try #require(test.store.files) }
  }

  /// An opinion, and an attachment of it.
  private func attached(
    _ bytes: [UInt8]? = nil, to matter: String = "o", as attachment: String = "att", title: String? = "签到表"
  ) throws -> (entry: Entry, file: AttachedFile) {
    let known = try test.store.ask(History(of: MatterID(matter))).first
    let entry =
      try known
      ?? test.record(
        Said.opinion(test.b), on: MatterID(matter), by: test.b, personal: [.words: "路灯不亮", .visitor: "王大爷"])
    let file = try files.take(self.file(bytes ?? scan))
    try test.record(
      Act(FileAttached(person: test.b, to: entry.id, of: entry.matter, title: title, file: file)),
      on: MatterID(attachment), by: test.b)
    return (entry, file)
  }

  @Test("A file is copied in once, for its owner alone, and is told by what is in it")
  func taken() throws {
    let (_, file) = try attached()
    #expect(file.kind == .pdf && file.bytes == scan.count && file.sha256.count == 64)
    let place = folder.file() + ".files"
    #expect(try TemporaryFolder.permissions(at: place) == 0o700)
    #expect(try TemporaryFolder.permissions(at: place + "/" + file.sha256) == 0o600)
    #expect(try files.take(self.file(scan, "again.pdf")) == file)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place) == [file.sha256])
    #expect(try files.bytes(of: file) == scan && test.store.verify().isClean)
    let found = try test.store.ask(AttachmentsIn(test.room, of: [MatterID("o")]))
    #expect(found.map(\.facts.attached.title) == ["签到表"])
    #expect(try test.store.ask(AttachmentsCalled(String(file.sha256.prefix(8)).uppercased())).count == 1)
  }

  @Test("What is no file, is empty or too large is not taken, and nothing is left of it")
  func notTaken() throws {
    let place = folder.file() + ".files"
    #expect(throws: AttachedFiles.Fault.notThere) { try files.take(folder.file("none")) }
    #expect(throws: AttachedFiles.Fault.notAFile) { try files.take(folder.path) }
    #expect(throws: AttachedFiles.Fault.notAFile) { try files.take("/dev/null") }
    #expect(throws: AttachedFiles.Fault.notAFile) { try files.take(folder.file()) }
    #expect(throws: AttachedFiles.Fault.empty) { try files.take(self.file([])) }
    let pipe = folder.file("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(throws: AttachedFiles.Fault.notAFile) { try files.take(pipe) }
    let large = try file([0])
    #expect(truncate(large, off_t(AttachedFile.largest + 1)) == 0)
    #expect(throws: AttachedFiles.Fault.tooLarge) { try files.take(large) }
    #expect(!FileManager.default.fileExists(atPath: place))
    #expect(try Store.inMemory().files == nil)
  }

  @Test("A folder that is somewhere else is not followed")
  func link() throws {
    let other = folder.file("other")
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: folder.file() + ".files", withDestinationPath: other)
    #expect(throws: AttachedFiles.Fault.notKept) { try files.take(self.file(scan)) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: other).isEmpty)
  }

  @Test("A number alone will do; nothing at all, nothing sound, and no record that stands will not")
  func rules() throws {
    let (entry, file) = try attached()
    func refusal(_ act: FileAttached, by person: PersonID? = nil) throws -> Refusal? {
      try test.refusal(Act(act), on: MatterID("n-\(UUID().uuidString)"), by: person ?? test.b)
    }
    func to(_ entry: EntryID, _ matter: String, _ number: String? = nil, _ file: AttachedFile? = nil)
      -> FileAttached
    {
      FileAttached(person: test.b, to: entry, of: MatterID(matter), number: number, file: file)
    }
    #expect(try refusal(to(entry.id, "o", "商政协〔2026〕3号")) == nil)
    #expect(try refusal(to(entry.id, "o")) == .nothingAttached)
    #expect(try refusal(to(entry.id, "o", "  ")) == .nothingAttached)
    #expect(try refusal(to(entry.id, "other", "1")) == .nothingAttached)
    #expect(try refusal(to(EntryID("none"), "o", "1")) == .nothingAttached)
    let attachment = try #require(try test.store.ask(History(of: MatterID("att"))).first)
    #expect(try refusal(to(attachment.id, "att", "1")) == .nothingAttached)
    var broken = file
    broken.sha256 = "../../" + String(file.sha256.dropFirst(6))
    #expect(try refusal(to(entry.id, "o", nil, broken)) == .nothingAttached)
    broken = file
    broken.bytes = .max
    #expect(try refusal(to(entry.id, "o", nil, broken)) == .nothingAttached)
    #expect(try refusal(to(entry.id, "o", "13900000001")) == .numberInOpenText)
    #expect(try refusal(to(entry.id, "o", "1"), by: test.c) == .notAllowed(FileAttached.kind))
    try test.record(Said.retracted(entry), on: MatterID("o"), by: test.b)
    #expect(try refusal(to(entry.id, "o", "1")) == .nothingAttached)
  }

  @Test("Verifying names a file that is gone, and one that was changed")
  func verified() throws {
    let (_, file) = try attached()
    let path = folder.file() + ".files/" + file.sha256
    try Data("anders".utf8).write(to: URL(fileURLWithPath: path))
    let entry = try #require(try test.store.ask(History(of: MatterID("att"))).first?.id.rawValue)
    let hash = String(file.sha256.prefix(16))
    #expect(try test.store.verify().flaws == [.file(hash: hash, entry: entry, .changed)])
    #expect(try files.bytes(of: file) == nil)
    unlink(path)
    #expect(try test.store.verify().flaws == [.file(hash: hash, entry: entry, .missing)])
    // The same file mends it.
    _ = try files.take(self.file(scan))
    #expect(try test.store.verify().isClean)
  }

  @Test("A file that another machine attached travels apart: told, and no fault")
  func elsewhere() throws {
    let (entry, file) = try attached()
    let other = AttachedFile(
      sha256: AttachedFiles.hash(Array("x".utf8)), bytes: 1, kind: .other)
    try Tampering.merge(
      into: test.store, origin: "zz", act: FileAttached.id, on: MatterID("far"), in: test.room, actor: test.b,
      at: test.clock.now,
      facts: JSONText.encode(FileAttached(person: test.b, to: entry.id, of: entry.matter, file: other)),
      count: 1000)
    // A hash that would leave the folder is of nothing.
    let evil = AttachedFile(sha256: "../store.sqlite", bytes: 1, kind: .other)
    try Tampering.merge(
      into: test.store, origin: "zz", act: FileAttached.id, on: MatterID("evil"), in: test.room,
      actor: test.b,
      at: test.clock.now,
      facts: JSONText.encode(FileAttached(person: test.b, to: entry.id, of: entry.matter, file: evil)),
      count: 1001)
    let result = try test.store.verify()
    #expect(
      result.filesElsewhere == 2 && !result.flaws.contains { if case .file = $0 { true } else { false } })
    #expect(try files.standing(of: file) == .whole && files.standing(of: evil) == .missing)
  }

  @Test("With its visitor a file is erased, unless another record has the same one")
  func erased() throws {
    let (entry, file) = try attached()
    _ = try attached(to: "o-2", as: "att-2", title: nil)
    let path = folder.file() + ".files/" + file.sha256
    func erase(_ matter: String) throws {
      let outcome = try test.commit(
        test.proposal(Act(VisitorErased(why: .requested)), on: MatterID(matter)), by: test.liaison)
      #expect(outcome.refusal == nil)
    }
    try erase("att")
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try test.store.ask(AttachmentsIn(test.room)).map(\.facts.file) == [nil, file])
    try erase("att-2")
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try test.store.verify().isClean && test.store.ask(History(of: entry.matter)).count == 1)
    // Whoever puts it back is told of.
    try Data(scan).write(to: URL(fileURLWithPath: path))
    #expect(try test.store.verify().flaws == [.file(hash: String(file.sha256.prefix(16)), entry: "", .added)])
  }

  @Test("An erasure that was cut short is finished at the next opening")
  func cutShort() throws {
    let (_, file) = try attached()
    let path = folder.file() + ".files/" + file.sha256
    try test.commit(
      test.proposal(Act(VisitorErased(why: .requested)), on: MatterID("att")), by: test.liaison)
    try Data(scan).write(to: URL(fileURLWithPath: path))
    try test.store.write { try test.store.noteUnscrubbed($0) }
    _ = try Store.open(at: folder.file(), machine: "m")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(
    "A file is known by its first bytes",
    arguments: [
      ("%PDF-1.7", FileKind.pdf), ("%PD", .other), ("", .other), ("<html>", .other),
    ])
  func kinds(_ text: String, _ kind: FileKind) { #expect(FileKind(of: Array(text.utf8)) == kind) }

  @Test("Pictures as well")
  func pictures() {
    #expect(FileKind(of: [0xff, 0xd8, 0xff, 0xe0, 0]) == .jpeg)
    #expect(FileKind(of: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]) == .png)
    #expect(FileKind(of: [0x89, 0x50, 0x4e, 0x47]) == .other)
  }
}
