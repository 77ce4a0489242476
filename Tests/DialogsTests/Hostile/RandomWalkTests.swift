import Regulation
import Testing

@testable import Conversation
@testable import Dialogs

/// Walks at random through all dialogs, for two seconds in the tests and for as long as `scripts/fuzz` says.
@Suite("Random walks")
struct RandomWalkTests {
  /// Steps of one walk.
  private static let length = 80

  @Test("Nothing that is said or happens breaks a rule")
  func walks() throws {
    let seconds = Thoroughness.seconds ?? 2
    let clock = ContinuousClock()
    let began = clock.now
    var seen = WalkCoverage()
    var turns = 0
    var walks: UInt64 = 0
    // In the tests the same seeds each time and then new ones; the seed of each walk is told where it fails.
    while clock.now - began < .seconds(seconds) {
      let seed = Thoroughness.seconds == nil && walks < 4 ? walks : Thoroughness.seed &+ walks
      walks += 1
      let walked = try Self.walk(seed)
      seen.add(walked.seen)
      turns += walked.turns
      if let failure = walked.failure {
        Issue.record("\(failure)")
        if Thoroughness.seconds == nil { break }
      }
    }
    let took = clock.now - began
    let perSecond =
      Double(turns) / (Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18)
    print(
      "random walks: seed \(Thoroughness.seed), \(walks) walks, \(turns) turns, \(Int(perSecond)) turns/s")
    if Thoroughness.seconds != nil { for row in seen.report { print("random walks: " + row) } }
    #expect(turns > 0)
  }

  @Test("A script that fails is made as short as it can be")
  func shrinks() {
    let script = (0..<100).map { WalkStep.line("\($0)") }
    let short = Self.shrunk(script) { $0.contains(.line("17")) && $0.contains(.line("71")) }
    #expect(short == [.line("17"), .line("71")])
  }

  @Test("The same seed walks the same way")
  func repeats() throws {
    let (one, other) = (try Self.walk(7), try Self.walk(7))
    #expect(one.script == other.script && one.script.count == Self.length)
  }

  private struct Walked {
    var script: [WalkStep]
    var seen: WalkCoverage
    var turns: Int
    var failure: String?
  }

  private static func walk(_ seed: UInt64) throws -> Walked {
    var lines = WalkLines(seed: seed)
    let (start, language) = lines.start()
    var walk = try Walk(start, language)
    var script: [WalkStep] = []
    do {
      for _ in 0..<length {
        let step = try lines.next(walk)
        script.append(step)
        try walk.take(step)
      }
      try walk.finish()
      return Walked(script: script, seen: walk.seen, turns: walk.turns)
    } catch let fault as WalkFault {
      let short = shrunk(script) { (try? broken(by: $0, start, language)) == fault.rule }
      let talk =
        (["# \(fault.rule): seed \(seed), \(start.rawValue), \(language.rawValue)"] + short.map(\.inTalk))
        .joined(separator: "\n")
      return Walked(
        script: script, seen: walk.seen, turns: walk.turns, failure: talk + "\n# " + fault.detail.prefix(600))
    }
  }

  /// The rule that a script breaks; nil where it breaks none.
  private static func broken(by script: [WalkStep], _ start: HostileRoom.Start, _ language: Language) throws
    -> String?
  {
    do {
      var walk = try Walk(start, language)
      for step in script { try walk.take(step) }
      try walk.finish()
      return nil
    } catch let fault as WalkFault {
      return fault.rule
    }
  }

  /// Leaves out what need not be there for `fails` to hold: halves first, then single steps.
  static func shrunk(_ script: [WalkStep], while fails: ([WalkStep]) -> Bool) -> [WalkStep] {
    var short = script
    var size = max(1, short.count / 2)
    while true {
      var place = 0
      var isShorter = false
      while place < short.count {
        var without = short
        without.removeSubrange(place..<min(place + size, short.count))
        if fails(without) {
          short = without
          isShorter = true
        } else {
          place += size
        }
      }
      if size == 1 { if !isShorter { return short } } else { size /= 2 }
    }
  }
}
