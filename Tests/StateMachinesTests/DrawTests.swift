import StateMachines
import Testing

@Suite("Drawing a graph")
struct DrawTests {
  /// States and events with everything that drawings have to escape.
  static let graph = Small(
    "值班\"示例\"", states: ["未开始", "进行\n中", "已\"结束\"", "C:\\#1"], start: "未开始",
    finals: ["已\"结束\""],
    transitions: [
      .init("未开始", on: "签到", to: "进行\n中"),
      .init("进行\n中", on: "签退", when: ["已说做了什么", "a:b;c"], to: "已\"结束\""),
      .init("进行\n中", on: "改\r\n方式", to: "进行\n中"),
    ])

  @Test("DOT, exactly")
  func dot() {
    #expect(
      Self.graph.dot() == ##"""
        digraph "值班\"示例\"" {
          rankdir=LR;
          start [shape=point];
          s0 [label="未开始", shape=box];
          s1 [label="进行\n中", shape=box];
          s2 [label="已\"结束\"", shape=doublecircle];
          s3 [label="C:\\#1", shape=box];
          start -> s0;
          s0 -> s1 [label="签到"];
          s1 -> s2 [label="签退 [已说做了什么, a:b;c]"];
          s1 -> s1 [label="改\n方式"];
        }

        """##)
  }

  @Test("Mermaid, exactly")
  func mermaid() {
    #expect(
      Self.graph.mermaid() == ##"""
        stateDiagram-v2
          state "未开始" as s0
          state "进行<br/>中" as s1
          state "已#quot;结束#quot;" as s2
          state "C:\#35;1" as s3
          [*] --> s0
          s0 --> s1 : 签到
          s1 --> s2 : 签退 [已说做了什么, a#colon;b#59;c]
          s1 --> s1 : 改<br/>方式
          s2 --> [*]

        """##)
  }

  @Test("the state a conversation stands in is filled in")
  func highlight() {
    let dot = Self.graph.dot(highlighting: "进行\n中")
    #expect(dot.contains(#"  s1 [label="进行\n中", shape=box, style=filled, fillcolor=gold];"#))
    #expect(dot.components(of: "fillcolor") == 1)
    let mermaid = Self.graph.mermaid(highlighting: "进行\n中")
    #expect(mermaid.hasSuffix("  classDef here fill:#fd0\n  class s1 here\n"))
  }

  @Test("a state that is not there highlights nothing")
  func highlightNothing() {
    #expect(Self.graph.dot(highlighting: "别处") == Self.graph.dot())
    #expect(Self.graph.mermaid(highlighting: "别处") == Self.graph.mermaid())
  }

  @Test("labels may be chosen")
  func labels() {
    let dot = Self.graph.dot(label: { "[\($0)]" }, eventLabel: { "<\($0)>" })
    #expect(dot.contains(#"s0 [label="[未开始]", shape=box];"#))
    #expect(dot.contains(#"s0 -> s1 [label="<签到>"];"#))
  }

  @Test("a broken graph is drawn too, with every state it speaks of")
  func broken() {
    let graph = small("a", from: "s", to: ["z"], "a>go>b")
    #expect(!graph.dot().contains("?"))
    #expect(!graph.mermaid().contains("?"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
