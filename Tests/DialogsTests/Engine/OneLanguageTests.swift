import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

/// A Chinese text has no English in it, and an English one no Chinese, but for clauses, names and what is quoted.
@Suite("One language at a time")
struct OneLanguageTests {
  @Test("The engine's phrases", arguments: Language.allCases)
  func engine(_ language: Language) {
    for text in EngineTextTests.phrases(language) {
      #expect(MixedText.foreign(in: text, language) == [], "\(text)")
    }
  }

  @Test("Refusals and failures of the store", arguments: Language.allCases)
  func refusals(_ language: Language) throws {
    for text in try RefusalTextTests.texts(language) {
      #expect(MixedText.foreign(in: text, language) == [], "\(text)")
    }
  }

  @Test("Questions, helps and examples of the dialogs", arguments: Language.allCases)
  func dialogs(_ language: Language) throws {
    for standing in Standing.all(language) {
      let words = try standing.words()
      for text in [words.ask, words.help] {
        #expect(MixedText.foreign(in: text, language) == [], "\(standing.name): \(text)")
      }
    }
  }

  @Test("Names of acts, states, options and slots", arguments: Language.allCases)
  func names(_ language: Language) {
    var names = ActList.standard.kinds.flatMap { [$0.name, $0.doing] } + MatterState.allCases.map(\.name)
    for dialog in DialogBook.dutyBot.dialogs { names += [dialog.title] + dialog.slots.map(\.label) }
    for kind: any Named.Type in [
      Source.self, OpinionClass.self, Referral.self, Satisfaction.self, FeedbackWay.self, ErasureReason.self,
      WorkroomType.self, Level.self, Channel.self, Platform.self, Office.self, SeatEnd.self,
      Regulation.Standing.self,
      ActivityKind.self, Carrier.self, ServiceKind.self, MicroKind.self, ParticipantGroup.self,
      OutputKind.self, Addressee.self,
    ] { names += kind.names }
    for name in names {
      #expect(!name(language).isEmpty)
      #expect(MixedText.foreign(in: name(language), language) == [])
    }
  }
}

extension Term {
  fileprivate static var names: [Bilingual] { allValues.map(\.name) }
}
