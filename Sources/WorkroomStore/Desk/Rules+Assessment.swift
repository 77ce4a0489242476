import Regulation

/// The assessment of a room's year (年度考核), P7.1d, P7.1e: at the year's end, from the figures, with a reason where it is decided
/// otherwise.
extension Rules {
  func checkAssessment(_ assessed: RoomAssessed, in room: WorkroomID) throws {
    let pack = state.store.pack
    guard let facts = try TheWorkroom(room).answer(from: state)?.facts else { throw Refusal.gone }
    guard assessed.year >= pack[.normFirstDay].year, facts.plaque.map({ $0.year <= assessed.year }) ?? false
    else { throw Refusal.assessment(.beforeNorms(assessed.year)) }
    guard now.day >= AssessmentSheet.firstDay(of: assessed.year) else {
      throw Refusal.assessment(.tooEarly(assessed.year))
    }
    let earlier = try AssessmentsOf(room).answer(from: state).mapValues(\.facts.assessed.result)
    guard assessed.sheet.year == assessed.year, assessed.proposed == pack.proposed(of: assessed.sheet),
      assessed.consequence
        == pack.consequence(of: assessed.result, in: assessed.year, after: earlier)
    else { throw Refusal.assessment(.notTheFigures) }
    guard assessed.result == assessed.proposed || assessed.reason?.allSatisfy(\.isWhitespace) == false else {
      throw Refusal.assessment(.noReason)
    }
  }
}
