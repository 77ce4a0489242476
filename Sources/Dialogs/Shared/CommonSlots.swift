import Conversation
import Regulation
import WorkroomStore

/// Slots that many dialogs ask for, so that they are asked in the same way everywhere.
enum CommonSlots {
  /// The day something happened.
  static let day = Slot<Day>("day", "日期", "date", as: .pastDay())
  /// The moment something happened.
  static let moment = Slot<Moment>("moment", "时间", "time", as: .pastMoment)
  /// Why it is entered late (补录原因), P4.5b.
  static let late = Slot<String>("late", "补录原因", "late reason", as: .reason(max: 200))
}

extension Scene {
  /// Whether the day that was given lies before today, so that a late entry (补录) needs its reason.
  func isLate(_ slot: Slot<Day>) -> Bool { self[slot].map { $0 < now.day } ?? false }
  func isLate(_ slot: Slot<Moment>) -> Bool { self[slot].map { $0.day < now.day } ?? false }

  /// When something of that day happened: now for today, noon for an earlier day whose hour was not asked.
  func occurred(_ slot: Slot<Day>) throws -> Moment {
    let day = try need(slot)
    return day == now.day ? now : Moment(day, hour: 12)
  }
}
