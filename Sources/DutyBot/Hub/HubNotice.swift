import Foundation
import Regulation
import Sync
import WorkroomStore

/// How this machine stands with its hub, in one line of the greeting (未上传).
enum HubNotice {
  private static var folder: String { Environment.stateFolder + "/hub" }

  /// Whether it has joined one.
  static var isJoined: Bool { FileManager.default.fileExists(atPath: folder + "/hub.json") }

  static var kept: HubFolder { HubFolder(at: folder) }

  /// What the hub told, for a conversation; a file that cannot be read tells nothing.
  @Sendable static func news() -> HubNews {
    (try? kept.news(isJoined: isJoined)) ?? HubNews(isJoined: isJoined)
  }

  /// Nil where all is there, or there is no hub.
  static func line(_ store: Store, at now: Moment, _ say: Language) -> String? {
    guard isJoined, let chains = try? store.chainsHere() else { return nil }
    guard let unsent = try? kept.unsent(chains), let synced = try? kept.synced() else {
      return say("还没有与中心库同步过（dutybot sync）。", "Never synchronised with the hub yet (dutybot sync).")
    }
    let papers = lateness(of: store, chains, say)
    let days = now.day.ordinal - synced.day.ordinal
    guard unsent > 0 || days > 0 else { return papers }
    let when =
      switch days {
      case ...0: Bilingual("今天", "today")
      case 1: Bilingual("昨天", "yesterday")
      case _: Bilingual("\(days) 天前", "\(days) days ago")
      }
    let line = say(
      "未上传 \(unsent) 条，上次同步\(days > 1 ? " " : "")\(when.zh)。",
      "\(unsent) entries are not at the hub yet; synchronised last \(when.en).")
    return [line, papers].compactMap(\.self).joined(separator: say("", " "))
  }
}

extension HubNotice {
  /// Whether a recovery paper lacks the newest key: it opens nothing of what is said from now on.
  private static func lateness(of store: Store, _ chains: [ChainHere], _ say: Language) -> String? {
    let isLate = Set(chains.map(\.room)).contains { room in
      let papers = (try? store.ask(RecoveryPapers(in: room)))?.filter { !$0.isVoid } ?? []
      return papers.contains { (try? kept.isUpToDate($0.number, in: room)) == false }
    }
    return isLate
      ? say(
        "恢复纸的密钥还没有交到中心库，请同步（dutybot sync）。",
        "The hub has not got the key for the recovery paper yet: synchronise (dutybot sync).") : nil
  }
}
