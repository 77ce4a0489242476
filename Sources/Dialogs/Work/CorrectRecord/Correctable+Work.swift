import Conversation
import Regulation
import WorkroomStore

// What only a room's work has: how it was held, whom with, and how it was approved.
extension Correctable {
  /// Online, in person, or both at once; what was both keeps the channel it counted in (A6).
  static func mode<F>(
    _ facts: FactsOf<F>, _ channel: Path<F, Channel>, _ hybrid: Path<F, Bool?>
  ) -> Correctable {
    Correctable(
      id: "mode", label: Bilingual("方式", "mode"),
      kind: .choice { scene in HeldIn.allValues.map { $0.option(scene.language) } },
      shown: { record, scene in
        guard let value = facts.extract(record.act) else { return "" }
        let name = value[keyPath: channel].name(scene.language)
        guard value[keyPath: hybrid] == true else { return name }
        return scene("\(HeldIn.both.name.zh)，算\(name)", "\(HeldIn.both.name.en), counts as \(name)")
      },
      set: { correction, text in
        guard var value = facts.extract(correction.act), let mode = HeldIn(rawValue: text) else {
          return false
        }
        value[keyPath: hybrid] = mode == .both ? true : nil
        switch mode {
        case .online: value[keyPath: channel] = .online
        case .offline: value[keyPath: channel] = .offline
        case .both: break
        }
        correction.act = facts.embed(value)
        return true
      })
  }

  static func optionalChoice<F, V: Named>(
    _ id: String, _ zh: String, _ en: String, _ facts: FactsOf<F>, _ path: Path<F, V?>
  ) -> Correctable {
    field(
      id, Bilingual(zh, en), .choice { scene in V.allValues.map { $0.option(scene.language) } }, facts, path,
      shown: { value, scene in value?.label(scene.language) ?? "" },
      read: { V(datum: .text($0)).map { .some($0) } })
  }

  /// A day that the facts themselves name.
  static func dayWithin<F>(
    _ id: String, _ zh: String, _ en: String, _ facts: FactsOf<F>, _ path: Path<F, Day>
  ) -> Correctable {
    field(
      id, Bilingual(zh, en), .day, facts, path, shown: { value, scene in value.inWords(scene) },
      read: { Day(iso: $0) })
  }

  /// Whom it was done with; of what was said to be the room's own, this room leads until that is corrected too.
  static func jointWith<F>(_ facts: FactsOf<F>, _ path: Path<F, Joint?>) -> Correctable {
    Correctable(
      id: "joint-with", label: Bilingual("和谁一起", "together with"), kind: .text(max: 100),
      shown: { record, _ in facts.extract(record.act)?[keyPath: path]?.with ?? "" },
      set: { correction, text in
        guard var value = facts.extract(correction.act) else { return false }
        value[keyPath: path] = Joint(role: value[keyPath: path]?.role ?? .leads, with: text)
        correction.act = facts.embed(value)
        return true
      })
  }

  static func jointRole<F>(
    _ facts: FactsOf<F>, _ path: Path<F, Joint?>, _ roles: [JointRole]
  ) -> Correctable {
    Correctable(
      id: "joint-role", label: Bilingual("谁牵头", "who leads"),
      kind: .choice { scene in roles.map { $0.option(scene.language) } },
      shown: { record, scene in
        facts.extract(record.act)?[keyPath: path]?.role.label(scene.language) ?? ""
      },
      set: { correction, text in
        guard var value = facts.extract(correction.act), let role = JointRole(rawValue: text) else {
          return false
        }
        value[keyPath: path] = Joint(role: role, with: value[keyPath: path]?.with ?? "")
        correction.act = facts.embed(value)
        return true
      })
  }

  /// By itself or with the annual plan, of what was approved (A21).
  static func approvedHow(_ facts: FactsOf<MicroHeld>) -> Correctable {
    @Sendable func how(_ approval: Approval?) -> ApprovedHow? {
      approval.map { $0.plan == true ? .withPlan : .byItself }
    }
    return Correctable(
      id: "approved-how", label: Bilingual("怎么批准的", "how approved"),
      kind: .choice { scene in [ApprovedHow.byItself, .withPlan].map { $0.option(scene.language) } },
      shown: { record, scene in how(facts.extract(record.act)?.approval)?.label(scene.language) ?? "" },
      set: { correction, text in
        guard var value = facts.extract(correction.act), let how = ApprovedHow(rawValue: text) else {
          return false
        }
        value.approval?.plan = how == .withPlan ? true : nil
        correction.act = facts.embed(value)
        return true
      })
  }
}
