extension Act {
  /// Goes through the texts that somebody typed freely, to take them out or to put them back.
  ///
  /// Names of rooms and of people on the roster are public and stay in the ledger.
  mutating func visitTexts(_ visit: (PersonalField, inout String) -> Void) {
    func visitOptional(_ field: PersonalField, _ text: inout String?) {
      guard var known = text else { return }
      visit(field, &known)
      text = known
    }
    func visitMicro(_ facts: inout MicroHeld) {
      visit(.topic, &facts.topic)
      visit(.outcome, &facts.outcome)
    }
    switch self {
    case .dutyStarted(var facts):
      visitOptional(.purpose, &facts.purpose)
      self = .dutyStarted(facts)
    case .dutyEnded(var facts):
      visit(.done, &facts.done)
      self = .dutyEnded(facts)
    case .opinionTriaged(var facts):
      visitOptional(.exception, &facts.exception)
      self = .opinionTriaged(facts)
    case .opinionGuided(var facts):
      visitOptional(.note, &facts.note)
      self = .opinionGuided(facts)
    case .opinionAnswered(var facts):
      visit(.answer, &facts.text)
      self = .opinionAnswered(facts)
    case .opinionExplained(var facts):
      visit(.explanation, &facts.text)
      self = .opinionExplained(facts)
    case .opinionFedBack(var facts):
      visitOptional(.feedback, &facts.text)
      self = .opinionFedBack(facts)
    case .opinionClosed(var facts):
      visit(.outcome, &facts.outcome)
      self = .opinionClosed(facts)
    case .activityLogged(var facts):
      visit(.topic, &facts.topic)
      self = .activityLogged(facts)
    case .microConsultationHeld(var facts):
      visitMicro(&facts)
      self = .microConsultationHeld(facts)
    case .microOversightHeld(var facts):
      visitMicro(&facts)
      self = .microOversightHeld(facts)
    case .outputDrafted(var facts):
      visit(.title, &facts.title)
      self = .outputDrafted(facts)
    case .outputReviewed(var facts):
      visitOptional(.remark, &facts.remark)
      self = .outputReviewed(facts)
    case .leaveAsked(var facts):
      visitOptional(.note, &facts.note)
      self = .leaveAsked(facts)
    case .leaveDecided(var facts):
      visitOptional(.remark, &facts.remark)
      self = .leaveDecided(facts)
    case .corrected(var facts):
      facts.act.visitTexts(visit)
      visit(.reason, &facts.reason)
      self = .corrected(facts)
    case .retracted(var facts):
      visit(.reason, &facts.reason)
      self = .retracted(facts)
    case .applicationNamed(var facts):
      visitOptional(.reason, &facts.reason)
      visitOptional(.note, &facts.regionReason)
      self = .applicationNamed(facts)
    case .applicationMembers(var facts):
      visitOptional(.reason, &facts.reason)
      visitOptional(.note, &facts.elsewhereReason)
      visit(.contacts, &facts.contacts)
      self = .applicationMembers(facts)
    case .applicationOfficers(var facts):
      visitOptional(.reason, &facts.reason)
      visit(.contacts, &facts.contacts)
      self = .applicationOfficers(facts)
    case .applicationWork(var facts):
      visitOptional(.functions, &facts.functions)
      visitOptional(.plan, &facts.plan)
      self = .applicationWork(facts)
    case .applicationReviewed(var facts):
      visit(.opinion, &facts.opinion)
      self = .applicationReviewed(facts)
    case .applicationInstructed(var facts):
      visit(.opinion, &facts.opinion)
      self = .applicationInstructed(facts)
    case .applicationDecided(var facts):
      visit(.opinion, &facts.opinion)
      self = .applicationDecided(facts)
    case .seatTaken(var facts):
      visitOptional(.reason, &facts.overrideReason)
      self = .seatTaken(facts)
    case .roomDescribed(var facts):
      visitOptional(.functions, &facts.functions)
      self = .roomDescribed(facts)
    case .systemAdopted(var facts):
      visit(.system, &facts.text)
      self = .systemAdopted(facts)
    case .applicationWithdrawn(var facts):
      visitOptional(.reason, &facts.reason)
      self = .applicationWithdrawn(facts)
    case .platformJoined(var facts):
      visitOptional(.reason, &facts.ground)
      self = .platformJoined(facts)
    case .roomFiled, .roomPublished, .workroomSetUp, .plaqueAwarded, .committeeAssigned,
      .seatLeft, .seatDescribed,
      .officeTaken, .officeLeft, .cppccSetUp, .committeeFormed, .committeeDissolved, .postTaken, .postLeft,
      .pinSet, .pinReset, .applicationBegun, .applicationSubmitted, .applicationFulfilled,
      .opinionRecorded, .outputSubmitted, .outputDecided, .visitorErased:
      break
    }
  }
}

extension Entry.Body {
  /// Takes the texts out, each by its field; an empty text stands in its place.
  mutating func takeTextsOut() -> [PersonalField: String] {
    var texts: [PersonalField: String] = [:]
    visitTexts { field, text in
      guard !text.isEmpty else { return }
      texts[field] = text
      text = ""
    }
    return texts
  }

  /// Puts the texts back; what was erased stays empty.
  mutating func putTextsBack(_ texts: [PersonalField: String]) {
    visitTexts { field, text in
      if text.isEmpty { text = texts[field] ?? "" }
    }
  }

  private mutating func visitTexts(_ visit: (PersonalField, inout String) -> Void) {
    act.visitTexts(visit)
    guard var reason = late else { return }
    visit(.late, &reason)
    late = reason
  }
}
