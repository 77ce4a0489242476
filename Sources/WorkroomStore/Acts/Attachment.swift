public import Regulation

/// What belongs to a record and is none itself (附件): a reference number, or a file or a scan, told by its SHA-256 (P4.5b).
///
/// The file lies beside the store (see ``AttachedFiles``): the ledger has what it must be, and not what is in it.
public struct AttachmentFacts: MatterFacts {
  public static let kind = "attachment"
  /// What it is called may be about a visitor.
  public static let isConfidential = true
  public static let lifecycle = Lifecycle<AttachmentFacts>(
    "attachment", ends: [.held], .from(.nothing, FileAttached.self, to: .held))

  public var attached: FileAttached
  public var at: Moment
  public var entry: EntryID
  /// Its visitor was erased, and the file with them.
  public var isErased: Bool?

  public var person: PersonID? { attached.person }
  public var day: Day { at.day }
  /// The file that has to lie beside the store; nil where there is none, or it was erased.
  public var file: AttachedFile? { isErased == true ? nil : attached.file }

  public mutating func forget(_: VisitorErased, at _: EntryMark) { isErased = true }
}

/// A file as the ledger knows it (附件的文件): by what is in it, not by its name.
public struct AttachedFile: Codable, Hashable, Sendable {
  /// SHA-256 of its bytes, in hexadecimal.
  public var sha256: String
  public var bytes: Int
  public var kind: FileKind
  public init(sha256: String, bytes: Int, kind: FileKind) {
    (self.sha256, self.bytes, self.kind) = (sha256, bytes, kind)
  }

  /// The largest that is attached (product default): 20 MB, a scan of some pages.
  public static let largest = 20 << 20

  /// Whether it is one that this program makes: 64 digits, and a size.
  var isSound: Bool {
    sha256.utf8.count == 64 && sha256.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
      && (1...AttachedFile.largest).contains(bytes)
  }

  /// PDF，120 KB，3f2a1b0c
  public var inWords: Bilingual {
    let size = bytes < 1 << 20 ? "\(max(1, bytes >> 10)) KB" : "\(bytes >> 20) MB"
    let mark = String(sha256.prefix(8))
    return Bilingual("\(kind.name.zh)，\(size)，\(mark)", "\(kind.name.en), \(size), \(mark)")
  }
}

/// 附件登记: its reference number, what it is, and its file; to which record. One of number and file is there.
public struct FileAttached: MatterAct {
  public var person: PersonID
  /// The record, and its matter.
  public var to: EntryID
  public var of: MatterID
  /// As it stands on the paper: a number of a document or a file, never of a telephone.
  public var number: String?
  public var title: String?
  public var file: AttachedFile?
  public init(
    person: PersonID, to entry: EntryID, of matter: MatterID, number: String? = nil, title: String? = nil,
    file: AttachedFile? = nil
  ) {
    (self.person, to, of) = (person, entry, matter)
    (self.number, self.title, self.file) = (number, title, file)
  }

  public static let id = "fileAttached"
  public static let name = Bilingual("附件登记", "attachment recorded")
  public static let doing = Bilingual("登记附件", "attach something")
  public static let fields: [Field<FileAttached>] = [
    .text(\.number, "编号", "reference number").corrected("number"),
    .text(\.title, "说明", "what it is", apart: .title).corrected("title"),
    .words("文件", "file") { $0.file?.inWords },
  ]
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout AttachmentFacts?, at mark: EntryMark) {
    matter = AttachmentFacts(attached: self, at: mark.occurred, entry: mark.id)
  }
}
