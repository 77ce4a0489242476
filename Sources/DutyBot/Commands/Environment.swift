import Dialogs
import Foundation
import Regulation

/// What the process is told by its environment (环境变量): where files lie and which language is spoken.
enum Environment {
  /// The first of LC_ALL, LC_MESSAGES and LANG that names Chinese or English; else Chinese.
  static var language: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = variable(name) else { continue }
      return Language(locale: value) ?? .zh
    }
    return .zh
  }

  /// The language of this run, also before its command line is read: `--lang`, else that of the environment.
  static var spoken: Language {
    let words = CommandLine.arguments.flatMap { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    let chosen = words.lastIndex(of: "--lang").flatMap { words[($0 + 1)...].first }
    return chosen.flatMap { Language(rawValue: $0) } ?? language
  }

  /// `DUTYBOT_STORE`, else `$XDG_DATA_HOME/dutybot/store.sqlite`.
  static var storePath: String {
    variable("DUTYBOT_STORE") ?? folder("XDG_DATA_HOME", ".local/share") + "/store.sqlite"
  }

  /// `$XDG_STATE_HOME/dutybot`: history and this machine's id.
  static var stateFolder: String { folder("XDG_STATE_HOME", ".local/state") }

  /// Where results of lessons are kept.
  static var trainingPath: String { folder("XDG_DATA_HOME", ".local/share") + "/training.jsonl" }

  static var now: Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  /// A variable of the environment; nil where it is empty, as the locale's own rules have it.
  static func variable(_ name: String) -> String? {
    guard let value = environmentValue(name), !value.isEmpty else { return nil }
    return value
  }

  private static func folder(_ name: String, _ standard: String) -> String {
    (variable(name) ?? (variable("HOME") ?? NSHomeDirectory()) + "/" + standard) + "/dutybot"
  }
}
