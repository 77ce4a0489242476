import Conversation
import Regulation
import WorkroomStore

extension PutOutMachine {
  static func zh(_ state: PutOutMachine, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .mayNot: Words("停用电脑由召集人或联络员登记，也可以由专委会、主管部门登记。电脑丢了，请马上告诉他们。")
    case .onlyThis: Words("在记录的只有这台电脑，没有别的可以停用。要换电脑，先让新的进来：说“登记电脑”。")
    case .which:
      Words(
        "停用哪台电脑？", help: "停用以后它再送来的不收；已经收的不变。十六位的是指纹，认不准的到“台账链头”里核对。", example: "1")
    case .why: Words("为什么停用？", help: "收得回什么、收不回什么，要看是怎么没的。", example: "1")
    case .confirm: Words(try told(scene))
    case .dismissed: Words(try next(scene))
    }
  }

  private static func told(_ scene: Scene) throws -> String {
    guard let reach = try reach(scene) else { return "它已经停用了，不用再办。" }
    let gone =
      switch reach.why {
      case .lost: "收不回：它里面已经有的条目、来访人说的话\(reach.isAtHub ? "、工作室的密钥" : "")。硬盘没有加密的，捡到的人都看得到。"
      case .handedOn: "收不回：它里面已经有的，还在它的硬盘上。交出去以前请清空硬盘；没有送出的，先在它上面同步。"
      case .mistaken: "收不回：它已经取到的条目、来访人说的话\(reach.isAtHub ? "、工作室的密钥" : "")。它以前记的还算数，不对的请更正。"
      }
    var rows = [
      "停用电脑：\(try RoomMachines.line(reach.machine, scene))。\(reach.why.name.zh)。",
      "停得住：它以后记的，别的电脑都不收。" + (reach.withKey.isEmpty ? "" : "下次同步换新密钥，以后说的话它打不开。"),
      gone,
    ]
    if reach.isAtHub {
      rows.append("要靠主管部门：在中心库停用它。没停以前，它还能取新的条目。")
      rows.append(
        reach.withKey.isEmpty
          ? (reach.isOnPaper
            ? "别的电脑都没有工作室的密钥：停用以后只有恢复纸取得回（新电脑上 dutybot hub recover）。"
            : "别的电脑都没有工作室的密钥，也没有恢复纸：这台没了，中心库里来访人说的话谁也打不开。还在手里的，先让另一台拿到密钥，再停用。")
          : "工作室的密钥，\(reach.withKey.joined(separator: "、"))也有，中心库里来访人说的话还打得开。")
    }
    if reach.machine.isThis { rows.append("这就是您现在用的这台：停用以后在它上面记的，别处不收。请先同步。") }
    return rows.joined(separator: "\n")
  }

  private static func next(_ scene: Scene) throws -> String {
    let steps = try toDo(scene).map { step in
      switch step {
      case .tellTheOffice(let number?): "告诉主管部门，在中心库停用 \(number) 号电脑（dutybot-sync hub revoke \(number)）。"
      case .tellTheOffice(nil): "告诉主管部门，在中心库停用它（dutybot-sync hub revoke）；已经停用的不用。"
      case .synchronise: "同步（dutybot sync，退出时也会自己同步）：别的电脑才知道它停用了，有密钥的那台换新密钥。"
      case .changePins: "在那台电脑上用过的口令，请各人换掉（说“改口令”）。"
      }
    }
    return numbered(steps, behind: "已停用。" + (steps.isEmpty ? "" : "接着："))
  }
}
