import Conversation
import Regulation
import WorkroomStore

/// Somebody's own PIN is set anew (改口令): the door asks for the old one and twice for the new, which no dialog ever hears.
enum ChangePin: String, DialogStates {
  case begin, none, end

  static let dialog = define(
    "change-pin", version: 1, title: ("改口令", "change my PIN"),
    phrases: [
      "改口令", "改我的口令", "修改口令", "更改口令", "换口令", "换个口令", "另设口令", "change my pin", "change pin", "change the pin",
      "a new pin", "set a new pin", "改密码", "改我的密码", "修改密码", "换密码", "换个密码", "change my password",
      "change the password", "set a new password",
    ],
    for: [.room, .cppcc, .applicants], start: .begin, offered: { try $0.facts(AsksForPins()) },
    onesOwn: { _ in true }
  ) {
    decide(.begin).when("不设口令", .none) { try !$0.facts(AsksForPins()) }.then(.end)
    say(.none).then(.end)
    end(.end) { try $0.facts(AsksForPins()) ? .changesPin : .done }
  }
}
