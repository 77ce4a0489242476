import Regulation
import Testing

@testable import Understanding

@Suite("A line of the annual plan")
struct PlanLineTests {
  private let people = ["委员甲", "委员乙", "Member A"]
  private func line(_ text: String) -> PlanLine { PlanLine(text, people: people) }

  @Test("Month, kind, channel, owner and basis are read, and the rest is what it is about")
  func all() {
    let one = line("4月 微协商 路灯 委员甲")
    #expect(
      (one.months, one.kind, one.channel, one.owner, one.text) == ([4], .microConsultation, nil, "委员甲", "路灯"))
    let two = line("十月 线上 政策宣讲 医保新政 中心工作")
    #expect(
      (two.months, two.kind, two.channel, two.basis, two.text) == (
        [10], .policyTalk, .online, .centralWork, "医保新政"
      ))
    let three = line("April micro-consultation in person street lamps Member A")
    #expect(
      (three.months, three.kind, three.channel, three.owner, three.text) == (
        [4], .microConsultation, .offline, "Member A", "street lamps"
      ))
    #expect(line("3月、9月 线下 读书会").months == [3, 9])
    #expect(line("4到6月 走访").months == [4, 5, 6])
    #expect(line("每季度 社情民意").months == [3, 6, 9, 12])
    #expect(line("March and September reading").months == [3, 9])
    #expect(line("5月 调研报告 养老").kind == .researchReport)
    #expect(line("5月 整理档案").kind == nil)
  }

  @Test("No part of a word is taken out of what it is about")
  func whole() {
    #expect(line("4月微协商路灯").text == "4月微协商路灯")
    #expect(line("4月微协商 路灯").text == "路灯")
    #expect(line("6月 便民服务 网上办事培训").text == "网上办事培训")
    #expect(line("6月 宣讲 委员甲的家乡").text == "委员甲的家乡")
  }

  @Test("No month is no month", arguments: ["微协商 路灯", "13月 读书", "0月 读书", "", "  ", "4 个人 读书"])
  func none(_ text: String) {
    #expect(line(text).months.isEmpty)
  }

  @Test("What is handed in has no channel")
  func handedIn() {
    #expect(line("6月 线上 提案").channel == nil)
  }
}
