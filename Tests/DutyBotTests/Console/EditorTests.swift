import Foundation
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

  private static let nothing = "set noundofile nobackup nowritebackup noswapfile | silent! set viminfo="

  /// What an editor that is known is asked to leave away; one that is not known is left as it is.
  @Test(
    arguments: [
      ("vim", "vim -n -i NONE --cmd '\(nothing)' -c '\(nothing)'"),
      ("/nowhere/nvim -p", "/nowhere/nvim -p -n -i NONE --cmd '\(nothing)' -c '\(nothing)'"),
      ("/nowhere/nano", "/nowhere/nano --ignorercfiles"), ("ed", "ed"),
      ("TERM=xterm /nowhere/nano -w", "TERM=xterm /nowhere/nano -w --ignorercfiles"),
      ("micro -x", "micro -x -backup false -savehistory false -saveundo false -savecursor false"),
      ("joe", "joe -nobackups -nodeadjoe"), ("kak", "kak"),
    ])
  func keepsNothing(_ editor: String, _ command: String) {
    #expect(Editor.keepingNothing(editor) { _ in "/nonexistent" } == command)
  }

  /// A person's own settings are read after the first of ours: they ask for all of it, in a folder that stays.
  @Test(.enabled(if: access("/usr/bin/vim", X_OK) == 0))
  func vimKeepsNothingWhateverItsSettingsSay() throws {
    let folder = try Give.folder()
    let kept = try Give.folder()
    defer { for name in Give.names(in: kept) { unlink(kept + "/" + name) } }
    let settings = kept + "/vimrc"
    try """
    set nocompatible undofile undodir=\(kept) backup writebackup backupdir=\(kept) viminfo='10,n\(kept)/info
    set updatecount=1 directory=\(kept) swapfile
    autocmd VimEnter * normal! Go第二行
    autocmd VimEnter * call writefile([&undofile . &backup . &swapfile], '\(kept)/seen')
    autocmd VimEnter * wq
    """.write(toFile: settings, atomically: false, encoding: .utf8)
    // Screen and keyboard are nobody's here.
    let editor = "env TERM=dumb vim -u \(settings) </dev/null >/dev/null 2>&1"
    let saved = try Editor.edit("第一行", folder: folder) { name in
      switch name {
      case "EDITOR": editor
      case "PATH": "/usr/bin:/bin"
      case _: nil
      }
    }
    #expect(saved == "第一行\n第二行")
    #expect(Set(Give.names(in: kept)) == ["vimrc", "seen"])
    #expect(try String(contentsOfFile: kept + "/seen", encoding: .utf8) == "000\n")
    #expect(Give.names(in: folder) == [])
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
