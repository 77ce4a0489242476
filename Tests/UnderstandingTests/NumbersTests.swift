import Regulation
import Testing

@testable import Understanding

@Suite struct NumbersTests {
  @Test(arguments: [
    ("0", 0), ("12", 12), ("１２", 12), ("12,345", 12345), ("1,234,567", 1_234_567), ("零", 0), ("五", 5),
    ("两", 2), ("俩", 2),
    ("十", 10), ("十五", 15), ("二十", 20), ("廿三", 23), ("卅", 30), ("一百零二", 102), ("一百二", 120), ("两千六", 2600),
    ("九万四", 94000),
    ("3万", 30000), ("1.5万", 15000), ("5亿1万", 500_010_000), ("四万万", 400_000_000), ("二〇二六", 2026),
    ("壹佰贰拾叁", 123),
    ("一百 五十 二", 152), ("3个", 3), ("三次", 3), ("5 位", 5), ("20人", 20), ("两件", 2), ("一共12份", 12), ("共十个人", 10),
    ("8小时", 8),
    ("-5", -5), ("负三", -3), ("twenty-five", 25), ("one hundred and two", 102), ("a hundred", 100),
    ("Two Thousand", 2000),
    ("two hundred and two thousand", 202_000), ("3 times", 3), ("seven people", 7), ("100k", 100_000),
    ("2.0", 2),
  ])
  func numbers(_ text: String, _ expected: Int) { #expect(Numbers.read(text) == expected) }

  @Test(arguments: [
    "", "半", "一个半", "三五", "一两", "1.5", "1 3", "1、3", "12,34", "十十", "百", "万", "一二", "三个和尚", "第三", "5号", "多少",
    "one two", "and",
    "hundred", "five thousand thousand", "99999999999999999999", "九亿亿亿亿亿", "twenty eleven", "a", "路灯3盏坏了",
    "二十一十",
  ])
  func notNumbers(_ text: String) { #expect(Numbers.read(text) == nil) }

  @Test(
    "People are counted by what they are",
    arguments: ["12 residents", "12 visitors", "12 members", "12 participants", "12 people"])
  func people(_ line: String) { #expect(Numbers.read(line) == 12) }

  @Test(
    "The end of a month by its name is the next one to come",
    arguments: [
      ("end of April", "2026-04-30"), ("the end of May", "2026-05-31"), ("4月底", "2026-04-30"),
      ("end of March", "2026-03-31"), ("end of February", "2027-02-28"),
    ])
  func monthEnd(_ line: String, _ day: String) {
    let now = Moment(Day(2026, 3, 31) ?? Day(ordinal: 0), hour: 9)
    #expect(DueDay.read(line, now: now)?.iso == day)
  }
}
