import Conversation
import Dialogs
import Regulation

/// What a learner may say beside the conversation itself.
enum TrainingWord: Hashable {
  case hint, scene, handIn, drop, leave
  /// Time passes, in minutes.
  case wait(Int)

  static func read(_ line: String) -> TrainingWord? {
    let text = String(trimmed(Array(line)[...])).lowercased()
    switch text {
    case "提示", "hint": return .hint
    case "情景", "scene": return .scene
    case "交卷", "hand in", "done": return .handIn
    case "换课", "other lesson": return .drop
    case "退出", "quit", "exit": return .leave
    case _: break
    }
    for head in ["等待", "wait "] where text.hasPrefix(head) {
      if let minutes = TalkReading.length(of: String(text.dropFirst(head.count))) { return .wait(minutes) }
    }
    return nil
  }

  /// As they are offered.
  static func shown(_ language: Language) -> [String] {
    language == .zh
      ? ["提示", "情景", "交卷", "换课", "等待 30分钟"] : ["hint", "scene", "hand in", "other lesson", "wait 30 minutes"]
  }
}
