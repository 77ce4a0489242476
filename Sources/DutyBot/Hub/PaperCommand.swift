import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Regulation
import Sync
import WorkroomStore

extension HubCommand {
  /// Makes the room's recovery paper, or makes it void (恢复纸).
  struct Paper: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "做恢复纸：电脑都没了，凭它取回密钥。 / Make a recovery paper.",
      discussion: """
        纸上的字只显示这一次，哪里都不存：抄下或打印，锁进保险柜。再做一张，旧的就作废。
        What stands on it is shown once and kept nowhere: copy or print it, and lock it away. A new one makes the old one void.
        """)
    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @ArgumentParser.Option(help: "写到哪个文件，打印以后删掉。 / A file to write it to; delete it once it is printed.")
    var out: String?
    @Flag(name: .customLong("void"), help: "只作废，不做新的。 / Only make the old one void.")
    var voids = false

    private var say: Language { options.language }

    func validate() throws {
      guard signIn.person != nil else {
        throw ValidationError(say("请加 --as 姓名：谁来做。", "Add --as NAME: who makes it."))
      }
    }

    func run() throws {
      let store = try options.open()
      try signIn.check(options, room: room, store)
      let place = try Failing.reporting(say) {
        try Lookup(store, say).place(of: signIn.person ?? "", in: room)
      }
      let old = try Failing.reporting(say) {
        try store.ask(RecoveryPapers(in: place.room)).filter { !$0.isVoid }
      }
      if voids {
        guard !old.isEmpty else { throw told(say("没有恢复纸要作废。", "There is no recovery paper to make void.")) }
        try record(in: store, place, voiding: old, making: nil)
        Output.say([say("恢复纸作废了。现在同步，换新密钥：", "The recovery paper is void. Synchronising now, for a new key:")]
        )
      } else {
        try make(in: store, place, replacing: old)
      }
      SyncProgram.become(["run"] + SyncProgram.place(options))
      throw told(SyncProgram.missing(say))
    }

    private func make(in store: Store, _ place: Namesakes.Place, replacing old: [RecoveryPaper]) throws {
      guard HubNotice.isJoined else {
        throw told(
          say(
            "这台电脑没有加入中心库，用不着恢复纸：来访人说的话都在本机，请备份。",
            "This machine has joined no hub and needs no recovery paper: what visitors said is here; keep backups."
          ))
      }
      guard let kept = try? HubNotice.kept.keys(of: place.room), !kept.isEmpty else {
        throw told(
          say(
            "这台电脑还没有工作室的密钥，没有做。请先同步（dutybot sync）。",
            "This machine has not got the room's key yet; no paper was made. Synchronise first (dutybot sync)."
          ))
      }
      let code = RecoveryCode()
      guard let keys = try? RecoveryKeys(of: code, in: place.room) else {
        throw told(say("没有做成。", "It could not be made."))
      }
      let rows = RecoveryPaperText(say).rows(
        code, keys.number,
        of: try Failing.reporting(say) { try store.ask(TheWorkroom(place.room))?.facts.name },
        on: Faults.now.day)
      // On the file first: a paper that nobody has is worth nothing.
      if let out { try write(rows, to: out) }
      do {
        try record(in: store, place, voiding: old, making: keys)
      } catch {
        if let out { unlink(out) }
        throw error
      }
      if let out {
        Output.say([
          say(
            "恢复纸写到了 \(out)：打印出来，锁进保险柜，再删掉这个文件。",
            "Written to \(out): print it, lock it away, and delete the file.")
        ])
      } else {
        Output.say(rows)
      }
      if !old.isEmpty {
        Output.say([say("以前的恢复纸作废了，请销毁。", "The paper before is void: destroy it.")])
      }
      Output.say([
        say("现在同步，密钥交到中心库以后这张纸才有用：", "Synchronising now; the paper is good once the hub has the key for it:")
      ])
    }

    private func record(
      in store: Store, _ place: Namesakes.Place, voiding old: [RecoveryPaper], making keys: RecoveryKeys?
    ) throws {
      let desk = Desk(store: store, clock: { Faults.now }, milestone: Faults.reached)
      try Failing.reporting(say) {
        do {
          try desk.record(as: .person(place.person, place.room), isRehearsal: false, handing: { _ in }) {
            _, _, now in
            let void = old.map { $0.voided(in: place.room, at: now) }
            let made = keys.map {
              Proposal(
                PaperMade(number: $0.number, boxKey: $0.publicBoxKey), in: place.room,
                on: $0.number.matter(in: place.room), occurred: now)
            }
            return ((), void + [made].compactMap(\.self))
          }
        } catch let refusal as Refusal {
          throw told(FilePhrases(say).refused(refusal))
        }
      }
    }

    /// A file of its own, for this account alone: no paper takes the place of another.
    private func write(_ rows: [String], to path: String) throws {
      var status = stat()
      do throws(PrivateFile.Broken) {
        guard lstat(path, &status) != 0 else { throw PrivateFile.Broken(code: EEXIST) }
        try PrivateFile.write(rows.joined(separator: "\n") + "\n", to: path)
      } catch {
        throw told(
          say(
            "\(path)：已经有了，或者写不进去，没有做。",
            "\(path): it is there already, or cannot be written. No paper was made."))
      }
    }

    private func told(_ words: String) -> ExitCode {
      Failing.tell(words)
      return .failure
    }
  }

  /// Gets the room's key by its paper, on a new machine.
  struct Recover: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "凭恢复纸取回工作室的密钥。 / Get the room's key by its recovery paper.",
      discussion: """
        先凭邀请加入，同步（dutybot sync --yes），再运行它，输入纸上的字。
        Join by an invitation and synchronise first (dutybot sync --yes); then run this and type what stands on the paper.
        """)
    @OptionGroup var options: StoreOptions

    func run() throws {
      SyncProgram.become(["recover"] + SyncProgram.place(options))
      Failing.tell(SyncProgram.missing(options.language))
      throw ExitCode.failure
    }
  }
}

/// What stands on a recovery paper (恢复纸的内容): the code, what it is for, how it is used, who keeps it.
struct RecoveryPaperText {
  let say: Language

  init(_ language: Language) { say = language }

  func rows(_ code: RecoveryCode, _ number: PaperNumber, of room: String?, on day: Day) -> [String] {
    let head =
      ([say("恢复纸", "Recovery paper"), room, day.inFull(say), say("编号 ", "number ") + number.short]
      as [String?])
      .compactMap(\.self)
    return [head.joined(separator: " · "), "", "  " + code.shown, ""]
      + (say == .zh
        ? [
          "用处：工作室的电脑都没了，凭它在新电脑上取回密钥，中心库里来访人说的话才看得到。",
          "怎么用：新电脑凭主管部门的邀请加入（dutybot hub join，dutybot sync --yes），再 dutybot hub recover，输入上面的字。",
          "谁保管：召集人或联络员，锁进保险柜；不拍照，不存进电脑，不和邀请放在一起。有它、又能加入中心库的人，来访人说的话都看得到。",
          "丢了，或给不该看的人看过：马上再做一张（dutybot hub paper），这张就作废。",
        ]
        : [
          "What for: where all machines of the room are gone, it gets the key back on a new one, and with it what visitors said.",
          "How: the new machine joins by an invitation (dutybot hub join, dutybot sync --yes); then dutybot hub recover, and type the code.",
          "Who keeps it: a convenor or the liaison, locked away; no photograph, no copy on a computer, not beside an invitation. Whoever has it and can join the hub reads what visitors said.",
          "Lost, or seen by somebody who should not: make another at once (dutybot hub paper); this one is void then.",
        ])
  }
}
