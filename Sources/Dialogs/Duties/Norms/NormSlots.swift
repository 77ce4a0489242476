package import Conversation
public import Regulation
import Understanding
import WorkroomStore

/// Slots of the dialogs on the norms.
enum NormSlots {
  /// One of the norms of the rule set.
  static let norm = Slot<String>(
    "norm", "指标", "norm",
    as: .oneOf(
      options: { scene in
        let words = NormWords(scene)
        return try scene.facts(ThePack()).norms.map { norm in
          Option(
            id: norm.id, label: words.name(norm),
            aliases: [norm.id, norm.zh, norm.en] + norm.counts.map(words.name) + norm.channels(words))
        }
      },
      name: { id, scene in
        try scene.facts(ThePack()).norm(id).map(NormWords(scene).name) ?? id
      }))

  /// A quarter or a year that has begun.
  static let period = Slot<Period>(
    "period", "季度或年份", "quarter or year",
    as: AnswerReader(
      .open,
      read: { line, scene, _ in
        guard let period = NormSlots.period(line, scene) else { return .miss }
        guard period.first <= scene.now.day else {
          return .problem(
            scene(
              "还没有到\(period.inWords(.zh))。请再说一次。",
              "It is not \(period.inWords(.en)) yet. Say it again, please."))
        }
        return .value(period)
      },
      show: { period, scene in period.inWords(scene.language) }))

  /// 上季度, 2025Q4, 今年, 去年, 2025年, 2025.
  private static func period(_ line: String, _ scene: Scene) -> Period? {
    if let quarter = When.quarter(line, now: scene.now) { return .quarter(quarter) }
    let text = TextFolding.folded(line).trimmed
    let year = scene.now.day.year
    switch text {
    case "今年", "本年", "全年", "this year": return .year(year)
    case "去年", "上一年", "last year": return .year(year - 1)
    case "前年": return .year(year - 2)
    case _:
      let digits = text.hasSuffix("年") ? String(text.dropLast()) : text
      guard digits.count == 4, let period = Period(code: digits) else { return nil }
      return period
    }
  }
}

extension Norm {
  /// 线上值班, 线下值班: how a person names a part of it.
  fileprivate func channels(_ words: NormWords) -> [String] {
    counts.flatMap { deed in Channel.allCases.map { words.name($0) + words.name(deed) } }
  }
}

extension Period: SlotValue {
  package init?(datum: Datum) {
    guard case .text(let code) = datum else { return nil }
    self.init(code: code)
  }
  package var datum: Datum { .text(code) }
}
