import Conversation
import Dialogs
import Glibc
import Regulation
import WorkroomStore

/// What is told of an archive package (归档包的话).
struct ArchivePhrases {
  let say: Language
  init(_ language: Language) { say = language }

  func written(_ manifest: ArchiveManifest, _ digest: String, to path: String) -> [String] {
    [
      say(
        "\(manifest.name)的归档包写在 \(path)：\(manifest.entries) 条记录，\(manifest.files.count) 个文件\(manifest.personal ? "，有个人信息，请妥善保管" : "，没有个人信息")。",
        "The archive package of \(manifest.name) is in \(path): \(english(manifest.entries, "entry", "entries")), \(english(manifest.files.count, "file"))\(manifest.personal ? ", with personal data: keep it safe" : ", without personal data")."
      ),
      say(
        "清单的校验码（SHA-256）：\(digest)。放好以后，在对话里说“归档”登记（P7.4）。",
        "SHA-256 of its manifest: \(digest). Once it is in its place say “archive a room” in the conversation (P7.4)."
      ),
    ]
  }

  func text(_ problem: ArchiveFolder.Problem, at path: String) -> String {
    switch problem {
    case .isThere:
      say(
        "\(path) 已经有东西了，什么也没有写。请换一个新的文件夹。",
        "Something lies at \(path) already; nothing was written. Name a new folder.")
    case .broken(let code):
      code == ENOSPC
        ? say("磁盘满了，没有写。", "The disk is full; nothing was written.")
        : say("\(path) 写不进去，没有写。", "\(path) cannot be written; nothing was written.")
    }
  }

  func rows(_ check: ArchiveCheck) -> [String] {
    guard check.isWhole, let manifest = check.manifest else { return check.flaws.map(text) }
    return [
      say(
        "完整：\(VisibleText.line(manifest.name))，\(VisibleText.line(manifest.written)) 写成，\(manifest.entries) 条记录，\(manifest.files.count) 个文件，清单的校验码是 \(check.digest)。",
        "Whole: \(VisibleText.line(manifest.name)), written \(VisibleText.line(manifest.written)), \(english(manifest.entries, "entry", "entries")), \(english(manifest.files.count, "file")); SHA-256 of the manifest: \(check.digest)."
      )
    ]
  }

  private func text(_ flaw: ArchiveCheck.Flaw) -> String {
    switch flaw {
    case .noPackage: say("这里没有归档包，或者清单读不懂。", "There is no archive package, or its manifest cannot be read.")
    case .manifest:
      say("清单被改过，或者不是当时记下的那一份。", "The manifest was changed, or is not the one that was written down.")
    case .missing(let name): say("缺少 \(VisibleText.line(name))。", "Missing: \(VisibleText.line(name)).")
    case .added(let name):
      say("多出 \(VisibleText.line(name))，清单里没有。", "Added: \(VisibleText.line(name)) is not on the manifest.")
    case .changed(let name): say("\(VisibleText.line(name)) 被改过。", "Changed: \(VisibleText.line(name)).")
    case .notAFile(let name):
      say("\(VisibleText.line(name)) 不是文件（比如链接）。", "\(VisibleText.line(name)) is no file (a link, say).")
    }
  }
}
