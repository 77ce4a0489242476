import Dialogs
import Understanding

/// Where a case is said (语境), as files of cases write it: `late-shift: from`, `record-opinion: free text words`.
struct ParseContext {
  private let text: String

  init(_ text: String) { self.text = text }

  var isMenu: Bool { text == "menu" }
  /// Whether what is said is kept as it stands, unless it begins with a slash.
  var isFreeText: Bool { text.contains("free text") }
  /// The intent of the open dialog.
  var intent: String { String(text.prefix { $0 != ":" }) }
  /// Whether it is offered to go on with something unfinished.
  var offersToResume: Bool { text == "resume: offer" }

  private var name: String {
    text.split(separator: ":").last.map { String($0.drop { $0 == " " }) } ?? ""
  }

  var question: AskedQuestion {
    AskedQuestion(
      name, of: intent, wanting: Self.wanted[name] ?? [], takesWords: Self.words.contains(name))
  }

  /// The choice of a number, in the order that the question offers.
  func choice(_ number: Int) -> SaidSlot? {
    guard let (slot, values) = Self.choices[name] ?? (name == "kind" ? Self.kinds[intent] : nil),
      values.indices.contains(number - 1)
    else { return nil }
    return SaidSlot(name: slot, value: .text(values[number - 1]), span: 0..<1)
  }

  private static let wanted: [String: Set<SaidSlot.Name>] = [
    "mode": [.mode], "day": [.day], "from": [.from, .to], "to": [.from, .to], "start": [.from, .to],
    "days": [.from, .to, .quarter, .day, .month], "kind": [.kind], "count": [.count], "source": [.source],
    "class": [.opinionClass], "contact": [.phone], "which": [.matter], "deadline": [.deadline],
    "activity": [.activity], "items": [.kind, .mode, .month],
  ]
  /// Questions that any words may answer.
  private static let words: Set<String> = [
    "name", "activity", "reason", "result", "how", "more", "items", "guided", "guided to", "step 2", "step 3",
    "step 4", "which", "contact",
  ]
  private static let choices: [String: (SaidSlot.Name, [String])] = [
    "mode": (.mode, ["online", "offline"]),
    "class": (.opinionClass, ["petition", "complaint", "inquiry", "small", "problem"]),
    "source": (
      .source,
      [
        "reception", "researchVisit", "followUpDiscussion", "proposalFollowUp", "conditionsRound",
        "qinShangliang",
        "otherOnline", "suggestionBox", "letter", "phone", "meeting", "other",
      ]
    ),
  ]
  private static let kinds: [String: (SaidSlot.Name, [String])] = [
    "log-activity": (
      .kind,
      [
        "reading", "policyTalk", "publicService", "freeClinic", "legalAid", "jobGuidance", "teachingAid",
        "popularScience", "technicalGuidance", "visit",
      ]
    )
  ]
}
