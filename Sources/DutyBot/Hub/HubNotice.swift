import Foundation
import Regulation
import Sync
import WorkroomStore

/// How this machine stands with its hub, in one line of the greeting (未上传).
enum HubNotice {
  private static var folder: String { Environment.stateFolder + "/hub" }

  /// Whether it has joined one.
  static var isJoined: Bool { FileManager.default.fileExists(atPath: folder + "/hub.json") }

  /// Nil where all is there, or there is no hub.
  static func line(_ store: Store, at now: Moment, _ say: Language) -> String? {
    guard isJoined, let chains = try? store.chainsHere() else { return nil }
    let kept = HubFolder(at: folder)
    guard let unsent = try? kept.unsent(chains), let synced = try? kept.synced() else {
      return say("还没有与中心库同步过（dutybot sync）。", "Never synchronised with the hub yet (dutybot sync).")
    }
    let days = now.day.ordinal - synced.day.ordinal
    guard unsent > 0 || days > 0 else { return nil }
    let when =
      switch days {
      case ...0: Bilingual("今天", "today")
      case 1: Bilingual("昨天", "yesterday")
      case _: Bilingual("\(days) 天前", "\(days) days ago")
      }
    return say(
      "未上传 \(unsent) 条，上次同步\(days > 1 ? " " : "")\(when.zh)。",
      "\(unsent) entries are not at the hub yet; synchronised last \(when.en).")
  }
}
