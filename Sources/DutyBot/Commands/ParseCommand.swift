import ArgumentParser
import Understanding

/// Says how lines are understood (解析), for measuring and explaining; nothing is begun or written.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "看一句话被读成了什么，不做任何事。 / How a line is read; nothing is done.",
    discussion: """
      从标准输入逐行读，每行打印一个 JSON。
      Reads lines from stdin and prints a JSON object for each.
      """)

  @OptionGroup var options: DialogsCommand.Options
  @ArgumentParser.Option(help: "只按一种读。 / Read each line as one kind alone.")
  var kind: ParseKind
  @ArgumentParser.Option(help: "说话的时刻，如 2026-03-31T09:00。 / When it is said.")
  var now: String?
  @ArgumentParser.Option(
    help: "说好的例句文件，按标注的意图读要素。 / Cases with their intents, of which slots are read.", completion: .file())
  var cases: String?
  @ArgumentParser.Option(
    help: "姓名文件，每行一人，别名用逗号隔开。 / Names, one person a line, other names behind commas.", completion: .file())
  var names: String?
  @ArgumentParser.Option(help: "供选择的项，用竖线隔开。 / What a choice is among, parted by |.")
  var among: String?
  @Flag(help: "打印 JSON（一直如此）。 / As JSON, which it always is.")
  var json = false

  func run() throws {
    try kinds().run()
  }
}
