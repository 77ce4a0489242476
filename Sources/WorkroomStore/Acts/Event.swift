public import Regulation

// What every event may say: how it was held, whom with, who approved it.

/// What is held or handed in together with others (联合), A10, A40.
///
/// `with`: the rooms or bodies beside this one, or the one that leads; these are public names.
public struct Joint: Codable, Hashable, Sendable {
  public var role: JointRole
  public var with: String
  public init(role: JointRole, with: String) { (self.role, self.with) = (role, with) }
}

/// Who approved a consultation or oversight, and when (P6.3e).
///
/// `plan`: one approval named several items of the annual plan (年度计划一并批准), A21. `request`: where it was brought to the
/// CPPCC and decided in this ledger; nil where it is only told.
public struct Approval: Codable, Hashable, Sendable {
  public var by: String
  public var day: Day
  public var plan: Bool?
  public var request: MatterID?
  public init(by: String, day: Day, plan: Bool? = nil, request: MatterID? = nil) {
    (self.by, self.day, self.plan, self.request) = (by, day, plan, request)
  }
}

extension Correctable {
  /// Online, in person, or both at once; of what was both, the channel it counts in is asked (A6), of what was online
  /// the platform (A5).
  static func mode<Body: ActBody>(
    _ channel: Path<Body, Channel>, _ hybrid: Path<Body, Bool?>, _ platform: Path<Body, Platform?>
  ) -> Correctable {
    Correctable(
      "mode", Bilingual("方式", "mode"), .choice { _ in HeldIn.choices }, of: Body.self,
      shown: { body in
        let name = body[keyPath: channel].name
        guard body[keyPath: hybrid] == true else { return .words(name) }
        let both = HeldIn.both.name
        return .words(Bilingual("\(both.zh)，算\(name.zh)", "\(both.en), counts as \(name.en)"))
      },
      set: { body, text in
        guard let mode = HeldIn(rawValue: text) else { return false }
        body[keyPath: hybrid] = mode == .both ? true : nil
        switch mode {
        case .online: body[keyPath: channel] = .online
        case .offline: (body[keyPath: channel], body[keyPath: platform]) = (.offline, nil)
        case .both: break
        }
        return true
      },
      wants: { body, text in
        let asksPlatform = body[keyPath: platform] == nil
        return switch HeldIn(rawValue: text) {
        case .online?: asksPlatform ? ["platform"] : []
        case .both?:
          (body[keyPath: hybrid] == true ? [] : ["counted-in"]) + (asksPlatform ? ["platform"] : [])
        case .offline?, nil: []
        }
      })
  }

  /// What an event may say beside its kind: its platform, the channel a hybrid one counts in, whom it was held with.
  static func event<Body: ActBody>(
    _ channel: Path<Body, Channel>, _ platform: Path<Body, Platform?>, _ hybrid: Path<Body, Bool?>,
    _ joint: Path<Body, Joint?>
  ) -> [Correctable] {
    [
      .choice("platform", Bilingual("平台", "platform"), platform) {
        $0[keyPath: hybrid] == true || $0[keyPath: channel] == .online
      },
      .choice("counted-in", Bilingual("算线上还是线下", "counts as"), channel) { $0[keyPath: hybrid] == true },
    ] + self.joint(joint, JointRole.allCases)
  }

  /// Whom it was done with, and who leads: of what was said to be the room's own, one asks for the other.
  static func joint<Body: ActBody>(_ joint: Path<Body, Joint?>, _ roles: [JointRole]) -> [Correctable] {
    @Sendable func lacks(_ act: Act) -> Bool { act.as(Body.self)?[keyPath: joint] == nil }
    @Sendable func put(
      _ revision: inout Revision, _ id: String, _ text: String, _ change: (inout Joint) -> Void
    ) -> Bool {
      guard var body = revision.act.as(Body.self) else { return false }
      if var known = body[keyPath: joint] {
        change(&known)
        body[keyPath: joint] = known
      } else {
        revision.waiting[id] = text
        guard let with = revision.waiting["joint-with"],
          let role = revision.waiting["joint-role"].flatMap(JointRole.init(rawValue:))
        else { return true }
        body[keyPath: joint] = Joint(role: role, with: with)
      }
      revision.act = Act(body)
      return true
    }
    let with = Correctable(
      id: "joint-with", label: Bilingual("和谁一起", "together with"), answer: .text(max: 100),
      wants: { act, _ in lacks(act) ? ["joint-role"] : [] },
      shown: { .text($0.act.as(Body.self)?[keyPath: joint]?.with) },
      set: { revision, text in put(&revision, "joint-with", text) { $0.with = text } })
    let choices = roles.map { Choice(id: $0.rawValue, name: $0.name, aliases: $0.aliases) }
    let role = Correctable(
      id: "joint-role", label: Bilingual("谁牵头", "who leads"), answer: .choice { _ in choices },
      applies: { !lacks($0) },
      wants: { act, _ in lacks(act) ? ["joint-with"] : [] },
      shown: { ($0.act.as(Body.self)?[keyPath: joint]).map { .words($0.role.name) } ?? .nothing },
      set: { revision, text in
        guard let role = JointRole(rawValue: text) else { return false }
        return put(&revision, "joint-role", text) { $0.role = role }
      })
    return [with, role]
  }
}
