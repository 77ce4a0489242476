import Conversation
import Regulation
import WorkroomStore

extension Machines {
  static func zh(_ state: Machines, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .match, .end: Words("")
    case .mayNot: Words("哪台电脑可以记录，由召集人或联络员登记，也可以由专委会、主管部门登记。")
    case .steps: Words(try steps(scene))
    case .digits:
      Words(
        (["等着加入："] + (try RoomMachines.newcomers(scene).map { "  " + $0.label.asQuoted(scene) })
          + ["电话里请对方念 20 位校验码，输在这里。"]).joined(separator: "\n"),
        help: "那台电脑上用 dutybot hub digits 显示。只认听得出是谁的声音；收到的是文件、没有校验码的，跳过就对指纹登记。",
        example: "33410 53439 11514 95573")
    case .wrong: Words("没有一台等着的电脑是这个校验码，没有登记。请对方再念一遍；还不对，两边各同步一次再来。")
    case .later: Words("先不登记。对方念得出校验码了，再说“登记电脑”。")
    case .sure: Words(try sure(scene))
    case .joined:
      Words(
        [
          "已登记\(try label(scene) ?? "")。接着：",
          "  1 这台同步（dutybot sync，退出时也会自己同步），把密钥交过去。",
          "  2 那台再同步一次，取密钥和原话。",
        ].joined(separator: "\n"))
    case .waiting:
      Words(
        "登记哪台电脑？", help: "开头的十六位是它的指纹。请看着那台电脑上的指纹选（那边说“打印台账链头”就看得到）。",
        example: "1")
    case .compare: Words(try compared(scene))
    case .admitted: Words("已登记电脑 \(try scene.shown(Slots.chain))，它的记录接着收进来。")
    }
  }

  private static func steps(_ scene: Scene) throws -> String {
    let known = try RoomMachines.all(scene).map { "  " + (try RoomMachines.line($0, scene)) }
    let way =
      try scene.facts(WhatTheHubSaid()).isJoined
      ? [
        "再加一台：", "  1 请主管部门发邀请：一个文件，一张写着邀请码的纸。",
        "  2 新电脑上 dutybot hub join --label 名称 文件，再 dutybot sync；工作室的指纹对过了，加 --yes 再同步。",
        "  3 这台同步，再说“登记电脑”，电话里听对方念 20 位校验码（那边 dutybot hub digits）。",
      ]
      : [
        "再加一台，最好都加入中心库：请主管部门发邀请，先在这台 dutybot hub join，再到新电脑上。",
        "没有中心库的：那台导出（dutybot ledger export），这台导入（dutybot ledger import），再说“登记电脑”对指纹。",
      ]
    return (["没有电脑等着登记。"] + (known.isEmpty ? [] : ["在用的："] + known) + (try paper(scene)) + way).joined(
      separator: "\n")
  }

  /// Whether the room's key is on paper as well, where there is one.
  private static func paper(_ scene: Scene) throws -> [String] {
    guard scene.audience == .room, try scene.facts(WhatTheHubSaid()).isJoined else { return [] }
    let paper = try RoomMachines.paper(of: scene.signedIn().room, scene)
    return [
      paper.map { "恢复纸：编号 \($0.number.short)，\($0.made.inWords(scene))做的。" }
        ?? "没有恢复纸：电脑都没了，来访人说的话就打不开。请召集人或联络员做一张（dutybot hub paper）。"
    ]
  }

  private static func sure(_ scene: Scene) throws -> String {
    guard let newcomer = try newcomer(scene) else { return "它已经登记过了，不用再办。" }
    let changes = try changes(by: newcomer.origins, scene)
    return
      (["让\(newcomer.label.asQuoted(scene))加入：以后它记的都收；工作室的密钥和来访人说的话交给它，给了收不回。"]
      + (changes.isEmpty ? [] : ["它会改动："] + changes)
      + ["念的人是谁，您听得出来，才登记。"]).joined(separator: "\n")
  }

  private static func compared(_ scene: Scene) throws -> String {
    guard let chain = try chosen(scene) else { return "它已经登记过了，不用再办。" }
    let changes = try changes(scene)
    return
      ([line(chain, scene)]
      + (changes.isEmpty ? [] : ["它会改动："] + changes)
      + ["那台电脑上的指纹也是 \(chain.origin.fingerprint)，一位不差，才登记。"]).joined(separator: "\n")
  }
}
