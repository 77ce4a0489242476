package import Regulation

/// Why a line that seems to name a day names none (读不成的日期).
package enum TimeProblem: Hashable, Sendable {
  /// 2月30日: the month has not so many days.
  case noSuchDay(year: Int, month: Int, day: Int)
  /// 3月5日（周五） where the fifth is no Friday; the day that was said.
  case otherWeekday(Day)
  /// 农历, 正月初五, 除夕: days of the lunar calendar are not read.
  case lunar
}

extension TimeReader {
  /// What is wrong with a line, nil where nothing is, or where it names no day at all.
  package static func problem(_ text: String, now: Moment) -> TimeProblem? {
    let line = SlotLine(text)
    var place = 0
    while place < line.count {
      guard line.begins(place) else {
        place += 1
        continue
      }
      if let missing = line.missingDay(at: place, now: now) {
        return .noSuchDay(year: missing.year, month: missing.month, day: missing.day)
      }
      var behind = place + 1
      for read in DayWords.readers {
        var words = DayWords(scan: line.scan(at: place), now: now)
        guard let reading = read(&words) else { continue }
        let end = words.scan.at
        if end > place, line[line.past(end)].map({ "(周星礼".unicodeScalars.contains($0) }) ?? false,
          !words.weekdayAgrees(with: reading.day)
        {
          return .otherWeekday(reading.day)
        }
        behind = max(behind, end)
      }
      place = behind
    }
    return line.has(lunar) ? .lunar : nil
  }

  private static let lunar: WordList =
    "农历|阴历|旧历|正月|腊月|冬月|大年|除夕|元宵|腊八|小年|七夕|中元|重阳|初一|初二|初三|初四|初五|初六|初七|初八|初九|初十|lunar"
}
