// What a committee does with the rooms it guides: the grounds of a reminder, what guidance is about, what rooms ask for.

/// Why the convenors of a room are reminded (提醒督促), P7.1c.
public enum ReminderGround: String, Codable, Sendable, CaseIterable {
  /// 履职活动形式不丰富
  case fewKinds
  /// 委员积极性不高
  case fewTakePart
  /// 发挥作用不明显
  case littleEffect
}

extension ReminderGround: Term {
  public var name: Bilingual {
    switch self {
    case .fewKinds: Bilingual("履职活动形式不丰富", "few kinds of activity")
    case .fewTakePart: Bilingual("委员积极性不高", "few members take part")
    case .littleEffect: Bilingual("发挥作用不明显", "little effect")
    }
  }
  public var aliases: [String] {
    switch self {
    case .fewKinds: ["形式不丰富", "活动单一", "形式单一", "few kinds"]
    case .fewTakePart: ["积极性不高", "不积极", "参加的人少", "few take part"]
    case .littleEffect: ["作用不明显", "没有成果", "没成果", "no effect"]
    }
  }
}

/// What guidance is about (指导意见的内容), P6.3f, P7.3b.
public enum GuidanceSubject: String, Codable, Sendable, CaseIterable {
  /// 协商议题、协商活动
  case consultation
  /// 日常运行
  case running
  /// Of a personal room: 工作基础薄弱, 常态化运行有困难, 委员作用发挥不够
  case weakBasis, hardToRun, littleRole
  case other
}

extension GuidanceSubject: Term {
  public var name: Bilingual {
    switch self {
    case .consultation: Bilingual("协商活动", "consultations")
    case .running: Bilingual("日常运行", "how the room runs")
    case .weakBasis: Bilingual("工作基础薄弱", "a weak basis")
    case .hardToRun: Bilingual("常态化运行有困难", "hard to keep running")
    case .littleRole: Bilingual("委员作用发挥不够", "the member does too little")
    case .other: Bilingual("其他", "other")
    }
  }
  public var aliases: [String] {
    switch self {
    case .consultation: ["协商", "微协商", "议题", "consultation"]
    case .running: ["运行", "值班", "日常", "running"]
    case .weakBasis: ["基础薄弱", "weak"]
    case .hardToRun: ["运行困难", "难以常态化", "hard to run"]
    case .littleRole: ["作用发挥不够", "作用不够", "too little"]
    case .other: ["别的", "其它"]
    }
  }

  /// The clause it rests on: the last three are what P7.3b says of personal rooms.
  public var clause: Clause {
    switch self {
    case .consultation, .running, .other: .p6_3f
    case .weakBasis, .hardToRun, .littleRole: .p7_3b
    }
  }
}

/// What a room needs of those over it (需要上级帮助的), C4.2c.
public enum RequestKind: String, Codable, Sendable, CaseIterable {
  /// 知情明政
  case information
  /// 部门沟通
  case departments
  /// 资源整合
  case resources
  case other
}

extension RequestKind: Term {
  public var name: Bilingual {
    switch self {
    case .information: Bilingual("知情明政", "to be kept informed")
    case .departments: Bilingual("部门沟通", "contact with departments")
    case .resources: Bilingual("资源整合", "resources brought together")
    case .other: Bilingual("其他", "other")
    }
  }
  public var aliases: [String] {
    switch self {
    case .information: ["知情", "了解情况", "文件", "information"]
    case .departments: ["部门", "协调部门", "沟通", "departments"]
    case .resources: ["资源", "经费", "场地", "人手", "resources"]
    case .other: ["别的", "其它"]
    }
  }
}
