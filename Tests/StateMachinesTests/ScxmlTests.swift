import Foundation
import StateMachines
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("A graph as SCXML")
struct ScxmlTests {
  private static let graph = Small(
    "duty \"a\"", states: ["未开始", "in progress", "in_progress", "1st", "end"], start: "未开始", finals: ["end"],
    transitions: [
      .init("未开始", on: "签到", when: ["在岗"], to: "in progress"),
      .init("未开始", on: "签到", when: ["a<b", "\"&\""], to: "in_progress"),
      .init("未开始", on: "签到", to: "1st"),
      .init("in progress", on: "go on", to: "end"), .init("in_progress", on: "x", to: "end"),
      .init("1st", on: "x", to: "1st"), .init("1st", on: "y", to: "end"),
    ])

  @Test("Exactly: an event for what the guards said, ids that are names, nothing raw in attributes")
  func exact() {
    #expect(
      Self.graph.scxml(highlighting: "1st") == ##"""
        <?xml version="1.0" encoding="UTF-8"?>
        <scxml xmlns="http://www.w3.org/2005/07/scxml" xmlns:d="urn:dutybot:dialogs" version="1.0" datamodel="null" name="duty__a_" initial="未开始">
          <state id="未开始" d:label="未开始">
            <transition event="签到.1" target="in_progress" d:guard="在岗"/>
            <transition event="签到.2" target="in_progress_2" d:guard="a&lt;b, &quot;&amp;&quot;"/>
            <transition event="签到.3" target="_1st"/>
          </state>
          <state id="in_progress" d:label="in progress">
            <transition event="go_on.1" target="end"/>
          </state>
          <state id="in_progress_2" d:label="in_progress">
            <transition event="x.1" target="end"/>
          </state>
          <state id="_1st" d:label="1st" d:here="true">
            <transition event="x.1" target="_1st"/>
            <transition event="y.1" target="end"/>
          </state>
          <final id="end" d:label="end"/>
        </scxml>

        """##)
  }

  @Test("It is XML, also where labels hold what XML cannot")
  func parses() {
    let parser = XMLParser(data: Data(Self.graph.scxml { "\u{0}\u{1B}<\($0)>\u{FFFF}" }.utf8))
    #expect(parser.parse(), "\(parser.parserError?.localizedDescription ?? "")")
  }

  @Test("Walks that cover take every transition that can be reached, and follow the graph")
  func covering() throws {
    let walks = Self.graph.coveringWalks()
    var taken: Set<Small.Transition> = []
    for walk in walks {
      #expect(walk.states.first == "未开始" && walk.states.count == walk.events.count + 1)
      for (place, event) in walk.events.enumerated() {
        let outcome = try #require(
          Self.graph.outcomes(from: walk.states[place]).first { $0.event == event })
        #expect(outcome.transition.target == walk.states[place + 1])
        taken.insert(outcome.transition)
      }
    }
    #expect(taken == Set(Self.graph.transitions))
    #expect(walks.count == 3)
  }

  @Test("A walk at random ends at an end, or where it is told to")
  func random() {
    var turn = 0
    func next(_ count: Int) -> Int {
      turn += 1
      return turn % count
    }
    #expect(Self.graph.walk(atMost: 2, choose: next).events.count == 2)
    let walk = Self.graph.walk(atMost: 100, choose: next)
    #expect(walk.states.last == "end")
  }
}
