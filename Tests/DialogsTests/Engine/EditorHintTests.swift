import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

/// That a long text may be written in an editor is told once, to somebody who sits at a terminal.
@Suite("The hint of an editor")
struct EditorHintTests {
  private func said(_ language: Language, hasEditor: Bool) throws -> [[String]] {
    let sample = try SampleDesk()
    let session = Session(
      desk: sample.desk, engine: Engine(book: .dutyBot), language: language, hasEditor: hasEditor)
    _ = try session.open(as: SampleDesk.me("委员甲"))
    let shift =
      language == .zh ? ["签到", "2", "跳过", "是", "签退"] : ["check in", "2", "skip", "yes", "check out"]
    return try (shift + [language("取消", "/cancel"), language("签退", "check out")]).map {
      try session.hear(.line($0)).rows
    }
  }

  @Test("at the first long question and at no other", arguments: Language.allCases)
  func once(_ language: Language) throws {
    let rows = try said(language, hasEditor: true)
    let hints = rows.map { $0.contains { $0.contains(language("/编辑", "/edit")) } }
    #expect(hints == [false, false, false, false, true, false, false])
  }

  @Test("not where no editor can be opened", arguments: Language.allCases)
  func nowhere(_ language: Language) throws {
    #expect(try !said(language, hasEditor: false).joined().contains { $0.contains(language("/编辑", "/edit")) })
  }
}
