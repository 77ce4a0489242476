import StateMachines
import Testing

@Suite("Checking a graph")
struct CheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let graph: Small
    var flaws: [Flaw<String, String>] = []
    var testDescription: String { name }
  }

  static let sound: [Case] = [
    Case(name: "a single state", graph: small("a", from: "a", to: ["a"])),
    Case(name: "a line", graph: small("a b", from: "a", to: ["b"], "a>go>b")),
    Case(name: "a loop with a way out", graph: small("a b", from: "a", to: ["b"], "a>stay>a", "a>go>b")),
    Case(name: "a loop for ever", graph: small("a b", from: "a", "a>go>b", "b>go>a")),
    Case(
      name: "guards with an open last",
      graph: small("a b c", from: "a", to: ["b", "c"], "a>go[x]>b", "a>go>c")),
    Case(
      name: "guarded to the end",
      graph: small("a b c", from: "a", to: ["b", "c"], "a>go[x]>b", "a>go[y]>c")),
    Case(name: "two events", graph: small("a b", from: "a", to: ["b"], "a>x>b", "a>y>b")),
  ]

  static let broken: [Case] = [
    Case(
      name: "declared twice", graph: small("a b a", from: "a", to: ["b"], "a>go>b"),
      flaws: [.duplicateState("a")]),
    Case(
      name: "no such start", graph: small("b", from: "a", to: ["b"], "a>go>b"),
      flaws: [.undefinedStart("a"), .undefinedSource("a", "go")]),
    Case(
      name: "no such end", graph: small("a b", from: "a", to: ["b", "z"], "a>go>b"),
      flaws: [.undefinedFinal("z")]),
    Case(
      name: "leaves nowhere", graph: small("a b", from: "a", to: ["b"], "a>go>b", "z>go>b"),
      flaws: [.undefinedSource("z", "go")]),
    Case(
      name: "leads nowhere", graph: small("a b", from: "a", to: ["b"], "a>go>b", "a>astray>z"),
      flaws: [.undefinedTarget("a", "astray", "z")]),
    Case(
      name: "an island", graph: small("a b c", from: "a", to: ["b"], "a>go>b", "c>go>b"),
      flaws: [.unreachable("c")]),
    Case(
      name: "an island that goes round",
      graph: small("a b c d", from: "a", to: ["b"], "a>go>b", "c>go>d", "d>go>c"),
      flaws: [.unreachable("c"), .unreachable("d"), .deadEnd("c"), .deadEnd("d")]),
    Case(
      name: "a trap", graph: small("a b c", from: "a", to: ["b"], "a>go>b", "a>fall>c", "c>fall>c"),
      flaws: [.deadEnd("c")]),
    Case(
      name: "a way out of the end", graph: small("a b", from: "a", to: ["b"], "a>go>b", "b>back>a"),
      flaws: [.transitionFromFinal("b", "back")]),
    Case(
      name: "an open way first", graph: small("a b c", from: "a", to: ["b", "c"], "a>go>b", "a>go[x]>c"),
      flaws: [.openGuardBeforeLast("a", "go")]),
    Case(
      name: "two open ways", graph: small("a b c", from: "a", to: ["b", "c"], "a>go>b", "a>go>c"),
      flaws: [.openGuardBeforeLast("a", "go")]),
  ]

  @Test("nothing is found in a sound graph", arguments: sound)
  func soundGraph(_ its: Case) {
    #expect(its.graph.check().isEmpty)
  }

  @Test("everything that is wrong is found, once", arguments: broken)
  func brokenGraph(_ its: Case) {
    #expect(its.graph.check() == its.flaws)
  }

  @Test("every flaw says what and where")
  func words() {
    let flaws = Self.broken.flatMap(\.flaws)
    #expect(Set(flaws.map(\.description)).count == Set(flaws).count)
    #expect(Flaw<String, String>.deadEnd("等待").description == "no end can be reached from state 等待")
  }

  @Test("events that nothing open ends are told apart")
  func guardedToTheEnd() {
    let graph = small(
      "a b c", from: "a", to: ["b", "c"], "a>go[x]>b", "a>go[y]>c", "a>run[x]>b", "a>run>c", "a>walk>c")
    #expect(graph.guardedToTheEnd.map(\.event) == ["go"])
    #expect(graph.guardedToTheEnd.map(\.state) == ["a"])
  }

  @Test("a graph of ten thousand states is checked")
  func large() {
    let count = 10_000
    var ways: [StateGraph<Int, Int>.Transition] = []
    for state in 0..<count - 1 {
      ways.append(.init(state, on: 0, to: state + 1))
      ways.append(.init(state, on: 1, to: state / 2))
    }
    let graph = StateGraph<Int, Int>(
      "large", states: Array(0..<count), start: 0, finals: [count - 1], transitions: ways)
    #expect(graph.check().isEmpty)
    let known = graph.definitely { [$0.target] }
    #expect(known[3] == [1, 2, 3])
    #expect(known.count == count)
  }

  @Test("a hub of ten thousand events is checked")
  func hub() {
    let count = 10_000
    let ways = (1...count).map { StateGraph<Int, Int>.Transition(0, on: $0, to: $0) }
    let graph = StateGraph<Int, Int>(
      "hub", states: Array(0...count), start: 0, finals: Array(1...count), transitions: ways)
    #expect(graph.check().isEmpty)
  }
}
