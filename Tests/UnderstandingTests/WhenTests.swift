import Regulation
import Testing

@testable import Understanding

/// Tuesday, 31 March 2026, 16:00.
private let now = Moment(Day(ordinal: 20_543), hour: 16)

@Suite struct DayReadingTests {
  @Test func theDayOfTheTests() { #expect(now.day.iso == "2026-03-31" && now.day.weekday == 2) }

  @Test(arguments: [
    ("今天", "2026-03-31"), ("昨天", "2026-03-30"), ("前天", "2026-03-29"), ("大前天", "2026-03-28"),
    ("明天", "2026-04-01"),
    ("3天前", "2026-03-28"), ("三天之前", "2026-03-28"), ("两周前", "2026-03-17"), ("一个月前", "2026-02-28"),
    ("上周三", "2026-03-25"),
    ("上上周一", "2026-03-16"), ("周三", "2026-03-25"), ("星期二", "2026-03-31"), ("礼拜天", "2026-03-29"),
    ("这周一", "2026-03-30"),
    ("本周五", "2026-04-03"), ("本月5号", "2026-03-05"), ("上个月20号", "2026-02-20"), ("5号", "2026-03-05"),
    ("三十一号", "2026-03-31"),
    ("去年12月1日", "2025-12-01"), ("2026年3月5日", "2026-03-05"), ("二〇二六年三月五日", "2026-03-05"),
    ("26年3月5日", "2026-03-05"),
    ("2026-03-05", "2026-03-05"), ("2026/3/5", "2026-03-05"), ("2026.3.5", "2026-03-05"),
    ("20260305", "2026-03-05"),
    ("２０２６－０３－０５", "2026-03-05"), ("26-3-5", "2026-03-05"), ("3/5/2026", "2026-03-05"), ("月底", "2026-03-31"),
    ("上月底", "2026-02-28"), ("去年国庆节", "2025-10-01"), ("2026年3月5日(周四)", "2026-03-05"), ("在昨天", "2026-03-30"),
    ("上個禮拜五", "2026-03-27"),
    ("星期一起", "2026-03-30"), ("从昨天起", "2026-03-30"), ("上周三开始", "2026-03-25"),
    ("since yesterday", "2026-03-30"),
    ("from last Monday on", "2026-03-30"),
    ("today", "2026-03-31"), ("Yesterday", "2026-03-30"), ("the day before yesterday", "2026-03-29"),
    ("3 days ago", "2026-03-28"),
    ("a week ago", "2026-03-24"), ("last Monday", "2026-03-30"), ("last Tuesday", "2026-03-24"),
    ("on Monday", "2026-03-30"),
    ("Tuesday", "2026-03-31"), ("monday last week", "2026-03-23"), ("5 March 2026", "2026-03-05"),
    ("March 5, 2026", "2026-03-05"),
    ("Thu, Mar 5th 2026", "2026-03-05"), ("the 5th of March 2026", "2026-03-05"),
  ])
  func settledDays(_ text: String, _ expected: String) {
    let reading = When.day(text, now: now)
    #expect(reading?.day.iso == expected)
    #expect(reading?.yearGiven == true)
  }

  @Test(arguments: [
    ("3月5日", "2026-03-05"), ("三月五号", "2026-03-05"), ("12月1日", "2026-12-01"), ("3/5", "2026-03-05"),
    ("3-5", "2026-03-05"),
    ("3.5", "2026-03-05"), ("22/4", "2026-04-22"), ("元旦", "2026-01-01"), ("国庆节", "2026-10-01"),
    ("五一", "2026-05-01"),
    ("3月5日 星期四", "2026-03-05"), ("March 5", "2026-03-05"), ("Mar. 5th", "2026-03-05"),
    ("5 march", "2026-03-05"),
    ("12月底", "2026-12-31"), ("fourth of July", "2026-07-04"),
  ])
  func daysWithoutAYearStayInThisOne(_ text: String, _ expected: String) {
    let reading = When.day(text, now: now)
    #expect(reading?.day.iso == expected)
    #expect(reading?.yearGiven == false)
  }

  @Test(arguments: [
    "2月30日", "2026-02-29", "2026年13月1日", "4月31号", "32号", "0月5日", "20261301", "March 32", "", "半天", "下午三点",
    "昨天的事", "路灯坏了半年", "一起", "对不起", "开始", "从",
    "3月5日 星期五", "3月", "2026年", "星期八", "周五下午", "线上", "5", "十五", "12345", "last", "may", "may I", "on", "前",
    "今", "3 days",
  ])
  func noDays(_ text: String) { #expect(When.day(text, now: now) == nil) }

  @Test func theTwentyNinthOfFebruaryWaitsForALeapYear() {
    #expect(When.day("2月29日", now: now) == nil)
    #expect(When.day("2024年2月29日", now: now)?.day.iso == "2024-02-29")
  }

  @Test(
    "A month alone, and a day that no month has",
    arguments: [
      ("去年4月", "2025-4"), ("2025年12月份", "2025-12"), ("上个月", "2026-2"), ("3月", "2026-3"),
      ("last April", "2025-4"),
      ("May 2024", "2024-5"), ("december", "2025-12"), ("4", ""), ("四月五日", ""), ("四个月", ""), ("may be", ""),
    ])
  func months(_ line: String, _ expected: String) {
    #expect(When.month(line, now: now).map { "\($0.year)-\($0.month)" } ?? "" == expected)
  }

  @Test(arguments: [
    ("2026-02-30", "2026-2-30"), ("2月30日", "2026-2-30"), ("4月31号下午三点", "2026-4-31"),
    ("February 30", "2026-2-30"),
    ("2月28日", ""), ("2月30", "2026-2-30"), ("13-45", ""), ("2月30日谁值班", "2026-2-30"),
  ])
  func missingDays(_ line: String, _ expected: String) {
    let said =
      if case .noSuchDay(let year, let month, let day)? = TimeReader.problem(line, now: now) {
        "\(year)-\(month)-\(day)"
      } else {
        ""
      }
    #expect(said == expected)
  }

  @Test func aDayOfTheMonthLooksBack() {
    let early = Moment(Day(ordinal: 20_515), hour: 9)  // 2026-03-03
    #expect(When.day("5号", now: early)?.day.iso == "2026-02-05")
    #expect(When.day("31号", now: early)?.day.iso == "2026-01-31")
  }
}

@Suite struct MomentReadingTests {
  @Test(arguments: [
    ("上午九点", "2026-03-31T09:00"), ("下午三点半", "2026-03-31T15:30"), ("晚上8点一刻", "2026-03-31T20:15"),
    ("3点", "2026-03-31T15:00"),
    ("15:30", "2026-03-31T15:30"), ("9：30", "2026-03-31T09:30"), ("8点55分", "2026-03-31T08:55"),
    ("凌晨1点", "2026-03-31T01:00"),
    ("中午", "2026-03-31T12:00"), ("24:00", "2026-04-01T00:00"), ("晚上12点", "2026-04-01T00:00"),
    ("3pm", "2026-03-31T15:00"),
    ("9.30 am", "2026-03-31T09:30"), ("noon", "2026-03-31T12:00"), ("12点", "2026-03-31T12:00"),
    ("差一刻三点", "2026-03-31T14:45"),
    ("3点20", "2026-03-31T15:20"), ("三点零五", "2026-03-31T15:05"), ("half past three", "2026-03-31T15:30"),
    ("quarter to 4 pm", "2026-03-31T15:45"), ("3 o'clock in the afternoon", "2026-03-31T15:00"),
    ("at 9", "2026-03-31T09:00"),
    ("大概九点左右", "2026-03-31T09:00"), ("零点", "2026-03-31T00:00"), ("5点", "2026-03-31T05:00"),
  ])
  func clocksAloneAreToday(_ text: String, _ expected: String) {
    let reading = When.moment(text, now: now)
    #expect(reading?.moment.iso == expected + ":00+08:00")
    #expect(reading?.dayGiven == false)
    #expect(reading?.timeGiven == true)
  }

  @Test(
    arguments: [
      ("yesterday 3pm", "2026-03-30T15:00"), ("March 5 at 9:30", "2026-03-05T09:30"),
      ("昨天下午三点", "2026-03-30T15:00"),
      ("昨晚8点", "2026-03-30T20:00"), ("今早9点", "2026-03-31T09:00"), ("3月5日上午9点半", "2026-03-05T09:30"),
      ("昨天3点", "2026-03-30T15:00"),
      ("昨天9点", "2026-03-30T09:00"), ("周三下午2:30", "2026-03-25T14:30"),
      ("2026-03-05 08:55", "2026-03-05T08:55"),
      ("2026-03-05T08:55", "2026-03-05T08:55"), ("3/5 9:30", "2026-03-05T09:30"),
      ("3pm yesterday", "2026-03-30T15:00"),
      ("tonight at 11pm", "2026-03-31T23:00"), ("eight tonight", "2026-03-31T20:00"),
      ("8am this morning", "2026-03-31T08:00"),
      ("last night at 9", "2026-03-30T21:00"), ("刚才", "2026-03-31T16:00"), ("now", "2026-03-31T16:00"),
      ("半小时前", "2026-03-31T15:30"),
      ("2小时前", "2026-03-31T14:00"), ("20 minutes ago", "2026-03-31T15:40"), ("昨天24:00", "2026-03-31T00:00"),
      ("this afternoon at 2", "2026-03-31T14:00"), ("今天3点", "2026-03-31T15:00"),
      ("上周五中午", "2026-03-27T12:00"), ("5号上午10点", "2026-03-05T10:00"), ("昨天 上午 9点", "2026-03-30T09:00"),
    ])
  func daysWithATime(_ text: String, _ expected: String) {
    let reading = When.moment(text, now: now)
    #expect(reading?.moment.iso == expected + ":00+08:00")
    #expect(reading?.dayGiven == true)
    #expect(reading?.timeGiven == true)
  }

  @Test(arguments: [
    ("昨天", "2026-03-30"), ("昨天下午", "2026-03-30"), ("3月5日", "2026-03-05"),
    ("yesterday afternoon", "2026-03-30"),
  ])
  func daysWithoutATime(_ text: String, _ expected: String) {
    let reading = When.moment(text, now: now)
    #expect(reading?.moment.iso == expected + "T00:00:00+08:00")
    #expect(reading?.timeGiven == false)
  }

  @Test func aBareHourIsTheLatestThatHasPassed() {
    let morning = Moment(now.day, hour: 10)
    #expect(When.moment("9点", now: morning)?.moment == Moment(now.day, hour: 9))
    #expect(When.moment("3点", now: morning)?.moment == Moment(now.day, hour: 3))
    #expect(When.moment("3点", now: now)?.moment == Moment(now.day, hour: 15))
    #expect(When.moment("3:00", now: now)?.moment == Moment(now.day, hour: 3))
  }

  @Test(arguments: [
    "25点", "9:60", "上午14点", "下午0点", "晚上2点", "上午", "9", "三", "十五", "2月30日9点", "3点钟方向", "三点建议", "路灯坏了半年",
    "24:30", "",
    "13 o'clock pm now", "昨天开会的时候", "一点意见", "at", "noonday", "3 people", "半夜", "9:5",
  ])
  func noMoments(_ text: String) { #expect(When.moment(text, now: now) == nil) }

  @Test(arguments: [
    ("3点", 3, 0), ("下午三点半", 15, 30), ("24:00", 24, 0), ("9.30 am", 9, 30), ("8点55分", 8, 55), ("12am", 0, 0),
    ("9.30", 9, 30),
  ])
  func clocks(_ text: String, _ hour: Int, _ minute: Int) {
    let clock = When.clock(text)
    #expect(clock?.hour == hour && clock?.minute == minute)
  }
}

@Suite struct QuarterAndDurationTests {
  @Test(arguments: [
    ("本季度", 2026, 1), ("上季度", 2025, 4), ("上个季度", 2025, 4), ("第一季度", 2026, 1), ("2026年三季度", 2026, 3),
    ("Q3", 2026, 3),
    ("last quarter", 2025, 4), ("2025 Q4", 2025, 4), ("2025Q4", 2025, 4), ("q4 2025", 2025, 4),
    ("2022年首季度", 2022, 1),
    ("去年第四季度", 2025, 4), ("third quarter", 2026, 3), ("4th quarter 2018", 2018, 4), ("07年第三季度", 2007, 3),
    ("下季度", 2026, 2),
    ("二〇二五年第二季度", 2025, 2), ("Q1季度", 2026, 1),
  ])
  func quarters(_ text: String, _ year: Int, _ number: Int) {
    #expect(When.quarter(text, now: now) == Quarter(year, number))
  }

  @Test(arguments: ["第五季度", "Q5", "季度", "三", "2025", "今年", "quarter", "一刻", "q"])
  func noQuarters(_ text: String) { #expect(When.quarter(text, now: now) == nil) }

  @Test(arguments: [
    ("两小时", 120), ("2小时45分", 165), ("2小时45分钟", 165), ("一个半小时", 90), ("半小时", 30), ("半个小时", 30), ("90分钟", 90),
    ("1.5h", 90),
    ("1.5小时", 90), ("2 hours 10 minutes", 130), ("2h45m", 165), ("一刻钟", 15), ("三刻钟", 45), ("两个半小时", 150),
    ("一小时半", 90),
    ("half an hour", 30), ("an hour and a half", 90), ("1 hour fifteen", 75), ("一小时零三十分钟", 90),
    ("2小时45", 165), ("an hour", 60),
    ("一点五小时", 90), ("one and a half hours", 90), ("约两小时", 120), ("45分", 45),
  ])
  func durations(_ text: String, _ minutes: Int) { #expect(When.duration(text) == minutes) }

  @Test(arguments: [
    "半天", "90", "两", "半", "小时", "45分2小时", "2小时3小时", "一天", "5 metres", "2小时会议", "", "0分钟", "h",
  ])
  func noDurations(_ text: String) { #expect(When.duration(text) == nil) }
}
