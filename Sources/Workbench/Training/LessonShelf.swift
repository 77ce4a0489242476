import Dialogs
import Foundation
package import Regulation

/// The lessons there are: those the program carries, or those of a trainer's folder.
package enum LessonShelf {
  /// The lessons the program carries (`scripts/lessons`): name of the file and its text. A test compares them.
  static let carried: [(file: String, bytes: [UInt8])] = [
    ("online-check-in.zh.talk", PackageResources.online_check_in_zh_talk),
    ("forgotten-check-out.zh.talk", PackageResources.forgotten_check_out_zh_talk),
    ("petition.zh.talk", PackageResources.petition_zh_talk),
    ("question-answered.zh.talk", PackageResources.question_answered_zh_talk),
    ("correction.zh.talk", PackageResources.correction_zh_talk),
    ("complaint.zh.talk", PackageResources.complaint_zh_talk),
    ("question-pointed-on.zh.talk", PackageResources.question_pointed_on_zh_talk),
    ("suggestion-to-report.zh.talk", PackageResources.suggestion_to_report_zh_talk),
    ("micro-consultation.zh.talk", PackageResources.micro_consultation_zh_talk),
    ("upset-visitor.zh.talk", PackageResources.upset_visitor_zh_talk),
    ("interruption.zh.talk", PackageResources.interruption_zh_talk),
    ("village-visit.zh.talk", PackageResources.village_visit_zh_talk),
    ("obligations.zh.talk", PackageResources.obligations_zh_talk),
    ("convenor-first-day.zh.talk", PackageResources.convenor_first_day_zh_talk),
    ("online-check-in.en.talk", PackageResources.online_check_in_en_talk),
    ("forgotten-check-out.en.talk", PackageResources.forgotten_check_out_en_talk),
    ("petition.en.talk", PackageResources.petition_en_talk),
    ("question-answered.en.talk", PackageResources.question_answered_en_talk),
    ("correction.en.talk", PackageResources.correction_en_talk),
  ]

  /// The lessons of a language, by number. Throws `TalkError` with the first that cannot be read.
  package static func lessons(_ language: Language) throws -> [Talk] {
    try sorted(
      carried.map { try TalkParser.parse(String(decoding: $0.bytes, as: UTF8.self), file: $0.file) }, language
    )
  }

  /// The lessons among files and folders. Throws `TalkError`, or `CocoaError` where one cannot be opened.
  package static func lessons(at path: String, _ language: Language) throws -> [Talk] {
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
