public import Regulation

/// 成果写稿 (P6.3c, P6.3d): the text of a draft; said again, a new version. One that was reviewed is reviewed anew (P4.2f).
public struct OutputWritten: MatterAct {
  public var text: String
  public init(text: String) { self.text = text }

  public static let id = "outputWritten"
  public static let name = Bilingual("成果写稿", "output written")
  public static let doing = Bilingual("写稿", "write the draft")
  /// Nothing of it is corrected: another version is written.
  public static let fields: [Field<OutputWritten>] = [.text(\.text, "稿子", "text", apart: .draft)]
  public static let responsibility = Responsibility.ofTheRecorder
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OutputFacts?, at mark: EntryMark) {
    matter?.text = text
    matter?.isReturned = false
  }
}
