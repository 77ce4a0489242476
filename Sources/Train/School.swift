import Dialogs
import Understanding

/// Makes tables of weights of sentences, and readers of tables.
struct School {
  private let intents = SaidIntent.allCases.map(\.rawValue) + [LineReader.nothing]
  /// Features come from the reader itself, or what is trained and what is read would drift apart.
  let eyes = LineReader(.dutyBot(weights: nil), people: ExampleRoom.people)

  /// The table that is learned of these sentences; those that may mean two things teach nothing.
  func table(of sentences: [Saying]) -> [UInt8] {
    let examples = sentences.compactMap { sentence in
      intents.firstIndex(of: sentence.intent).map {
        Example(features: eyes.features(sentence.text), intent: $0)
      }
    }
    return Trainer(intents: intents).train(examples).bytes
  }

  /// A reader that reads by this table. The bytes are kept until the program ends.
  func reader(_ table: [UInt8]) -> LineReader {
    let kept = UnsafeMutableRawBufferPointer.allocate(byteCount: table.count, alignment: 8)
    kept.copyBytes(from: table)
    let weights = kept.baseAddress.map { WeightBytes($0, count: table.count) }
    return LineReader(.dutyBot(weights: weights), people: ExampleRoom.people)
  }
}
