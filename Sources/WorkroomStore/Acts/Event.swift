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
/// `plan`: one approval named several items of the annual plan (年度计划一并批准), A21.
public struct Approval: Codable, Hashable, Sendable {
  public var by: String
  public var day: Day
  public var plan: Bool?
  public init(by: String, day: Day, plan: Bool? = nil) { (self.by, self.day, self.plan) = (by, day, plan) }
}

extension Correctable {
  /// Online, in person, or both at once; what was both keeps the channel it counted in (A6).
  static func mode<Body: ActBody>(
    _ channel: Path<Body, Channel>, _ hybrid: Path<Body, Bool?>
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
        case .offline: body[keyPath: channel] = .offline
        case .both: break
        }
        return true
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

  /// Whom it was done with, and, once that is known, who leads; of what was said to be the room's own, this room leads until
  /// that is corrected too.
  static func joint<Body: ActBody>(_ joint: Path<Body, Joint?>, _ roles: [JointRole]) -> [Correctable] {
    let with = Correctable(
      "joint-with", Bilingual("和谁一起", "together with"), .text(max: 100), of: Body.self,
      shown: { .text($0[keyPath: joint]?.with) },
      set: { body, text in
        body[keyPath: joint] = Joint(role: body[keyPath: joint]?.role ?? .leads, with: text)
        return true
      })
    let choices = roles.map { Choice(id: $0.rawValue, name: $0.name, aliases: $0.aliases) }
    let role = Correctable(
      "joint-role", Bilingual("谁牵头", "who leads"), .choice { _ in choices }, of: Body.self,
      when: { $0[keyPath: joint] != nil },
      shown: { $0[keyPath: joint].map { .words($0.role.name) } ?? .nothing },
      set: { body, text in
        guard let role = JointRole(rawValue: text) else { return false }
        body[keyPath: joint] = Joint(role: role, with: body[keyPath: joint]?.with ?? "")
        return true
      })
    return [with, role]
  }
}
