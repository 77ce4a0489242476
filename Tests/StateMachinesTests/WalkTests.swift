import StateMachines
import Testing

@Suite("Walking a graph")
struct WalkTests {
  static let graph = small(
    "a b c d", from: "a", to: ["d"],
    "a>go[x,y]>b", "a>go[x]>c", "a>go>d", "b>go[x]>d", "c>end>d", "a>end>d")

  @Test(
    "the first way all of whose guards hold is taken",
    arguments: [
      ("a", "go", ["x", "y"], "b"), ("a", "go", ["x"], "c"), ("a", "go", ["y"], "d"), ("a", "go", [], "d"),
      ("b", "go", ["x"], "d"), ("b", "go", [], nil), ("c", "go", ["x"], nil), ("z", "go", ["x"], nil),
    ] as [(String, String, [String], String?)])
  func target(_ from: String, _ event: String, _ holding: [String], _ to: String?) {
    #expect(Self.graph.target(from: from, on: event) { holding.contains($0) } == to)
  }

  @Test("guards are asked in their order, and no further than needed")
  func order() {
    var asked: [String] = []
    _ = Self.graph.target(from: "a", on: "go") {
      asked.append($0); return false
    }
    #expect(asked == ["x", "x"])
  }

  @Test("what may come next is said in declared order, each once")
  func events() {
    #expect(Self.graph.events(from: "a") == ["go", "end"])
    #expect(Self.graph.events(from: "d").isEmpty)
    #expect(Self.graph.transitions(from: "a", on: "go").map(\.target) == ["b", "c", "d"])
  }

  @Test("a renamed graph walks the same way")
  func mapped() {
    let named = Self.graph.mapped(state: { "状态\($0)" }, event: { "事件\($0)" })
    #expect(named.target(from: "状态a", on: "事件go") { $0 == "x" } == "状态c")
    #expect(named.finals == ["状态d"])
    #expect(named.check() == [])
  }
}

@Suite("What holds on every path")
struct DefinitelyTests {
  private func known(
    _ graph: Small, losing: [String: Set<String>] = [:]
  ) -> [String: Set<String>] {
    graph.definitely(gain: { [$0.event] }, losing: { losing[$0.event] ?? [] })
  }

  @Test("a line gathers facts")
  func line() {
    let facts = known(small("a b c", from: "a", to: ["c"], "a>x>b", "b>y>c"))
    #expect(facts == ["a": [], "b": ["x"], "c": ["x", "y"]])
  }

  @Test("a diamond keeps what both sides gave")
  func diamond() {
    let facts = known(
      small("a b c d e", from: "a", to: ["e"], "a>x>b", "b>left>c", "b>right>d", "c>y>e", "d>y>e"))
    #expect(facts["e"] == ["x", "y"])
  }

  @Test("a short cut takes away what only the long way gave")
  func shortCut() {
    let facts = known(small("a b c", from: "a", to: ["c"], "a>x>b", "b>y>c", "a>y>c"))
    #expect(facts["c"] == ["y"])
  }

  @Test("a loop gives nothing that the way in did not")
  func loop() {
    let facts = known(
      small("a b c d", from: "a", to: ["d"], "a>x>b", "b>y>c", "c>z>b", "b>out>d"))
    #expect(facts == ["a": [], "b": ["x"], "c": ["x", "y"], "d": ["x", "out"]])
  }

  @Test("a loop through the start leaves the start with nothing")
  func loopThroughStart() {
    let facts = known(small("a b", from: "a", "a>x>b", "b>y>a"))
    #expect(facts == ["a": [], "b": ["x"]])
  }

  @Test("what is lost on one way round is not sure")
  func losing() {
    let graph = small("a b c", from: "a", to: ["c"], "a>x>b", "b>y>c", "b>drop>b")
    let facts = known(graph, losing: ["drop": ["x", "drop"]])
    #expect(facts["b"] == [])
    #expect(facts["c"] == ["y"])
  }

  @Test("losing comes before gaining")
  func losingFirst() {
    let facts = known(small("a b", from: "a", to: ["b"], "a>x>b"), losing: ["x": ["x"]])
    #expect(facts["b"] == ["x"])
  }

  @Test("a state without a way in is not spoken of")
  func island() {
    #expect(known(small("a b", from: "a", to: ["a"]))["b"] == nil)
  }
}
