public import Regulation
public import WorkroomStore

/// What is said of files that are attached to records (附件的文件).
public struct FilePhrases {
  let say: Language
  public init(_ language: Language) { say = language }

  /// Why a file was not taken.
  public func text(_ fault: AttachedFiles.Fault) -> String {
    switch fault {
    case .notThere:
      say("没有这个文件，或者读不了；没有附上。", "There is no such file, or it cannot be read; nothing was attached.")
    case .notAFile: say("这不是可以附的文件；没有附上。", "This is no file that can be attached; nothing was attached.")
    case .empty: say("文件是空的；没有附上。", "The file is empty; nothing was attached.")
    case .tooLarge:
      say(
        "文件超过 \(AttachedFile.largest >> 20) MB；没有附上。",
        "The file is larger than \(AttachedFile.largest >> 20) MB; nothing was attached.")
    case .notKept:
      say(
        "文件存不进去，请看磁盘和权限；没有附上。",
        "The file cannot be kept: look at the disk and its permissions. Nothing was attached.")
    }
  }

  /// Why the ledger has no attachment of it.
  public func refused(_ refusal: Refusal) -> String {
    if case .notAllowed(let act) = refusal { return act.type.responsibility.words(say) }
    if refusal == .numberInOpenText {
      return say(
        "编号里不写电话号码，这里的字不能删除；没有附上。",
        "No telephone number in a reference number, please: what stands there is never erased. Nothing was attached."
      )
    }
    return say(
      "没有附上：附件要有编号或文件，附在一条还在的记录上。",
      "Nothing was attached: an attachment is a number or a file, and belongs to a record that stands.")
  }

  /// Where files have no place.
  public var noPlace: String {
    say("这里是演示或练习，不存文件。", "This is a demo or a lesson: no file is kept.")
  }

  public func attached(_ file: AttachedFile) -> String {
    say(
      "已附上：\(file.inWords.zh)。另存在台账旁边，只有您能读。",
      "Attached: \(file.inWords.en). The copy lies beside the ledger; only you can read it.")
  }

  public func standing(_ standing: AttachedFiles.Standing) -> String {
    switch standing {
    case .whole: say("在", "there")
    case .missing: say("不在", "missing")
    case .changed: say("被改动过", "changed")
    }
  }
}
