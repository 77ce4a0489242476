import Glibc
import Testing

@testable import DutyBot
@testable import Workbench

/// Editors are small shell commands here.
@Suite(.serialized) struct EditorTests {
  @Test(
    arguments: [
      ("原文", "true", "原文"),
      ("原文\n", "true", "原文"),
      ("第一行", "f() { printf '第二行\\n' >> \"$1\"; }; f", "第一行第二行"),
      ("原文", "f() { : > \"$1\"; }; f", nil),
      ("原文", "f() { rm \"$1\"; }; f", nil),
      ("原文", "f() { echo 改 > \"$1\"; exit 3; }; f", nil),
      ("原文", "f() { kill -KILL $$; }; f", nil),
      ("原文", "f() { cp \"$1\" \"$1~\"; echo 改 > \"$1.new\"; mv \"$1.new\" \"$1\"; }; f", "改"),
      ("  \n", "true", nil),
    ] as [(String, String, String?)])
  func editsAndLeavesNothing(_ text: String, _ editor: String, _ expected: String?) throws {
    let folder = try Give.folder()
    #expect(try Editor.edit(text, folder: folder) { $0 == "EDITOR" ? editor : nil } == expected)
    #expect(Give.names(in: folder) == [])
  }

  @Test func theFileIsClosedToOthers() throws {
    let folder = try Give.folder()
    let editor =
      "f() { stat -c %a \"$1\" > \"$1.x\"; stat -c %a \"$(dirname \"$1\")\" >> \"$1.x\"; mv \"$1.x\" \"$1\"; }; f"
    #expect(try Editor.edit("原文", folder: folder) { $0 == "VISUAL" ? editor : nil } == "600\n700")
  }

  @Test(
    arguments: [
      (["VISUAL": "emacs -nw", "EDITOR": "vi"], "emacs -nw"), (["VISUAL": "", "EDITOR": "ed"], "ed"),
      (["PATH": "/nonexistent"], nil),
    ] as [([String: String], String?)])
  func choosesTheEditor(_ environment: [String: String], _ command: String?) {
    #expect(Editor.command { environment[$0] } == command)
  }

  /// What an editor that is known is asked to leave away; one that is not known is left as it is.
  @Test(
    arguments: [
      ("vim", "vim -n -i NONE --cmd 'set noundofile nobackup nowritebackup'"),
      ("/nowhere/nvim -p", "/nowhere/nvim -p -n -i NONE --cmd 'set noundofile nobackup nowritebackup'"),
      ("/nowhere/nano", "/nowhere/nano --ignorercfiles"), ("ed", "ed"), ("micro -x", "micro -x"),
    ])
  func keepsNothing(_ editor: String, _ command: String) {
    #expect(Editor.keepingNothing(editor) { _ in "/nonexistent" } == command)
  }

  @Test func theNextStartTakesAwayWhatAKilledOneLeft() throws {
    let folder = try Give.folder()
    let held = try DraftFolder(in: folder)
    try held.write("还在写")
    // One whose process is gone holds no lock any more.
    let left = folder + "/draft-1-gone"
    mkdir(left, 0o700)
    for name in ["lock", "text.txt", ".text.txt.swp"] {
      close(open(left + "/" + name, O_CREAT | O_WRONLY, 0o600))
    }
    mkdir(folder + "/other", 0o700)
    DraftFolder.sweep(in: folder)
    #expect(Set(Give.names(in: folder)) == ["other", String(held.path.split(separator: "/").last ?? "")])
    #expect(try held.read() == "还在写")
    held.destroy()
    #expect(Give.names(in: folder) == ["other"])
  }

  @Test func aMissingFolderIsAnError() {
    #expect(throws: ConsoleError.self) {
      try Editor.edit("原文", folder: "/nonexistent/folder") { $0 == "EDITOR" ? "true" : nil }
    }
  }
}
