import Conversation
import Regulation
import WorkroomStore

/// What is behind a number (看依据): the records that count, those that do not and why, and what would be enough.
enum Evidence: String, DialogStates {
  case norm, show, end

  static let dialog = define(
    "evidence", version: 1, title: ("看依据", "evidence"),
    phrases: [
      "看依据", "算进去的记录", "为什么没有算", "evidence", "what counts", "why does it not count", "为什么没算", "怎么没有算",
      "哪些记录算进去了", "why was it not counted", "which records count", "why is it not counted",
    ],
    because: .c0, start: .norm
  ) {
    ask(.norm, for: NormSlots.norm, because: .c0).then(.show)
    say(.show).then(.end)
    end(.end)
  }
}
