public import Regulation

/// The annual plan of a room (年度工作计划), P4.6: what it means to do in a year, as it was adopted last.
///
/// It says what is planned; what was done is told by the other entries of the ledger. A room has one a year, so that its id says
/// which.
public struct AnnualPlanFacts: MatterFacts {
  public static let kind = "annual-plan"
  public static let idPrefix: String? = "plan"
  public static let lifecycle = Lifecycle<AnnualPlanFacts>(
    "annual-plan", ends: [],
    .from(.nothing, PlanAdopted.self, when: isSound, to: .running),
    .from(.running, PlanAdopted.self, when: isSound, to: .running),
    .from(.running, PlanItemJoined.self, to: .running),
    .from(.running, PlanItemReleased.self, to: .running))

  /// What a desk would have refused counts for nothing where it comes from elsewhere.
  private static let isSound = Lifecycle<AnnualPlanFacts>.Guard.says("isSound", PlanAdopted.self) {
    $0.fault == nil
  }

  /// As it was adopted last.
  public var plan: PlanAdopted
  /// How often it was adopted.
  public var version = 1
  public var adopted: Moment
  /// How many items the last version has that the one before had not, and the other way round.
  public var added = 0
  public var dropped = 0
  /// What was joined to its items by hand (关联); nil: nothing ever was.
  public var joined: [JoinedDeed]?

  public var person: PersonID? { nil }
  public var day: Day { Day(plan.year, 1, 1) ?? adopted.day }

  /// Its items with their words, in order.
  public var items: [PlannedItem] { plan.lines }
}

extension WorkroomID {
  /// The matter that its annual plan is.
  public func plan(of year: Int) -> MatterID { MatterID("plan-\(rawValue)-\(year)") }
}

/// An item of the plan with its words (计划项目).
public struct PlannedItem: Hashable, Sendable {
  public var item: PlanItem
  /// What it is about; empty where nothing more was said, or where it was erased.
  public var text: String
  public init(_ item: PlanItem, text: String = "") { (self.item, self.text) = (item, text) }

  /// The member who answers for it.
  public var owner: PersonID? { item.owner.map { PersonID($0) } }
}

/// 制定年度计划: the whole plan of a year; adopted again, it takes the place of what stood.
public struct PlanAdopted: MatterAct {
  public var year: Int
  public var items: [PlanItem]
  /// What each is about, a line an item, in their order.
  public var topics: String
  public init(year: Int, items: [PlannedItem]) {
    (self.year, self.items) = (year, items.map(\.item))
    topics = items.map { $0.text.isEmpty ? Self.noWords : $0.text }.joined(separator: "\n")
  }

  /// Stands for an item of which no more was said than its kind, so that lines and items stay together.
  private static let noWords = "–"
  /// More than ten a month are no plan (product default).
  public static let mostItems = 120
  /// The longest words of an item, in characters.
  public static let longestText = 80

  /// Its items with their words.
  public var lines: [PlannedItem] {
    let texts = topics.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return items.enumerated().map { place, item in
      let text = texts.count == items.count ? texts[place] : ""
      return PlannedItem(item, text: text == Self.noWords ? "" : text)
    }
  }

  /// What is wrong with it in itself, whoever is on the roster; nil: nothing. Its words may have been erased since.
  var fault: PlanFault? {
    guard (2000...2199).contains(year) else { return .otherYear(year) }
    guard !items.isEmpty else { return .empty }
    guard items.count <= Self.mostItems else { return .tooMany(Self.mostItems) }
    let wrong = items.firstIndex { item in
      !(1...12).contains(item.month) || item.channel != nil && !item.kind.hasChannel
    }
    return wrong.map { .misshapen($0 + 1) }
  }

  public static let id = "planAdopted"
  public static let name = Bilingual("制定年度计划", "annual plan adopted")
  public static let doing = Bilingual("制定年度计划", "adopt the annual plan")
  /// Another plan is adopted anew.
  public static let fields: [Field<PlanAdopted>] = [
    .words("年度", "year") { Bilingual("\($0.year)年", "\($0.year)") },
    .count("项目", "items") { $0.items.count },
    .text(\.topics, "内容", "about", apart: .plan),
  ]
  public static let responsibility = Responsibility(
    "年度计划由召集人或联络员制定。", "The annual plan is made by a convenor or the liaison.", clause: .p4_6)
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool { matter == place.plan(of: year) }
  public func apply(to matter: inout AnnualPlanFacts?, at mark: EntryMark) {
    guard var facts = matter else {
      matter = AnnualPlanFacts(plan: self, adopted: mark.occurred)
      return
    }
    facts.added = lines.differing(from: facts.items)
    facts.dropped = facts.items.differing(from: lines)
    facts.joined = facts.joined.map { lines.taking(over: $0, from: facts.items) }
    (facts.plan, facts.version, facts.adopted) = (self, facts.version + 1, mark.occurred)
    matter = facts
  }
}

extension [PlannedItem] {
  /// How many of these the others have not, each counted as often as it stands.
  public func differing(from others: [PlannedItem]) -> Int {
    var left = others
    return count { item in
      guard let place = left.firstIndex(of: item) else { return true }
      left.remove(at: place)
      return false
    }
  }
}

/// Why an annual plan cannot be written so (年度计划), P4.6.
public enum PlanFault: Hashable, Sendable {
  /// The year is over, or not the next.
  case otherYear(Int)
  /// It has no item.
  case empty
  /// More items than a plan may have.
  case tooMany(Int)
  /// An item has no month of the year, or a channel where it is handed in; its number.
  case misshapen(Int)
  /// Whoever is to answer for an item has no seat in the room in its month; its number.
  case notSeated(Int)
  /// That record and that item cannot be joined: the plan was changed meanwhile, or one of them is taken.
  case notToJoin
  /// The words of an item are longer than they may be, or not one line each; its number.
  case words(Int)
}
