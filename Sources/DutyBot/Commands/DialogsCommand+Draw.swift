import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Regulation
import StateMachines
import Workbench
import WorkroomStore

/// A picture of a state graph in one of three languages for such pictures.
enum DrawingFormat: String, CaseIterable, ExpressibleByArgument {
  case dot, mermaid, scxml

  var ending: String {
    switch self {
    case .dot: "dot"
    case .mermaid: "mmd"
    case .scxml: "scxml"
    }
  }
}

/// A dialog or a lifecycle, as it is drawn: its states by name, with what they are called.
struct Drawing {
  let name: String
  let graph: StateGraph<String, String>

  /// Every dialog, then the lifecycle of every kind of matter.
  static var all: [Drawing] {
    DialogBook.dutyBot.dialogs.map { Drawing(name: $0.name, graph: $0.graph) }
      + ActList.standard.matters.map { kind in
        Drawing(name: "lifecycle-" + kind.id, graph: kind.graph.mapped(state: \.rawValue, event: \.id))
      }
  }

  func text(_ format: DrawingFormat, at state: String?) -> String {
    switch format {
    case .dot: graph.dot(highlighting: state)
    case .mermaid: graph.mermaid(highlighting: state)
    case .scxml: graph.scxml(highlighting: state)
    }
  }
}

extension DialogsCommand {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "检查全部对话和流程；有问题退出 1。 / Check all of them; exits with 1 on a flaw.")

    @OptionGroup var options: Options

    func run() throws {
      let flaws = try BookCheck.flaws(of: .dutyBot)
      Output.say(flaws)
      let count = Drawing.all.count
      guard flaws.isEmpty else { throw ExitCode.failure }
      Output.say(options.language("\(count) 个对话和流程都没有问题。", "\(count) dialogs and lifecycles are sound."))
    }
  }

  struct Draw: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "draw", abstract: "画一个对话或流程的状态图。 / Draw a dialog or a lifecycle.",
      discussion: """
        流程的名字前面加 lifecycle-，如 lifecycle-opinion。SCXML 里条件的结果就是事件：answered.2 是第二条出路。
        A lifecycle's name begins with lifecycle-. In SCXML what guards say is part of the event: answered.2 takes \
        the second way out.
        """)

    @OptionGroup var options: Options

    @ArgumentParser.Option(help: "dot、mermaid 或 scxml。 / dot, mermaid or scxml.")
    var format = DrawingFormat.mermaid

    @ArgumentParser.Option(name: .customLong("at"), help: "标出这个状态。 / Highlight this state.")
    var state: String?

    @Flag(help: "全部，三种格式。 / All of them, in all three formats.")
    var all = false

    @ArgumentParser.Option(help: "写到这个文件夹（与 --all 一起）。 / The folder to write to (with --all).")
    var out: String?

    @Argument(help: "对话或流程的名字。 / The name of a dialog or a lifecycle.")
    var name: String?

    func validate() throws {
      guard (name == nil) == all, all == (out != nil) else {
        throw ValidationError("draw NAME | draw --all --out DIR")
      }
    }

    func run() throws {
      let language = options.language
      guard let name else { return try drawAll(to: out ?? ".") }
      guard let drawing = Drawing.all.first(where: { $0.name == name }) else {
        throw ValidationError(
          language("没有“\(name)”：", "There is no \(name): ") + Drawing.all.map(\.name).joined(separator: " "))
      }
      if let state, !drawing.graph.states.contains(state) {
        throw ValidationError(
          language("没有状态“\(state)”：", "There is no state \(state): ")
            + drawing.graph.states.joined(separator: " "))
      }
      Output.text(drawing.text(format, at: state))
    }

    private func drawAll(to folder: String) throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for drawing in Drawing.all {
        for format in DrawingFormat.allCases {
          let file = "\(folder)/\(drawing.name).\(format.ending)"
          try drawing.text(format, at: nil).write(toFile: file, atomically: true, encoding: .utf8)
        }
      }
    }
  }

  /// Walks of every graph as JSON lines, for another interpreter to hold against its own.
  struct Trace: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "trace",
      abstract: "随机走遍每个图，一行一个 JSON，供别的解释器核对。 / Random walks as JSON lines, for another interpreter.")

    @ArgumentParser.Option(help: "每个图随机走几次。 / Random walks of each graph.")
    var walks = 20

    @ArgumentParser.Option(help: "随机数种子。 / The seed.")
    var seed: UInt64 = 1

    private struct Row: Encodable {
      let graph: String
      let events: [String]
      let states: [String]
    }

    func run() throws {
      var random = SplitMix64(seed: seed)
      for drawing in Drawing.all {
        let graph = drawing.graph
        let all =
          graph.coveringWalks()
          + (0..<walks).map { _ in
            graph.walk(atMost: 60) { random.number(0...($0 - 1)) }
          }
        for walk in all {
          let row = Row(graph: drawing.name, events: walk.events, states: walk.states.map(graph.scxmlID))
          Output.json(try JSONText.encode(row))
        }
      }
    }
  }
}
