/// How many people or things a line says (人数、件数): 来了十二个人, 登了两件, `17 people`.
///
/// 一位老人 and 一次 are no counts, nor is any number that a day, a time or a phone was read from.
struct CountMentions {
  let line: SlotLine

  func count(isOpinion: Bool) -> (value: Int, range: Range<Int>)? {
    let part = line.meant
    return count(in: part, isOpinion) ?? (part == 0..<line.count ? nil : count(in: 0..<line.count, isOpinion))
      ?? corrected()
  }

  /// How many people came together: 五个村民, 三位老人一起; never how many things there are, nor one alone.
  func people() -> (value: Int, range: Range<Int>)? {
    for place in 0..<line.count {
      guard let number = line.number(at: place), (2..<10_000).contains(number.value) else { continue }
      let range = place..<number.end
      if line.isFollowed(range, by: Self.together) || line.precedes(range.lowerBound, Self.headcounts) {
        return (number.value, range)
      }
    }
    return nil
  }

  /// The number that a line about the headcount ends with: 人数不对，是34.
  private func corrected() -> (value: Int, range: Range<Int>)? {
    guard let word = line.first("人数|headcount|attendance|number of people|number of visitors") else {
      return nil
    }
    for place in (word.upperBound..<max(word.upperBound, line.count)).reversed() {
      if let number = line.number(at: place), number.value < 10_000 {
        return (number.value, place..<number.end)
      }
    }
    return nil
  }

  private func count(in part: Range<Int>, _ isOpinion: Bool) -> (value: Int, range: Range<Int>)? {
    for place in part {
      guard let number = line.number(at: place), number.value < 10_000 else { continue }
      let range = place..<number.end
      if isCount(number.value, range, isOpinion) { return (number.value, range) }
    }
    return nil
  }

  private func isCount(_ value: Int, _ range: Range<Int>, _ isOpinion: Bool) -> Bool {
    let isOfPapers = line.isFollowed(range, by: Self.papers) || isListed(range)
    if value == 1 { return isOfPapers && line.has("微建议|微需求|意见一条|建议一条") }
    if isOfPapers || line.isFollowed(range, by: Self.people) || isAboutSo(range) { return true }
    if line.precedes(range.lowerBound, Self.headcounts) { return true }
    if line.precedes(range.lowerBound, Self.gathered) {
      return line.isFollowed(range, by: ["个", "位", "名", "件", "条", "人", "起"])
    }
    return false
  }

  /// 五十来号人, 三十几位老乡, 二十余户: a number that is only near, then what counts people.
  private func isAboutSo(_ range: Range<Int>) -> Bool {
    var place = line.past(range.upperBound)
    if let near = Self.nearly.first(where: { line.isAt(place, $0) }),
      line.isAt(place + near.unicodeScalars.count, "户")
    {
      return true
    }
    for words in [Self.nearly, Self.measures] {
      guard let word = words.first(where: { line.isAt(place, $0) }) else { continue }
      place += word.unicodeScalars.count
    }
    return place > line.past(range.upperBound) && Self.persons.contains { line.isAt(place, $0) }
  }

  private static let nearly = ["多", "来", "余", "几", "好几", "左右", "上下", "出头"]
  private static let measures = ["个", "位", "名", "号", "口", "户"]
  private static let persons = [
    "人", "群众", "居民", "村民", "市民", "老乡", "乡亲", "老人", "老百姓", "百姓", "来访", "学生", "孩子", "娃", "家长", "职工", "工人", "农民",
    "商户", "业主",
    "代表", "委员", "听众", "观众", "患者", "病人", "志愿者", "干部", "同志", "家", "大爷", "大妈", "大姐", "大娘", "叔", "姨",
  ]

  /// 意见三条, 微建议一条.
  private func isListed(_ range: Range<Int>) -> Bool {
    line.precedes(range.lowerBound, ["意见", "建议", "需求", "投诉", "来访"]) && line.isFollowed(range, by: ["条", "件"])
  }

  private static let people = [
    "多人", "多个人", "多名", "人", "个人", "位群众", "个群众", "名群众", "群众", "位来访", "个来访", "个居民", "位居民", "名居民", "名委员", "位委员",
    "个委员",
    "名学生", "个学生", "位村民", "个村民", "名村民", "户", "个老人", "位老人", "名代表", "位代表", "余人", "来人", "号人", "个岗位", "people",
    "visitors",
    "persons", "residents", "opinions", "attendees", "participants", "came", "members", "took part",
    "farmers",
    "complaints", "students", "attended", "villagers", "guests", "households", "of us",
  ]
  private static let together = [
    "人", "个人", "多人", "多个人", "多名", "位", "名", "余人", "来人", "号人", "户", "口人", "个群众", "个居民", "个村民", "个老人", "个学生",
    "个商户",
    "people", "visitors", "persons", "residents", "villagers", "households", "of us", "farmers", "students",
    "neighbours",
  ]
  private static let papers = ["条意见", "件意见", "条建议", "条投诉", "条留言", "条微建议", "件投诉", "条线索", "条诉求", "件诉求"]
  private static let headcounts = [
    "人数", "人数是", "人数改成", "人数改为", "人数应该是", "人数应为", "人数:", "headcount", "headcount of", "headcount:",
    "headcount is", "attendance",
    "attendance of", "number of people",
  ]
  private static let gathered = [
    "来了", "接待了", "接待", "登了", "登记了", "收了", "收到", "听到", "一共", "总共", "共", "参加", "到了", "收集", "收集了", "是",
  ]
}
