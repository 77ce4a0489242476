import Dialogs
import Foundation
import Testing

@testable import Understanding

private let reader = LineReader.dutyBot.with(people: ExampleRoom.people)

/// The sentences that stand beside the dialogs.
let ownSentences: [Saying] = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/Dialogs")
  let files = (FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? [])
    .filter { $0.split(separator: "/").last?.hasPrefix("Sayings.") == true }.sorted()
  return files.flatMap { file in
    (try? String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)).map(Saying.sentences) ?? []
  }
}()

/// What holds of every line, whatever the table of weights says.
@Suite struct LineReaderPropertyTests {
  @Test(
    "No denial begins what it denies",
    arguments: ["不用", "不要", "别", "先不", "不想", "不需要", "千万别"])
  func denials(word: String) {
    for act in ["签到", "签退", "登记意见", "打印", "请假", "换班", "导出", "补录", "申请", "公示"] {
      for line in [word + act, word + act + "了", "今天" + word + act, act + "不用了"] {
        let reading = reader.read(line)
        let begun = reading.intent.flatMap(SaidIntent.init)
        #expect(begun?.acts != true, "\(line) begins \(begun?.rawValue ?? "")")
      }
    }
  }

  @Test("No title of what is done begins it where it is denied", arguments: ["不用", "别", "先不", "不想", "还没"])
  func titles(word: String) {
    for intent in SaidIntent.allCases where intent.acts {
      for title in intent.titles {
        let begun = reader.read(word + title).intent.flatMap(SaidIntent.init)
        #expect(begun?.records != true, "\(word)\(title) begins \(begun?.rawValue ?? "")")
      }
    }
  }

  @Test("What is denied is not begun, as what one hands in or holds, either")
  func objects() {
    for line in ["不交提案", "别交提案", "不写总结", "先不开会", "别办活动了", "不用写信息", "不提交了"] {
      let begun = reader.read(line).intent.flatMap(SaidIntent.init)
      #expect(begun?.records != true, "\(line) begins \(begun?.rawValue ?? "")")
    }
  }

  @Test(
    "A declared phrase in pinyin is that phrase",
    arguments: [
      ("qiandao", "check-in"), ("qian dao", "check-in"), ("dengjiyijian", "record-opinion"),
      ("bangzhu", "help"),
      ("wodeyiwu", "obligations"), ("buluzhiban", "late-shift"), ("daiban", "open-matters"),
    ])
  func spelled(line: String, intent: String) {
    let reading = reader.read(line)
    #expect(reading.intent == intent && reading.isExact)
  }

  @Test(
    "No denial in English begins what it denies", arguments: ["don't", "do not", "no need to", "I didn't"])
  func englishDenials(word: String) {
    for act in ["check in", "check out", "print the form", "record an opinion", "export the ledger", "swap"] {
      let begun = reader.read("\(word) \(act)").intent.flatMap(SaidIntent.init)
      #expect(begun?.acts != true, "\(word) \(act) begins \(begun?.rawValue ?? "")")
    }
  }

  @Test("Of one character alone nothing that records begins")
  func single() {
    for scalar in "签到退登记意见请假换班人打印导出来走了啊的一不qwertyuiop1234567890，。？".unicodeScalars {
      let begun = reader.read(String(scalar)).intent
      #expect(begun.map(reader.records) != true, "\(scalar) begins \(begun ?? "")")
    }
  }

  @Test("Spoilt sentences crash nothing, and what is asked comes from the intents known", arguments: 0..<4)
  func spoilt(part: Int) {
    let lines = [
      "我昨天下午三点到五点在线上值班忘了签到", "别签到，先记一条群众意见", "I'd like to check in, online please",
      "簽到　線下🙂接待群眾", "dengji yijian：路灯坏了，13800001234", "先签退，再看看待办", "？？？…—~",
    ]
    let known = Set(SaidIntent.allCases.map(\.rawValue))
    for line in lines {
      let characters = Array(line)
      for place in characters.indices where place % 4 == part {
        var (doubled, swapped) = (characters, characters)
        doubled.insert(characters[place], at: place)
        if place + 1 < characters.count { swapped.swapAt(place, place + 1) }
        for spoilt in [Array(characters[..<place]), doubled, swapped] {
          let reading = reader.read(String(spoilt), explained: true)
          if let intent = reading.intent { #expect(known.contains(intent)) }
        }
      }
    }
  }

  @Test("A line in which nobody asks for anything, since it is so long, is not read", arguments: [201, 5000])
  func long(_ count: Int) {
    let reading = reader.read(String(repeating: "签到", count: count))
    #expect(reading.ranked.isEmpty && reading.decision == .none(nearest: []))
  }

  @Test(
    "The table reads the measuring fifth",
    .enabled(if: !ownSentences.isEmpty, "the sentences are not beside the tests"))
  func figures() {
    // Loosely: what is carried was trained with these as well, and the sentences may be newer than it.
    let figures = Figures(of: ownSentences.filter(\.measures), readBy: reader)
    #expect(figures.all > 500)
    #expect(figures.right * 100 >= figures.all * 70, "\(figures)")
    #expect(figures.falseStarts * 100 <= figures.nothing * 6, "\(figures)")
  }

  @Test("An intent of the sentences is one that the program knows")
  func known() {
    let names = Set(SaidIntent.allCases.map(\.rawValue) + [LineReader.nothing])
    let astray = Set(ownSentences.map(\.intent).filter { !$0.hasPrefix("ambiguous:") }).subtracting(names)
    #expect(astray.isEmpty)
  }

  @Test("Every intent has its dialog in the book, where it says so")
  func dialogs() {
    for intent in SaidIntent.allCases {
      guard case .dialog(let name) = intent.meaning else { continue }
      #expect(SaidIntent.dialogNames.contains(name), "\(intent.rawValue)")
    }
  }
}
