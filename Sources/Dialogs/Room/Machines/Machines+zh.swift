import Conversation
import Regulation
import WorkroomStore

extension Machines {
  static func zh(_ state: Machines, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .mayNot: Words("哪台电脑可以记录，由召集人或联络员登记，也可以由专委会、主管部门登记。")
    case .nothing: Words("没有等着登记的电脑，也没有登记过别的电脑。")
    case .what: Words("登记一台，还是停用一台？", help: "登记以后它写的都收；停用以后新的不收，以前的还在。", example: "登记")
    case .waiting:
      Words(
        "登记哪台电脑？", help: "开头的十六位是它的指纹。请看着那台电脑上的指纹选（那边说“打印台账链头”就看得到）。",
        example: "1")
    case .compare: Words(try compared(scene))
    case .admitted: Words("已登记电脑 \(try scene.shown(Slots.chain))，它的记录接着收进来。")
    case .running: Words("停用哪台电脑？", help: "停用以后它再送来的不收；已经收的不变。", example: "1")
    case .confirm: Words("停用电脑 \(try scene.shown(Slots.machine))：以后它送来的不收，已经收的不变。")
    case .dismissed: Words("已停用。")
    }
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
