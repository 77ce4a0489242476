import ArgumentParser
import Conversation
import Dialogs
import Regulation
import WorkroomStore

extension DialogsCommand {
  struct CheckUpgrade: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check-upgrade",
      abstract:
        "没办完的对话里，哪些这个版本不能原样接着；会丢东西时退出 1。 / Open conversations this version could not resume as they stand.")

    @OptionGroup var options: StoreOptions

    func run() throws {
      let language = options.language
      let desk = Desk(store: try options.open(), clock: { Faults.now })
      let findings = try Failing.reporting(language) {
        // Nobody signs in for it: on a ledger with PINs it names nobody.
        let names = try !desk.ask(AsksForPins())
        return try DialogBook.dutyBot.checkUpgrade(of: desk).map { finding in
          guard let person = finding.person else { return (finding, language("未登录的人", "a guest")) }
          let name = names ? try desk.ask(NameOf(person)) : nil
          return (finding, name ?? language("有人", "somebody"))
        }
      }
      for (finding, name) in findings {
        Output.say(text(finding, name, language))
      }
      if findings.isEmpty {
        Output.say(language("没办完的对话都能原样接着。", "Every open conversation can be resumed as it stands."))
      }
      if findings.contains(where: \.0.losesSomething) { throw ExitCode.failure }
    }

    /// 委员甲，3月31日，签到（版本 1）：……; nothing of what was typed.
    private func text(_ finding: UpgradeFinding, _ name: String, _ say: Language) -> String {
      let title = DialogBook.dutyBot[finding.dialog]?.title(say) ?? finding.dialog
      let parked = finding.isParked ? say("，放着的", ", put aside") : ""
      let head = say(
        "\(name)，\(finding.saved.day.iso)，\(title)（版本 \(finding.version)\(parked)）：",
        "\(name), \(finding.saved.day.iso), \(title) (version \(finding.version)\(parked)): ")
      switch finding.fate {
      case .goesOn(let asked) where asked.isEmpty:
        return head + say("能接着，没有要重问的。", "goes on; nothing is asked again.")
      case .goesOn(let asked):
        let slots = asked.map { $0(say) }.joined(separator: say("、", ", "))
        return head + say("能接着，要重问：\(slots)。", "goes on; asked again: \(slots).")
      case .stops:
        return head + say("到此为止，已记下的都在。", "ends where it stands; what was recorded stands.")
      case .waits:
        return head + say("这个版本不认识，先放着。", "this version does not know it: it is put aside.")
      case .unreadable:
        return "\(name), \(finding.saved.day.iso): " + say("读不出来，从头开始。", "cannot be read; it begins anew.")
      }
    }
  }
}
