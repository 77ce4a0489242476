import Regulation
import Testing

@testable import Understanding

@Suite("A line that says when shifts are")
struct RotaLineTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let days: RotaPattern.Days?
    let hours: [Int?]
    let channel: Channel?
    let seats: Int?
    init(_ text: String, _ days: RotaPattern.Days?, _ hours: [Int?], _ channel: Channel?, _ seats: Int? = nil)
    {
      (self.text, self.days, self.hours) = (text, days, hours)
      (self.channel, self.seats) = (channel, seats)
    }
    var testDescription: String { text }
  }

  @Test(
    "days, hours, channel and people are read in whatever order",
    arguments: [
      Row("每月10日、20日 上午9点到11点 线下 2人", .ofMonth([10, 20]), [540, 660], .offline, 2),
      Row("每月10、20号，下午3点到5点，线上", .ofMonth([10, 20]), [900, 1020], .online),
      Row("十号和二十号九点到十一点线下每班两个人", .ofMonth([10, 20]), [540, 660], .offline, 2),
      Row("每周三 19:00-21:00 线上", .ofWeek([3]), [1140, 1260], .online),
      Row("周二、四下午两点到四点线下", .ofWeek([2, 4]), [840, 960], .offline),
      Row("周一三五 9点到11点", .ofWeek([1, 3, 5]), [540, 660], nil),
      Row("周一到周五 2点到4点 线下 1人", .ofWeek([1, 2, 3, 4, 5]), [840, 960], .offline, 1),
      Row("星期天上午九点到十一点 网上", .ofWeek([7]), [540, 660], .online),
      Row("每个工作日 8:30-11:30", .ofWeek([1, 2, 3, 4, 5]), [510, 690], nil),
      Row("Wednesdays 7pm to 9pm online", .ofWeek([3]), [1140, 1260], .online),
      Row(
        "the 10th and the 20th, 9:00 to 11:00, in person, 2 people", .ofMonth([10, 20]), [540, 660], .offline,
        2),
      Row("Monday and Friday 9:00-11:00 offline", .ofWeek([1, 5]), [540, 660], .offline),
      Row("每月10日 11点到9点", .ofMonth([10]), [660, 540], nil), Row("周三11点到1点", .ofWeek([3]), [660, 780], nil),
      Row("周三晚上7点到9点", .ofWeek([3]), [1140, 1260], nil), Row("线下", nil, [nil, nil], .offline),
      Row("每月15日", .ofMonth([15]), [nil, nil], nil),
      Row("", nil, [nil, nil], nil), Row("随便", nil, [nil, nil], nil),
    ])
  func read(_ row: Row) {
    let line = RotaLine(row.text)
    #expect(line.days == row.days)
    #expect([line.from, line.to] == row.hours)
    #expect(line.channel == row.channel)
    #expect(line.seats == row.seats)
  }
}
