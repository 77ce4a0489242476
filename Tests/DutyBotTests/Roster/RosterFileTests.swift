import Dialogs
import Foundation
import Regulation
import Testing

@testable import Conversation
@testable import DutyBot

@Suite("Reading roster files")
struct RosterFileTests {
  private func read(_ bytes: [UInt8]) -> RosterFile {
    RosterFile(bytes, now: DamagedRoster.today, legacy: Gb18030.read)
  }

  private func read(_ text: String) -> RosterFile { read(Array(text.utf8)) }

  @Test("More than a hundred kinds of damage, each with its place", arguments: DamagedRoster.all)
  func damage(_ damaged: DamagedRoster) {
    let file = read(damaged.bytes)
    #expect(Set(file.faults) == Set(damaged.faults) && file.faults.count == damaged.faults.count)
    // No row that is wrong is among the right ones.
    let wrong = Set(file.faults.compactMap(\.line))
    #expect(file.rows.allSatisfy { !wrong.contains($0.line) } || file.faults.contains(where: \.isOfFile))
  }

  @Test("There are that many, and no two have one name")
  func hundred() {
    #expect(DamagedRoster.all.count > 100)
    #expect(Set(DamagedRoster.all.map(\.name)).count == DamagedRoster.all.count)
  }

  @Test("Each fault is told in both languages, with its place, and never with what stands in the cell")
  func words() {
    for damaged in DamagedRoster.all {
      for fault in read(damaged.bytes).faults {
        for language in Language.allCases {
          let text = RosterFaultPhrases(language, by: NormPacks.standard).text(fault)
          #expect(
            text.hasSuffix("。") || text.hasSuffix("？") || text.hasSuffix(".") || text.hasSuffix("?"),
            "\(text)")
          if let line = fault.line {
            #expect(text.contains(language == .zh ? "第 \(line) 行" : "line \(line)"))
          }
          for trace in ["委员甲", "1390", "2312345", "110105", "11010"] {
            #expect(!text.contains(trace), "\(text)")
          }
        }
      }
    }
  }

  private static let whole = """
    姓名,单位及职务,专长,联系方式,界别,召集人,联络员,起始日
    委员甲,某局局长,法律,13900000000,教育,是,否,2024-03-01
    委员乙,"某公司,经理",,,经济,,是,2024年4月1日
    """

  @Test("The same rows in every coding and by every delimiter")
  func codings() throws {
    let text = Self.whole
    let utf8 = read(text)
    #expect(utf8.faults.isEmpty && utf8.encoding == .utf8 && utf8.rows.count == 2)
    let first = try #require(utf8.rows.first)
    #expect(first.name == "委员甲" && first.isConvenor && !first.isLiaison && first.since == Day(2024, 3, 1))
    #expect(first.post == "某局局长" && first.specialty == "法律" && first.sector == "教育" && first.line == 2)
    #expect(utf8.rows[1].post == "某公司,经理" && utf8.rows[1].isLiaison && utf8.rows[1].specialty == nil)
    let marked = read([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(marked.rows == utf8.rows && marked.encoding == .utf8Marked)
    for isBig in [false, true] {
      let wide = read(DamagedRoster.utf16(text, isBig: isBig))
      #expect(wide.rows == utf8.rows && wide.encoding == .utf16)
    }
    for end in ["\r\n", "\r"] { #expect(read(text.replacing("\n", with: end)).rows == utf8.rows) }
    let plain = text.replacing("\"某公司,经理\"", with: "某公司")
    for delimiter in [";", "\t"] {
      #expect(read(plain.replacing(",", with: delimiter)).rows == read(plain).rows, "\(delimiter)")
    }
    let legacy = read(DamagedRoster.legacy)
    #expect(legacy.encoding == .gb18030 && legacy.faults.isEmpty)
    #expect(legacy.rows.map(\.name) == ["委员甲"] && legacy.rows.first?.since == Day(2024, 3, 1))
    // A character that only GB18030 has, in four bytes: 𠮷.
    let rare = read(DamagedRoster.legacy + [0x95, 0x34, 0xB2, 0x35, 0x2C, 0x0A])
    #expect(rare.rows.last?.name == "𠮷", "\(rare)")
  }

  @Test("Without a reader of GB18030 that is said")
  func noReader() {
    let file = RosterFile(DamagedRoster.legacy, now: DamagedRoster.today, legacy: { _ in .missing })
    #expect(file.faults == [RosterFault(.noLegacyReader)] && file.rows.isEmpty)
  }

  @Test(
    "Titles in any order and spelling",
    arguments: [
      "起始日,姓名", "since,name", "起始日 since,姓名 name", "驻室起始日（必填）,委员姓名*", "Start Date,Full Name", "ＳＩＮＣＥ,ＮＡＭＥ",
      "起始日/since,姓名/name", "\"起始日\n(年月日)\",姓 名",
    ])
  func titles(_ titles: String) {
    let file = read(titles + "\n2024-03-01,委员甲\n")
    #expect(file.faults.isEmpty && file.rows.map(\.name) == ["委员甲"], "\(file)")
    #expect(file.rows.first?.since == Day(2024, 3, 1))
  }

  @Test(
    "Days as the program understands them",
    arguments: [
      "2024-03-01", "2024年3月1日", "2024/3/1", "2024.3.1", "20240301", "二〇二四年三月一日", "1 March 2024",
      "2024-03-01 00:00:00",
    ])
  func days(_ text: String) {
    let file = read("姓名,起始日\n委员甲,\(text)\n")
    #expect(file.rows.first?.since == Day(2024, 3, 1), "\(file.faults)")
  }

  @Test("Yes and no as people mark them")
  func marks() {
    for yes in ["是", "yes", "Y", "√", "1", "召集人", "TRUE"] {
      #expect(read("姓名,召集人\n委员甲,\(yes)\n").rows.first?.isConvenor == true, "\(yes)")
    }
    for no in ["否", "no", "N", "×", "0", "", "-", "无", "/", "FALSE"] {
      #expect(read("姓名,召集人\n委员甲,\(no)\n").rows.first?.isConvenor == false, "\(no)")
    }
    for outside in ["非委员", "not a member"] {
      let row = read("姓名,联络员\n某甲,\(outside)\n").rows.first
      #expect(row?.isLiaison == true && row?.isMember == false)
    }
  }

  @Test(
    "Titles as they are put together",
    arguments: [
      ("成员姓名", "工作单位和职务", "移动电话"), ("参与委员", "所在单位及职务", "手机"), ("委员姓名", "工作单位/职务", "联络电话"),
      ("姓名", "现任职务", "手机号码"), ("驻室委员姓名", "任职单位及职务", "办公电话"), ("政协委员", "工作单位及现任职务", "联系电话/手机"),
    ])
  func madeTitles(_ name: String, _ post: String, _ contact: String) {
    let file = RosterFile(
      Array("\(name),\(post),\(contact)\n委员甲,某局局长,13900000000\n".utf8), for: .application,
      now: DamagedRoster.today, legacy: Gb18030.read)
    let row = file.rows.first
    #expect(file.faults.isEmpty && row?.name == "委员甲", "\(file)")
    #expect(row?.post == "某局局长" && row?.contact == "13900000000")
  }

  @Test("Over all names of the annex stands 参与委员, and is no column of names")
  func annex() {
    let file = read("参与委员,姓名,单位及职务\n,委员甲,某局局长\n")
    #expect(file.faults.isEmpty && file.rows.map(\.name) == ["委员甲"], "\(file)")
    let above = read("驻室委员\n姓名,单位及职务\n委员甲,某局局长\n")
    #expect(above.faults.isEmpty && above.rows.map(\.name) == ["委员甲"], "\(above)")
  }

  @Test(
    "Who is convenor and liaison, in a column of offices, behind the name or among the posts",
    arguments: [
      "姓名,工作室职务\n王五,召集人\n赵六,联络员\n孙七,驻室委员\n", "姓名,备注\n王五（召集人）,\n赵六(联络员),\n孙七（女）*,\n",
      "姓名,职务\n王五,召集人\n赵六,联络员\n孙七,委员\n", "姓名,角色\n王五,召集人\n赵六,联络员\n孙七,\n",
    ])
  func offices(_ text: String) {
    let file = read(text)
    #expect(file.faults.isEmpty && file.rows.map(\.name) == ["王五", "赵六", "孙七"], "\(file)")
    #expect(file.rows.map(\.isConvenor) == [true, false, false])
    #expect(file.rows.map(\.isLiaison) == [false, true, false])
  }

  @Test("What a sheet says under its rows is passed over, and told")
  func footers() {
    let file = read("姓名,单位及职务\n委员甲,某局\n合计：1人,\n填表人：委员乙,2026年3月1日\n2026年3月1日,\n,\n合计,1\n")
    #expect(file.faults.isEmpty && file.rows.map(\.name) == ["委员甲"], "\(file)")
    #expect(file.notes.map(\.line) == [3, 4, 5, 7] && file.notes.allSatisfy { $0.kind == .footer })
  }

  @Test("An employer that stood in one cell over several rows is told")
  func merged() {
    let file = read("姓名,工作单位,职务\n委员甲,某局,局长\n委员乙,,副局长\n委员丙,,科长\n委员丁,某校,校长\n")
    #expect(file.faults.isEmpty && file.rows.count == 4)
    #expect(file.notes == [RosterNote(.perhapsMerged(.post), line: 3, column: 2)])
    #expect(read("姓名,工作单位\n委员甲,\n委员乙,某局\n").notes.isEmpty)
  }

  @Test("What is told and keeps nothing out")
  func notes() {
    let file = read("驻室委员名单,,,\n姓名,性别,界列,电话\n委 员 甲,男,,13900000000\n=甲,,,\n")
    #expect(file.faults.isEmpty && file.rows.map(\.name) == ["委员甲", "=甲"])
    #expect(
      file.notes == [
        RosterNote(.above(1), line: 2), RosterNote(.unknownColumn("性别", nearest: nil), line: 2, column: 2),
        RosterNote(.unknownColumn("界列", nearest: .sector), line: 2, column: 3),
        RosterNote(.notKept(.contact), line: 2, column: 4), RosterNote(.spacesInName, line: 3, column: 1),
        RosterNote(.formula, line: 4, column: 1),
      ])
  }

  @Test("Contacts that can be")
  func contacts() {
    for contact in [
      "13900000000", "139 0000 0000", "0914-2312345", "+86 13900000000", "13900000000（秘书）", "a@b.cn",
      "微信 abc123456", "",
    ] {
      #expect(read("姓名,联系方式\n委员甲,\(contact)\n").faults.isEmpty, "\(contact)")
    }
  }

  @Test("Cut anywhere, in every coding: what is read before the cut is as it was")
  func cut() {
    let whole = read(Self.whole).rows
    let legacy = DamagedRoster.legacy
    for bytes in [Array(Self.whole.utf8), DamagedRoster.utf16(Self.whole), legacy] {
      for end in bytes.indices {
        let file = read(Array(bytes[..<end]))
        #expect(file.rows.dropLast().allSatisfy(whole.contains), "\(end)")
        #expect(!file.faults.isEmpty || !file.rows.isEmpty, "\(end)")
      }
    }
  }

  @Test("One byte wrong anywhere never stops the reader, and faults stand in their order")
  func flipped() {
    for bytes in [Array(Self.whole.utf8), DamagedRoster.utf16(Self.whole), DamagedRoster.legacy] {
      for at in bytes.indices {
        for byte: UInt8 in [0x00, 0x0A, 0x22, 0x2C, 0x80, 0xE5, 0xFF] {
          var damaged = bytes
          damaged[at] = byte
          let faults = read(damaged).faults
          let places = faults.map { [$0.line ?? 0, $0.column ?? 0] }
          #expect(zip(places, places.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
        }
      }
    }
  }

  @Test("A file as long as may be is read")
  func long() {
    let rows = (0..<60_000).map { "甲\($0),?\n" }.joined()
    let file = read("姓名,召集人\n" + rows)
    #expect(file.rows.isEmpty && file.faults.count == 60_000)
    #expect(RosterFilePhrases(.en, by: NormPacks.standard).faults(file.faults, of: "x").count == 102)
  }

  @Test("The examples of the description", arguments: ["roster.md", "roster.zh-Hans.md"])
  func example(_ name: String) throws {
    let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    let text = try String(contentsOf: root.appendingPathComponent("docs/" + name), encoding: .utf8)
    let blocks = text.split(separator: "\n\n").map { block in
      block.split(separator: "\n").filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }.joined(
        separator: "\n")
    }
    let example = try #require(blocks.first { $0.hasPrefix("姓名") })
    let file = read(example)
    #expect(file.faults.isEmpty && file.rows.count == 6, "\(file.faults)")
    #expect(file.rows.count(where: \.isConvenor) == 2 && file.rows.count(where: \.isLiaison) == 1)
  }
}
