import Dialogs
import Foundation

/// The lessons there are: those the program carries, or those of a trainer's folder.
enum LessonShelf {
  /// The lessons the program carries (`scripts/lessons`): name of the file and its text. A test compares them.
  static let carried: [(file: String, bytes: [UInt8])] = [
    ("online-check-in.zh.talk", PackageResources.online_check_in_zh_talk)
  ]

  /// The lessons of a language, by number. Throws `TalkError` with the first that cannot be read.
  static func lessons(_ language: Language) throws -> [Talk] {
    try sorted(
      carried.map { try TalkParser.parse(String(decoding: $0.bytes, as: UTF8.self), file: $0.file) }, language
    )
  }

  /// The lessons among files and folders. Throws `TalkError`, or `CocoaError` where one cannot be opened.
  static func lessons(at path: String, _ language: Language) throws -> [Talk] {
    try sorted(
      TalkFiles.talks([path]).map {
        try TalkParser.parse(try String(contentsOfFile: $0, encoding: .utf8), file: $0)
      }, language)
  }

  private static func sorted(_ talks: [Talk], _ language: Language) -> [Talk] {
    let spoken: TalkLanguage = language == .zh ? .zh : .en
    return talks.filter { $0.lesson != nil && $0.language == spoken }.sorted {
      ($0.lesson?.number ?? 0, $0.file) < ($1.lesson?.number ?? 0, $1.file)
    }
  }
}
