import Regulation
import Testing
import Understanding
import WorkroomStore

@testable import Conversation
@testable import Dialogs

@Suite("Worked count 9: a court's judgment and three petitions are guided on")
struct PetitionCountTests {
  private let words = "要求法院重新判决，已上访三次"
  private let matter = MatterID("opinion-9")

  private func write(_ act: Act, _ sample: SampleDesk) throws {
    sample.clock.go(on: 1)
    try sample.write(
      [
        Proposal(
          act, in: SampleDesk.room, on: matter, occurred: sample.clock.now,
          personal: act.is(OpinionRecorded.self) ? [.words: words] : [:])
      ], as: SampleDesk.liaison)
  }

  private func state(_ sample: SampleDesk) throws -> MatterState? {
    try sample.store.ask(TheOpinion(matter))?.matter.state
  }

  @Test("9: suggested a petition, to be guided; the slip says how, nothing is passed on; it ends as guided")
  func court() throws {
    #expect(TriageHint(words).suggestions.first?.kind == .petition)
    let sample = try SampleDesk()
    let person = SampleDesk.person(SampleDesk.liaison)
    try write(
      Act(OpinionRecorded(person: person, source: .reception, anonymous: true, reachable: false, shift: nil)),
      sample)
    try write(Act(OpinionTriaged(kind: .petition)), sample)
    #expect(try state(sample) == .toGuide)
    #expect(throws: Refusal.notNow(OpinionPassedOn.kind, .toGuide)) {
      try write(Act(OpinionPassedOn(to: "区法院", due: sample.clock.now.day.adding(10))), sample)
    }
    try write(Act(OpinionGuided(to: [.petitionBureau, .court])), sample)
    #expect(try state(sample) == .guided)
    let opinion = try #require(try sample.store.ask(TheOpinion(matter)))
    let room = try #require(try sample.store.ask(TheWorkroom(SampleDesk.room))?.facts)
    for (language, how) in [(Language.zh, "到法院问申诉、再审的办法"), (.en, "ask there how to appeal")] {
      let slip = SlipWords(language, today: sample.clock.now.day, by: sample.store.pack).slip(
        of: opinion, in: room)
      #expect(slip.places.count == 2 && slip.places[1].name == Referral.court.name(language))
      #expect(slip.places[1].how == how)
    }
    // Settled: nobody is reminded of it.
    #expect(try sample.store.ask(OpenOpinionCount(of: SampleDesk.room)) == 0)
  }
}
