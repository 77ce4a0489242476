public import Regulation

/// A machine that writes in a room (记录用的电脑): what comes from it is believed.
public struct MachineFacts: MatterFacts {
  public static let kind = "machine"
  public static let isStanding = true
  public static let idPrefix: String? = kind
  /// It is let in, and may be put out again: what it wrote until then stays. One that was taken in with the room's first
  /// ledger is put out without having been let in by an act.
  public static let lifecycle = Lifecycle<MachineFacts>(
    "machine", ends: [],
    .from(.nothing, MachineAdmitted.self, to: .running),
    .from(.nothing, MachineDismissed.self, to: .ended),
    .from(.running, MachineDismissed.self, to: .ended),
    .from(.ended, MachineAdmitted.self, to: .running))

  /// The chain that it writes in the room.
  public var origin: OriginID
  public var since: Day

  public var person: PersonID? { nil }
  public var day: Day { since }
}

extension OriginID {
  /// The matter that its machine is in a room.
  public func machine(in room: WorkroomID) -> MatterID {
    MatterID("\(MachineFacts.kind)-\(room.rawValue)-\(rawValue)")
  }

  /// As it is read out and compared: four times four characters (指纹).
  public var fingerprint: String {
    let plain = rawValue.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return stride(from: 0, to: 16, by: 4).map { place in
      String(plain.dropFirst(place).prefix(4))
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// 登记电脑: what the machine with that chain writes in the room is taken from now on.
public struct MachineAdmitted: MatterAct {
  public var origin: OriginID
  public init(origin: OriginID) { self.origin = origin }

  public static let id = "machineAdmitted"
  public static let name = Bilingual("登记电脑", "machine let in")
  public static let doing = Bilingual("登记电脑", "let a machine in")
  public static let fields: [Field<MachineAdmitted>] = [
    .text("指纹", "fingerprint") { $0.origin.fingerprint }.withNumbers()
  ]
  public static let responsibility = Responsibility.ofMachines
  public static func allows(_ who: Asker) -> Bool { who.keepsMachines }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool { matter == origin.machine(in: place) }
  public func apply(to matter: inout MachineFacts?, at mark: EntryMark) {
    matter = MachineFacts(origin: origin, since: mark.occurred.day)
  }
}

/// Why a machine is put out (停用原因): what can be undone and what cannot hangs on it.
public enum MachineLoss: String, Codable, Sendable, CaseIterable, Term {
  /// 丢了或被偷
  case lost
  /// 不用了、卖了、给了别人
  case handedOn
  /// 登记错了
  case mistaken

  public var name: Bilingual {
    switch self {
    case .lost: Bilingual("丢了或被偷", "lost or stolen")
    case .handedOn: Bilingual("不用了、卖了或给了别人", "no longer used, sold or handed on")
    case .mistaken: Bilingual("登记错了", "let in by mistake")
    }
  }

  public var aliases: [String] {
    switch self {
    case .lost: ["丢了", "被偷了", "找不到了", "lost", "stolen"]
    case .handedOn: ["不用了", "卖了", "换了新的", "报废", "坏了", "sold", "replaced", "broken", "handed on"]
    case .mistaken: ["认错了", "by mistake", "mistake"]
    }
  }
}

/// 停用电脑: nothing more is taken from it.
public struct MachineDismissed: MatterAct {
  /// Nil as an earlier program wrote it: the machine that the matter is.
  public var origin: OriginID?
  /// Nil: nobody said.
  public var why: MachineLoss?
  public init(origin: OriginID? = nil, why: MachineLoss? = nil) { (self.origin, self.why) = (origin, why) }

  public static let id = "machineDismissed"
  public static let name = Bilingual("停用电脑", "machine put out")
  public static let doing = Bilingual("停用电脑", "put a machine out")
  public static let fields: [Field<MachineDismissed>] = [.choice(\.why, "原因", "reason")]
  public static let responsibility = Responsibility.ofMachines
  public static func allows(_ who: Asker) -> Bool { who.keepsMachines }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool {
    origin.map { matter == $0.machine(in: place) } ?? true
  }
  public func apply(to matter: inout MachineFacts?, at mark: EntryMark) {
    if matter == nil, let origin { matter = MachineFacts(origin: origin, since: mark.occurred.day) }
  }
}

extension Asker {
  /// Whoever answers for the room's records, the bodies over it, and the owner of the file.
  fileprivate var keepsMachines: Bool { leads || acts(for: .committee, .officeInCharge) || isFileOwner }
}

extension Responsibility {
  fileprivate static let ofMachines = Responsibility(
    "哪台电脑可以记录，由召集人或联络员登记，也可以由专委会、主管部门登记。",
    "Which machines write in a room is recorded by a convenor or the liaison, or by the bodies over it.")
}
