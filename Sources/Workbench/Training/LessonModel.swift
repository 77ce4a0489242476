import Conversation
import Dialogs
import Regulation

/// Whether a lesson's own model conversation does what the lesson asks (示范).
package enum LessonModel {
  /// What the lesson says of it that should not be; empty where it runs and is a full score.
  package static func flaws(of talk: Talk, in language: TalkLanguage) throws -> [String] {
    guard var exercise = try Exercise(talk) else { return [] }
    let result = TalkPlayer.play(talk, on: &exercise)
    guard result.passed else { return result.failures.map { $0.text(in: language) } }
    return try exercise.verdict().findings.compactMap { finding in
      switch finding {
      case .met: nil
      case .missed(let must, _):
        "\(talk.file):\(must.claim.line): "
          + TalkPhrase("示范对话没有做到：", "the model conversation does not do this: ").text(in: language)
          + must.claim.source
      case .broken(let mustNot, _):
        "\(talk.file):\(mustNot.line): "
          + TalkPhrase("示范对话犯了：", "the model conversation does this: ").text(in: language) + mustNot.source
      }
    }
  }

  /// The conversation as it is shown to a learner: what is said, row by row, without checks and escapes.
  static func rows(of talk: Talk) -> [String] {
    talk.parts.flatMap { part -> [String] in
      switch part.act {
      case .say, .reply: break
      case .restart, .interrupt, .wait: break
      case .ledger, .begin, .state, .duties, .expectFailure: return []
      }
      // Its lines stand in another file.
      guard part.file == nil else { return [] }
      return part.lines.compactMap { number in
        let line = talk.source.lines[number - 1]
        guard !line.isBlank, !line.isComment else { return nil }
        if case .reply = part.act { return unescaped(line.content) }
        return line.content
      }
    }
  }

  private static func unescaped(_ row: String) -> String {
    var text = ""
    var isEscaped = false
    for character in row {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      text.append(character)
      isEscaped = false
    }
    return text
  }
}
