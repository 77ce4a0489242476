import Regulation
import Sync
import WorkroomStore

/// What is said of a synchronisation and of a hub that does not answer (同步用语).
struct SyncPhrases {
  let say: Language

  init(_ language: Language) { say = language }

  /// Why it did not work, what was kept, and what to do next.
  func told(_ fault: HubFault) -> String {
    switch fault {
    case .unreachable:
      say(
        "连不上中心库，记的都在本机，有网了再同步。",
        "The hub cannot be reached. All that was recorded is on this machine; synchronise again when there is a network."
      )
    case .stranger:
      say(
        "对方的证书不是邀请里的那一个，没有连，什么都没有发出去。请与发邀请的人核对。",
        "Whoever answered has another certificate than the invitation says: nothing was sent. Ask whoever sent the invitation."
      )
    case .late:
      say(
        "中心库没有按时答复，这一段算没有送到，下次会重送。记的都在本机。",
        "The hub did not answer in time. This stretch counts as not handed over and is sent again next time; all is on this machine."
      )
    case .notEnrolled:
      say(
        "中心库不认这台电脑：没有登记，或者已经停用。记的都在本机；请找主管部门重新发邀请。",
        "The hub does not know this machine: it was not enrolled, or was put out. All is on this machine; ask the office for an invitation."
      )
    case .mayNotWrite(let room):
      say(
        "这台电脑不在工作室 \(room.rawValue) 记录。", "This machine does not write in room \(room.rawValue).")
    case .othersChain:
      say("中心库里这条链是另一台电脑的。", "At the hub this chain is another machine's.")
    case .forked(let origin, let number):
      say(
        "链 \(origin.fingerprint) 从第 \(number) 条起，与中心库里的不一样，没有送。",
        "From entry \(number) on, chain \(origin.fingerprint) is another than the hub has; it was not sent.")
    case .otherVersion(let version):
      say(
        "中心库是第 \(version) 版，这个程序不认识；请更新程序或中心库。",
        "The hub is of version \(version), which this program does not know; bring the program or the hub up to date."
      )
    case .refused(let code):
      say(
        "中心库没有收（\(code)），记的都在本机；请把代码告诉管中心库的人。",
        "The hub refused it (\(code)). All is on this machine; tell whoever runs the hub the code.")
    }
  }

  /// Why a recovery paper gave no key.
  func told(_ fault: RecoveryFault) -> String {
    switch fault {
    case .noLedger:
      say(
        "这台电脑还没有这个工作室的台账：先同步，指纹核对过了加 --yes（dutybot sync --yes），再来。",
        "This machine has nothing of the room's ledger yet: synchronise first (dutybot sync --yes, once the fingerprint was compared)."
      )
    case .unknown:
      say("这不是这个工作室的恢复纸。", "This is no recovery paper of this room.")
    case .void:
      say(
        "这张恢复纸已经作废。有新的一张，请用新的。", "This recovery paper is void. Where there is a newer one, use that.")
    case .nothingThere:
      say(
        "中心库里没有交给这张纸的密钥：做好以后没有同步过。没有取。",
        "No key was handed to this paper at the hub: nobody synchronised after it was made. Nothing was done."
      )
    }
  }

  /// What to do once a key came by a paper.
  var afterRecovery: [String] {
    [
      say("接着：", "Now:"),
      say(
        "  1 没了的电脑，请主管部门在中心库停用（dutybot-sync hub revoke），再同步一次，换新密钥。",
        "  1 have the office put the lost machines out at the hub (dutybot-sync hub revoke), and synchronise: a new key."
      ),
      say(
        "  2 这张纸用过了：再做一张（dutybot hub paper --as 姓名），旧的销毁。",
        "  2 the paper was used: make another (dutybot hub paper --as NAME) and destroy this one."),
      say(
        "  3 别的电脑不认得这台：专委会、主管部门的，以后加入的，都在那边说“登记电脑”，对过指纹登记它一次。",
        "  3 no other machine knows this one: on those of committee and office, and on each that joins later, say “let a machine in” once and compare its fingerprint."
      ),
    ]
  }

  /// What came of it, line by line.
  func told(_ report: SyncReport) -> [String] {
    var lines = [
      say(
        "同步好了：送出 \(report.pushed) 条，取回 \(report.pulled) 条。",
        "Synchronised: \(report.pushed) entries sent, \(report.pulled) taken.")
    ]
    if report.texts > 0 {
      lines.append(say("取回文字 \(report.texts) 段。", "Texts taken: \(report.texts)."))
    }
    if !report.keyless.isEmpty {
      lines.append(
        say(
          "来访人说的话还看不到：等已在室内的电脑把密钥交过来。请把这台电脑的校验码念给对方（dutybot hub digits）。",
          "What visitors said cannot be read yet: a machine of the room has to hand the key over. Read this machine's digits to them (dutybot hub digits)."
        ))
    }
    if !report.renewed.isEmpty {
      lines.append(
        say(
          "有电脑停用了，工作室换了新密钥：以后说的话它打不开，以前取到的收不回来。",
          "A machine was put out, and the room has a new key: what is said from now on it cannot open; what it took cannot be taken back."
        ))
    }
    for (room, machines) in report.newcomers.sorted(by: { $0.key < $1.key }) {
      lines.append(
        say(
          "有 \(machines.count) 台电脑等着加入工作室（\(room.rawValue)）：请对方念校验码，再用 dutybot hub admit 登记。",
          "\(machines.count) machine(s) wait to join room \(room.rawValue): have the digits read to you, then dutybot hub admit."
        ))
    }
    for room in report.newRooms {
      lines.append(
        say(
          "新的工作室：\(room.name ?? room.room.rawValue)，指纹 \(room.fingerprint)。请与对方核对，一样就加 --yes 再同步一次。",
          "A new place: \(room.name ?? room.room.rawValue), fingerprint \(room.fingerprint). Compare it with theirs; where it is the same, synchronise again with --yes."
        ))
    }
    lines += warnings(report)
    return lines
  }

  private func warnings(_ report: SyncReport) -> [String] {
    var lines: [String] = []
    for origin in report.clones {
      lines.append(
        say(
          "这台电脑的资料有一份拷贝在别处用过（链 \(origin.fingerprint)）：从现在起本机另起一条链，请对方再登记一次。以前记的都在本机，请告诉联络员。",
          "A copy of this machine was used elsewhere (chain \(origin.fingerprint)): from now on it writes a chain of its own, which has to be let in. All is on this machine; tell the liaison."
        ))
    }
    for fork in report.forks { lines.append(told(HubFault.forked(fork.origin, at: fork.from))) }
    for origin in report.refused {
      lines.append(
        say("中心库没有收链 \(origin.fingerprint)。", "The hub did not take chain \(origin.fingerprint)."))
    }
    lines += few(report.behind) { origin in
      say(
        "中心库里链 \(origin.fingerprint) 比本机少，或者比它说过的少：中心库退回过，或者没有全给。本机的还在。",
        "The hub has less of chain \(origin.fingerprint) than this machine, or than it said: it was set back, or keeps some. What is here stays."
      )
    }
    lines += strange(report)
    for origin in report.denied {
      lines.append(
        say(
          "中心库说收下了链 \(origin.fingerprint)，现在却没有：请告诉管中心库的人。",
          "The hub said it had taken chain \(origin.fingerprint) and does not show it: tell whoever runs the hub."
        ))
    }
    if report.conflicts > 0 {
      lines.append(
        say(
          "两台电脑同时记的有 \(report.conflicts) 条对不上：都留着，不计入，请联络员看一看。",
          "Entries of two machines that do not fit: \(report.conflicts). They are kept and not counted; the liaison should look at them."
        ))
    }
    return lines
  }

  /// What came, or stands there, and is not what the machines handed over.
  private func strange(_ report: SyncReport) -> [String] {
    var lines = report.forged.map { origin in
      say(
        "中心库里本机的链 \(origin.fingerprint) 与本机记的不一样，又没有本机的签名：不是本机写的。没有再送，本机的还在；请告诉管中心库的人。",
        "At the hub this machine's chain \(origin.fingerprint) is another than here, without this machine's signature: it did not write that. Nothing more of it was sent, what is here stays; tell whoever runs the hub."
      )
    }
    lines += few(report.faulty) { origin in
      say(
        "中心库送来的链 \(origin.fingerprint) 改过、缺了或者乱了次序：这一段没有收。请告诉管中心库的人。",
        "Chain \(origin.fingerprint) came from the hub changed, cut or out of order: that stretch was not taken. Tell whoever runs the hub."
      )
    }
    lines += few(report.aside) { aside in
      say(
        "链 \(aside.origin.fingerprint) 从第 \(aside.from) 条起\(why(aside.reason).zh)：没有收进台账，另放着，不计入。",
        "Chain \(aside.origin.fingerprint), from entry \(aside.from) on, \(why(aside.reason).en): it was not taken into the ledger, lies apart and does not count."
      )
    }
    lines += few(report.garbled.sorted()) { origin in
      say(
        "链 \(origin.fingerprint) 有文字不是原来的那一段：没有收。请告诉管中心库的人。",
        "A text of chain \(origin.fingerprint) is not the one that was handed over: it was not taken. Tell whoever runs the hub."
      )
    }
    for (room, numbers) in report.forgotten.sorted(by: { $0.key < $1.key }) {
      let all = numbers.map(String.init)
      lines.append(
        say(
          "中心库退回过，又认得停用过的电脑了（\(all.joined(separator: "、")) 号，工作室 \(room.rawValue)）。密钥没有给它；请主管部门在中心库再停用一次。",
          "The hub was set back and knows a machine again that was put out (\(all.joined(separator: ", ")), room \(room.rawValue)). It gets no key; the office has to put it out at the hub once more."
        ))
    }
    lines += report.blocked.map { room in
      say(
        "有电脑停用了，工作室（\(room.rawValue)）的新密钥还没有换成：请主管部门在中心库也停用那台电脑，再同步。",
        "A machine was put out and room \(room.rawValue) has no new key yet: the office has to put that machine out at the hub as well; then synchronise."
      )
    }
    return lines
  }

  /// The first three, and how many more there are: a machine of the room can make many.
  private func few<Found>(_ found: [Found], _ words: (Found) -> String) -> [String] {
    let lines = found.prefix(3).map(words)
    guard found.count > lines.count else { return lines }
    let more = found.count - lines.count
    return lines + [say("……这样的链还有 \(more) 条。", "… and \(more) more chains like it.")]
  }

  private func why(_ reason: ImportReport.Reason) -> Bilingual {
    switch reason {
    case .unsigned: Bilingual("没有它那台电脑的签名", "is not signed by its machine")
    case .unknown: Bilingual("是还没有登记的电脑记的", "is of a machine that was not let in")
    case .own: Bilingual("是本机没有记过的", "was never written here")
    case .forked: Bilingual("与本机已有的不一样", "is another than what is here")
    case .misshapen: Bilingual("不是程序能记出来的", "is none that the program could have written")
    }
  }
}
