import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A correction said in one sentence (一句话更正): 把王大爷的电话改成13900000000, change the place of the street lamp to East Gate.
///
/// It names one thing of a record by what that is called, and whose or which record it is by words or a day; without these it is the
/// last record that has such a thing.
struct SaidCorrection: Hashable {
  /// Words or a day that tell the record; empty: the last one.
  let which: String
  /// What is to be changed, as it was called; see ``names(_:)``.
  let item: String
  let value: String

  private static let most = 200

  init?(_ line: String) {
    guard line.utf8.count <= Self.most * 4 else { return nil }
    let text = line.trimmed
    guard let (left, value) = Self.chinese(text) ?? Self.english(text), !value.isEmpty,
      let (which, item) = Self.taken(apart: left)
    else { return nil }
    (self.which, self.item, self.value) = (which, item, value)
  }

  init(which: String, item: String, value: String) {
    (self.which, self.item, self.value) = (which, item, value)
  }

  /// Whether something of a record is called so.
  func names(_ field: Correctable) -> Bool {
    let said = TextFolding.folded(item)
    return ([field.label.zh, field.label.en] + (Self.others[field.id] ?? [])).contains {
      TextFolding.folded($0) == said
    }
  }

  // MARK: How it is said

  private static let between = ["改成", "改为", "换成", "更正为", "修改为", "应该是", "应为"]
  private static let wrong = ["错了", "不对", "写错了", "记错了"]
  private static let leads = ["麻烦", "请", "帮我", "给我", "把", "将", "更正"]

  private static func chinese(_ text: String) -> (left: String, value: String)? {
    guard
      let (word, place) = between.compactMap({ word in text.firstRange(of: word).map { (word, $0) } })
        .min(by: { $0.1.lowerBound < $1.1.lowerBound }) ?? replaced(text)
    else { return nil }
    _ = word
    var left = String(text[..<place.lowerBound]).trimmed
    while let lead = leads.first(where: { left.hasPrefix($0) }) {
      left = String(left.dropFirst(lead.count)).trimmed
    }
    while let last = left.last, "，,、".contains(last) { left.removeLast() }
    if let end = wrong.sorted(by: { $0.count > $1.count }).first(where: { left.hasSuffix($0) }) {
      left = String(left.dropLast(end.count)).trimmed
    }
    return (left, bare(String(text[place.upperBound...])))
  }

  /// 电话错了，是139…
  private static func replaced(_ text: String) -> (String, Range<String.Index>)? {
    for end in wrong {
      for between in ["，是", ",是", "，应是", " 是"] {
        if let place = text.firstRange(of: end + between) {
          return (between, text.index(place.lowerBound, offsetBy: end.count)..<place.upperBound)
        }
      }
    }
    return nil
  }

  private static func english(_ text: String) -> (left: String, value: String)? {
    let low = text.lowercased()
    guard low.utf8.count == text.utf8.count else { return nil }
    for (lead, between) in [
      ("change ", " to "), ("correct ", " to "), ("set ", " to "), ("", " should be "),
      ("", " is wrong, it should be "), ("", " is wrong, it is "), ("", " is wrong, it's "),
    ] {
      guard low.hasPrefix(lead), let place = low.firstRange(of: between) else { continue }
      let from = text.index(text.startIndex, offsetBy: lead.count)
      let start = text.utf8.index(
        text.startIndex, offsetBy: low.utf8.distance(from: low.startIndex, to: place.lowerBound))
      let end = text.utf8.index(
        text.startIndex, offsetBy: low.utf8.distance(from: low.startIndex, to: place.upperBound))
      guard from <= start else { continue }
      var left = String(text[from..<start]).trimmed
      if left.lowercased().hasPrefix("the ") { left = String(left.dropFirst(4)) }
      return (left, bare(String(text[end...])))
    }
    return nil
  }

  private static func bare(_ value: String) -> String {
    var said = value.trimmed
    while let last = said.last, "。！!吧".contains(last) { said.removeLast() }
    return said.trimmed
  }

  /// 王大爷那件的电话 as 王大爷 and 电话; phone of mr wang, mr wang's phone as the same.
  private static func taken(apart left: String) -> (which: String, item: String)? {
    let folded = TextFolding.folded(left)
    guard folded.count == left.count else { return nil }
    if let name = names.first(where: { folded.hasPrefix($0 + " of ") }) {
      var which = String(left.dropFirst(name.count + 4)).trimmed
      if which.lowercased().hasPrefix("the ") { which = String(which.dropFirst(4)) }
      return (which, name)
    }
    guard let name = names.first(where: { folded.hasSuffix($0) }) else { return nil }
    var which = String(left.dropLast(name.count)).trimmed
    for end in ["'s", "’s", "的"] where which.hasSuffix(end) {
      which = String(which.dropLast(end.count)).trimmed
    }
    // An English name is a word of its own; 写错的电话 is 电话 all the same.
    if name.allSatisfy(\.isASCII), let last = which.last, last.isASCII, last.isLetter,
      left.dropLast(name.count).last?.isWhitespace != true
    {
      return nil
    }
    for end in ["那一件", "那件事", "那件", "那条", "那次", "这件", "的意见", "意见", "记录", "的"] where which.hasSuffix(end) {
      which = String(which.dropLast(end.count)).trimmed
      break
    }
    return (which, name)
  }

  /// All that something of a record is called, the longer before the shorter.
  private static let names: [String] = {
    let labels = ActList.standard.kinds.flatMap(\.correctables).flatMap { [$0.label.zh, $0.label.en] }
    return Set((labels + others.values.joined()).map { TextFolding.folded($0) })
      .sorted { ($1.count, $0) < ($0.count, $1) }
  }()

  /// What people call it beside its name.
  private static let others: [String: [String]] = [
    "contact": [
      "电话", "手机", "手机号", "电话号码", "手机号码", "号码", "联系电话", "微信", "phone", "phone number", "number", "mobile",
    ],
    "visitor": ["姓名", "名字", "visitor's name", "visitor"],
    "words": ["说的话", "原文"],
    "people": ["人数", "number of people"],
    "urgency": ["紧急程度", "急不急", "紧急"],
    "place": ["位置", "地址", "location"],
    "group": ["群众类型", "类型"],
    "industryNeed": ["产业需求标记"],
  ]
}

extension SaidCorrection {
  /// The records that it may be about: they have what is to be changed, and stand.
  func records(_ scene: Scene, by person: PersonID?) throws -> [Record] {
    let me = try scene.signedIn()
    let having = { (record: Record) in !record.retracted && record.act.correctables.contains(where: names) }
    if which.isEmpty {
      return Array(try scene.facts(RecentRecords(in: me.room, by: person)).filter(having).prefix(1))
    }
    if let day = When.day(which, now: scene.now)?.day {
      return try scene.facts(RecordsOn(day, in: me.room, by: person)).filter(having)
    }
    let recent = try RecordSearch.words(which).records(scene).filter(having)
    guard recent.isEmpty else { return recent }
    // Opinions are found however long ago they were recorded, and by the visitor's name or number in any form.
    var filter = OpinionFilter()
    filter.texts = [which]
    let found = try scene.facts(OpinionsFound(filter, in: me.room, recordedBy: person, on: scene.now.day))
    return try scene.facts(TheOpinions(Array(found.prefix(9)))).compactMap {
      try scene.facts(TheRecord($0.facts.entry))
    }.filter(having)
  }
}
