import Conversation
import Regulation
import WorkroomStore

/// One visitor among those who were found (来访人), with what they said: told apart by name and number (see `Called`).
struct VisitorToErase {
  /// Oldest first; never empty.
  private(set) var opinions: [Opinion]
  private var called: [Called]

  /// As the choice is stored.
  var id: String { opinions.first?.id.rawValue ?? "" }

  private init(_ opinion: Opinion, _ called: Called) { (opinions, self.called) = ([opinion], [called]) }

  private mutating func take(_ opinion: Opinion, _ called: Called) {
    opinions.append(opinion)
    self.called.append(called)
  }

  private func isSame(as other: Called) -> Bool { called.contains { $0.isSame(as: other) } }
  private func hasName(of other: Called) -> Bool {
    !other.bare.isEmpty && called.contains { $0.bare == other.bare }
  }

  /// Everybody apart, in the order of their first opinion. One name with two numbers is two people; without a number it is
  /// whoever it can only be, and where it can be several it is nobody of them. Who left nothing is nobody else.
  static func tellApart(_ opinions: [Opinion]) -> [VisitorToErase] {
    let all = opinions.map { (opinion: $0, called: Called($0.said.visitor ?? "", reached: $0.said.contact)) }
    var people: [VisitorToErase] = []
    for (opinion, called) in all where !called.numbers.isEmpty {
      if let place = people.firstIndex(where: { $0.isSame(as: called) }) {
        people[place].take(opinion, called)
      } else {
        people.append(VisitorToErase(opinion, called))
      }
    }
    let reached = people
    for (opinion, called) in all where called.numbers.isEmpty {
      let mayBe = reached.indices.filter { reached[$0].isSame(as: called) }
      let same = people.firstIndex { person in
        !person.called.contains { !$0.numbers.isEmpty } && person.hasName(of: called)
      }
      if mayBe.count == 1 {
        people[mayBe[0]].take(opinion, called)
      } else if let same {
        people[same].take(opinion, called)
      } else {
        people.append(VisitorToErase(opinion, called))
      }
    }
    func isBefore(_ a: Opinion, _ b: Opinion) -> Bool {
      (a.facts.received, a.id.rawValue) < (b.facts.received, b.id.rawValue)
    }
    for place in people.indices { people[place].opinions.sort(by: isBefore) }
    return people.sorted { one, other in
      guard let a = one.opinions.first, let b = other.opinions.first else { return false }
      return isBefore(a, b)
    }
  }

  /// 王大爷，13900000001：3月5日、3月31日，2 件; of whoever left nothing, what they said.
  func line(_ scene: Scene) -> String {
    let said = opinions.map(\.said)
    let names = said.compactMap(\.visitor).uniqued
    let contacts = said.compactMap(\.contact).uniqued
    let who =
      names.isEmpty && contacts.isEmpty
      ? [scene("未留名", "no name given"), said.first?.words.map { "“\($0.excerpt(16))”" }].compactMap(\.self)
      : Array(names.prefix(2)) + Array(contacts.prefix(2))
    let days = opinions.map(\.facts.day).uniqued
    let shown = days.prefix(3).map { $0.inWords(scene) }.joined(separator: scene("、", ", "))
    let more = days.count > 3 ? scene("等", " and others") : ""
    return scene(
      "\(who.joined(separator: "，"))：\(shown)\(more)，\(opinions.count) 件",
      "\(who.joined(separator: ", ")): \(shown)\(more), \(english(opinions.count, "opinion"))")
  }
}

extension Array where Element: Hashable {
  /// Each once, in order.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
