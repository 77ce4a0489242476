import ArgumentParser
import Conversation
import Foundation
import Regulation
import Sync
import WorkroomStore

/// Gets the room's key by its recovery paper, and with it what visitors said (凭恢复纸取回密钥).
struct RecoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover", abstract: "凭恢复纸取回工作室的密钥。 / Get the room's key by its recovery paper.",
    discussion: """
      纸上的字从标准输入读一行。
      What stands on the paper is read as a line of standard input.
      """)

  @OptionGroup var place: PlaceOptions

  private var say: Language { place.say }

  func run() throws {
    try reporting(say) {
      let (hub, known) = try place.connect()
      guard let room = known.room.map({ WorkroomID($0) }) else {
        throw Told(say("这台电脑没有加入哪个工作室。", "This machine has joined no room."))
      }
      guard let turn = OneAtATime(in: place.hubFolder) else {
        throw Told(say("正在同步，请等一等再来。", "It is being synchronised: try again in a moment."))
      }
      defer { turn.end() }
      let store = try place.open()
      let code = try readCode()
      let syncing = Syncing(store, with: hub, called: known.host, keeping: HubFolder(at: place.hubFolder))
      let count: Int
      do {
        count = try syncing.recover(by: code, in: room)
      } catch let fault as RecoveryFault {
        throw Told(SyncPhrases(say).told(fault))
      }
      Output.say(
        count > 0
          ? say("取回了密钥（\(count) 把）。", "The room's key is here (\(count)).")
          : say("密钥这台电脑早就有了。", "This machine had the key already."))
      let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
      let report = try syncing.run(forgetting: Conversation.self, takesNewRooms: false, at: now)
      SyncPhrases(say).told(report).forEach(Output.say)
      SyncPhrases(say).afterRecovery.forEach(Output.say)
    }
  }

  private func readCode() throws -> RecoveryCode {
    if isatty(STDIN_FILENO) == 1 {
      Output.say(
        say(
          "恢复纸上的字（\(RecoveryCode.groups) 组，每组 5 个）：",
          "What stands on the paper (\(RecoveryCode.groups) groups of 5):"))
    }
    do throws(RecoveryCode.Fault) {
      return try RecoveryCode(typed: Typed.code() ?? "")
    } catch {
      switch error {
      case .length(let count):
        throw Told(
          say(
            "应是 \(RecoveryCode.count) 个字母和数字，这里是 \(count) 个，没有取。",
            "There are \(RecoveryCode.count) letters and digits, and these are \(count); nothing was done."))
      case .group(let number):
        throw Told(
          say(
            "第 \(number) 组不对，请照纸上再看一遍，没有取。",
            "Group \(number) is wrong: look at the paper again. Nothing was done."))
      }
    }
  }
}
