import CWeights
import Conversation
import Regulation
package import Understanding

extension WeightBytes {
  /// The table that the program carries; it is read where it lies.
  package static let dutyBot = WeightBytes(dutybot_weights(), count: dutybot_weights_length())
}

extension LineReader {
  /// DutyBot's reader of intents, made when the first line needs it.
  package static let dutyBot = LineReader(
    .dutyBot(weights: .dutyBot, phrases: SaidIntent.declared), people: [])
}

extension SaidIntent {
  /// What the dialogs declare that people say to begin them, under the first intent that means the dialog.
  static var declared: [SaidIntent: [String]] {
    var phrases: [SaidIntent: [String]] = [:]
    for intent in allCases where intent != .answerMatter && intent != .endSeat {
      guard case .dialog(let name) = intent.meaning, let dialog = DialogBook.dutyBot[name] else { continue }
      phrases[intent] = dialog.phrases + [dialog.title.zh, dialog.title.en]
    }
    return phrases
  }

  /// The names of the dialogs that there are.
  package static var dialogNames: Set<String> { Set(DialogBook.dutyBot.dialogs.map { $0.name }) }
}
