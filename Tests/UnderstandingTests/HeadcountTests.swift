import Regulation
import Testing

@testable import Understanding

/// How many came, as people say it.
struct HeadcountTests {
  @Test(
    "A plain number is the number alone",
    arguments: [
      ("25", 25), ("二十五", 25), ("25人", 25), ("共 30 人", 30), ("twelve", 12), ("12 people", 12), ("来了12人", 12),
      ("有 8 个人", 8),
    ])
  func plain(_ line: String, _ people: Int) { #expect(Headcount.read(line) == Headcount(people)) }

  @Test(
    "What says more is kept as it was said, and its number counts",
    arguments: [
      ("约20", 20), ("约 20 人", 20), ("大约二十人", 20), ("20多人", 20), ("二十余人", 20), ("十来人", 10), ("20人左右", 20),
      ("12人次", 12), ("约12人次", 12), ("三十余人次", 30), ("近百人", 100), ("about 20", 20), ("around twenty", 20),
      ("20 or so", 20), ("more than 40 people", 40), ("12 attendances", 12), ("20+", 20),
    ])
  func more(_ line: String, _ people: Int) {
    #expect(Headcount.read(line) == Headcount(people, said: line))
  }

  @Test("Spaces around it are none of what was said")
  func bare() { #expect(Headcount.read("  约20人 ") == Headcount(20, said: "约20人")) }

  @Test(
    "Anything else is none",
    arguments: [
      "", "约", "人次", "很多人", "王大爷", "约20人，王大爷也来了", "几十人", "三五十人", "12人次12人次12人次12人次12人次", "about", "跳过",
    ])
  func none(_ line: String) { #expect(Headcount.read(line) == nil) }
}
