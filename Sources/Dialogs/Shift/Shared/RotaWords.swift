import Conversation
import Regulation
import WorkroomStore

/// How shifts that are planned are put in words (值班计划), P3.3e.
struct RotaWords {
  let say: Scene

  init(_ scene: Scene) { say = scene }

  /// 4月10日（周五） 09:00–11:00 线下值班
  func line(_ shift: RotaShift.Key) -> String {
    let weekday = shift.day.weekday - 1
    let hours = "\(RotaShift.clock(shift.from))–\(RotaShift.clock(shift.to))"
    return say(
      "\(shift.day.inWords(say))（周\(["一", "二", "三", "四", "五", "六", "日"][weekday])） \(hours) \(shift.channel.name.zh)值班",
      "\(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday]) \(shift.day.inWords(say)), \(hours), \(shift.channel == .online ? "online" : "in person")"
    )
  }

  func name(_ person: PersonID) throws -> String { try say.name(of: person) }

  /// The grid, what it means, and who is missing.
  func grid(_ shifts: [ShiftToCome]) throws -> String {
    let names = try Dictionary(
      uniqueKeysWithValues: Set(shifts.flatMap(\.people)).map { ($0, try name($0)) })
    let grid = RotaGrid(shifts: shifts, language: say.language) { names[$0] ?? "" }
    let free = shifts.reduce(0) { $0 + $1.free }
    let legend =
      say("上：线上，下：线下", "o: online, r: in the room")
      + (free > 0 ? say("，○：还缺人", ", ○: somebody is missing") : "")
    return (grid.rows() + [legend]).joined(separator: "\n")
  }

  /// My next shift, at sign-in and where it is asked for; nil where none is planned. The room is named where it is another.
  func next(_ planned: NextShifts.Planned) throws -> String {
    let room =
      try planned.room == say.signedIn().room
      ? ""
      : say.facts(TheWorkroom(planned.room)).map { say("（\($0.facts.name)）", " (\($0.facts.name))") } ?? ""
    return when(planned.shift.day) + line(planned.shift.key) + room
  }

  private func when(_ day: Day) -> String {
    switch say.now.day.days(to: day) {
    case 0: say("今天，", "today, ")
    case 1: say("明天，", "tomorrow, ")
    case _: ""
    }
  }

  /// At sign-in: the next shift within a week, who asks for a swap, and for whoever leads the room what nobody has yet.
  func atSignIn() throws -> String? {
    let me = try say.signedIn()
    let news = try say.facts(RotaNews(for: me.person, in: me.room, at: say.now))
    var parts: [String] = []
    if let next = news.next {
      let shift = try self.next(next)
      parts.append(say("您下次值班：\(shift)。", "Your next shift: \(shift)."))
    }
    if let swap = news.swap {
      let (asker, shift) = (try name(swap.asked.person), line(swap.asked.gives))
      parts.append(
        say(
          "\(asker)想和您换班（\(shift)），请说“答复换班”。", "\(asker) asks you for a swap (\(shift)): say “answer a swap”."
        ))
    }
    if try say.leads(), let wanting = try wanting() {
      parts.append(
        say(
          "\(line(wanting.shift.key))还缺 \(wanting.free) 人，可以说“接班”。",
          "\(wanting.free) more wanted: \(line(wanting.shift.key)); say “take a shift”."))
    }
    return parts.isEmpty ? nil : parts.joined(separator: say("", " "))
  }

  /// The next shift within a week that somebody is wanted for.
  private func wanting() throws -> ShiftToCome? {
    let days = say.now.day...say.now.day.adding(7)
    return try say.facts(ShiftsPlanned(in: say.signedIn().room, days))
      .first { $0.free > 0 && $0.shift.key.begins > say.now }
  }
}
