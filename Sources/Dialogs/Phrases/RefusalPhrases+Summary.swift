import Conversation
import Regulation
import WorkroomStore

extension RefusalPhrases {
  /// Why an annual summary cannot be recorded so (年度总结), P4.7a.
  func summary(_ fault: SummaryFault) -> String {
    switch fault {
    case .otherYear(let year):
      say(
        "\(String(year))年不是今年也不是去年，这里不能写它的总结。",
        "\(String(year)) is neither this year nor the last: its summary cannot be written here.")
    case .unexplained:
      say("总结已经报送过，再改要写明原因。", "The summary was sent already: what is changed now wants its reason.")
    case .cutoff(let day):
      say(
        "截至日 \(day.iso) 不在这一年里，或者还没到。", "The cut-off day \(day.iso) is not of that year, or has not come.")
    }
  }
}
