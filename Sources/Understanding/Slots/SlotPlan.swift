/// Which slots a sentence may fill, by what it asks for (意图). Narrow ones fill in nearly every intent; a class and a
/// source are read only in an opinion, since 咨询 and 走访 are said everywhere.
struct SlotPlan {
  enum Days { case one, several, span }
  enum Kinds { case all, micro, activity, product }

  var names: Set<SaidSlot.Name>
  var days = Days.one
  var kinds = Kinds.all
  var tense: Tense?

  init(intent: String) {
    self.intent = intent
    let words = (Self.table[intent] ?? "").split(separator: " ").map(String.init)
    names = Set(words.compactMap(SaidSlot.Name.init(rawValue:)))
    if words.contains("span") {
      days = .span
      names.formUnion([.from, .to, .day])
    } else if words.contains("days") {
      days = .several
      names.insert(.day)
    }
    if words.contains("micro") { (kinds, names) = (.micro, names.union([.kind])) }
    if words.contains("activities") { (kinds, names) = (.activity, names.union([.kind])) }
    if words.contains("products") { (kinds, names) = (.product, names.union([.kind])) }
    tense = Self.past.contains(intent) ? .past : Self.future.contains(intent) ? .future : .near
  }

  /// Whether the intent only asks.
  var isQuestion: Bool { Self.questions.contains(intent) }
  private let intent: String

  private static let questions: Set<String> = [
    "obligations", "past-obligations", "room-obligations", "who-is-on-duty", "my-next-shift",
    "shift-statistics",
    "find-matter", "open-matters", "roster", "all-rooms", "inspect",
  ]
  private static let past: Set<String> = [
    "late-shift", "log-micro", "log-activity", "log-output", "correct-record", "check-out",
    "shift-statistics",
    "past-obligations", "record-opinion", "find-matter", "inspect", "export", "check-in", "undo",
  ]
  private static let future: Set<String> = [
    "swap-shift", "ask-leave", "plan-rota", "my-next-shift", "who-is-on-duty", "plan-year", "open-matters",
    "answer-matter", "decide-leave",
  ]

  private static let table: [String: String] = [
    "check-in": "mode activity from",
    "check-out": "count to",
    "late-shift": "member day from to mode activity",
    "record-opinion": "source class matter count phone",
    "answer-matter": "matter deadline",
    "find-matter": "matter phone day month year member",
    "log-micro": "micro mode matter day count",
    "log-activity": "activities mode day count member",
    "log-output": "products matter member day year",
    "obligations": "quarter year month member mode kind",
    "past-obligations": "quarter year month member mode kind",
    "room-obligations": "quarter year member mode kind",
    "who-is-on-duty": "day member mode",
    "my-next-shift": "day mode month",
    "shift-statistics": "year month quarter from to mode member day",
    "ask-leave": "quarter span month member mode",
    "decide-leave": "member quarter month span",
    "correct-record": "day mode from to kind count member phone quarter class",
    "undo": "mode day kind member",
    "plan-rota": "quarter span month mode year",
    "swap-shift": "member days mode",
    "roster": "member",
    "switch-person": "member",
    "end-seat": "member day",
    "erase-visitor": "phone",
    "export": "year quarter month kind",
    "roll-up": "year quarter month deadline",
    "plan-year": "year kind mode month",
    "write-summary": "year quarter deadline",
    "assess": "year quarter",
    "inspect": "day year",
    "all-rooms": "quarter year month",
    "open-matters": "member quarter",
    "print": "quarter year month member",
    "publish": "quarter month",
  ]
}
