import Regulation

extension EstablishmentPlan {
  /// The tags of `plan.mustache`: the five parts of P5.2.
  var printed: PrintedValue.Fields {
    [
      "roomName": .text(roomName), "members": .rows(members.map(\.printed)),
      "convenors": .rows(convenors.map(\.printed)), "liaisonName": .text(liaison.name),
      "liaisonUnitAndPost": .text(liaison.unitAndPost), "functions": .text(functions),
      "arrangements": .text(arrangements),
    ]
  }
}

extension EstablishmentPlan.Person {
  fileprivate var printed: PrintedValue.Fields { ["name": .text(name), "unitAndPost": .text(unitAndPost)] }
}
