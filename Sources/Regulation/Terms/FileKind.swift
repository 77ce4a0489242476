/// What kind of file is attached (附件的种类), by its first bytes and not by its name.
public enum FileKind: String, Codable, Sendable, CaseIterable {
  case pdf, jpeg, png, other

  /// What a file that begins so is.
  public init(of head: some Collection<UInt8>) {
    let head = Array(head.prefix(8))
    if head.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if head.starts(with: [0xff, 0xd8, 0xff]) {
      self = .jpeg
    } else if head == [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] {
      self = .png
    } else {
      self = .other
    }
  }

  /// What its name ends in where it is taken out again.
  public var ending: String {
    switch self {
    case .pdf: ".pdf"
    case .jpeg: ".jpg"
    case .png: ".png"
    case .other: ""
    }
  }
}

extension FileKind: Term {
  public var name: Bilingual {
    switch self {
    case .pdf: Bilingual("PDF", "PDF")
    case .jpeg: Bilingual("JPEG 图片", "JPEG picture")
    case .png: Bilingual("PNG 图片", "PNG picture")
    case .other: Bilingual("其他文件", "other file")
    }
  }
  public var aliases: [String] { [] }
}
