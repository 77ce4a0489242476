import Regulation
import Understanding
import WorkroomStore

/// When a day that was said is questioned.
package enum DayDoubts {
  /// Days back from which a day is questioned (product default).
  static let far = 90

  /// What is wrong with a day that does not exist, or asks for the day of a month that was said alone; nil where the line
  /// is neither.
  package static func unfinished<Value>(_ line: String, _ scene: Scene) -> Understood<Value>? {
    if let problem = problem(line, scene) { return .problem(problem) }
    guard let (year, month) = When.month(line, now: scene.now), let first = Day(year, month, 1) else {
      return nil
    }
    let english = first.inFull(.en).split(separator: " ").suffix(2).joined(separator: " ")
    return .partial(
      scene("\(year)年\(month)月", english), asks: scene("\(year)年\(month)月的哪一天？", "Which day of \(english)?"))
  }

  /// Why the day that a line names, alone or among other words, is none: 2月30日, 3月5日（周五） with another weekday, a day of
  /// the lunar calendar; nil where nothing is wrong.
  package static func problem(_ line: String, _ scene: Scene) -> String? {
    switch TimeReader.problem(line, now: scene.now) {
    case .noSuchDay(let year, let month, let day)?:
      let length = Day.length(of: month, in: year)
      return scene(
        "\(year)年\(month)月没有\(day)日，只到\(length)日。请再说一次日期。",
        "There is no day \(day) in month \(month) of \(year): it has \(length). The date again, please.")
    case .otherWeekday(let day)?:
      return scene(
        "星期和日期对不上，那天是\(day.inFull(.zh))。请再说一次日期。",
        "The weekday is not that day's, which is \(day.inFull(.en)). The date again, please.")
    case .lunar?:
      return scene(
        "农历的日子读不了，请说公历的日期。",
        "Days of the lunar calendar are not read. The date in the common calendar, please.")
    case nil: return nil
    }
  }

  static func settle(_ day: Day, yearGiven: Bool, isOld: Bool, _ scene: Scene) -> Understood<Day> {
    let today = scene.now.day
    if day > today {
      // 12月5日 said in March most likely was last year's.
      if !yearGiven, let lastYear = Day(day.year - 1, day.month, day.day) {
        return .doubt(
          lastYear,
          scene(
            "\(day.inWords(scene))还没有到。是\(lastYear.inWords(scene))吗？",
            "\(day.inWords(scene)) has not come yet. Do you mean \(lastYear.inWords(scene))?"))
      }
      return .problem(
        scene(
          "\(day.inWords(scene))还没有到。请再说一次日期。",
          "\(day.inWords(scene)) has not come yet. The date again, please."))
    }
    let back = day.days(to: today)
    guard back > far, !isOld else { return .value(day) }
    return .doubt(
      day,
      scene(
        "\(day.year)年\(day.month)月\(day.day)日，是 \(back) 天以前。对吗？",
        "\(day.inWords(scene)) is \(back) days ago. Right?"))
  }
}
