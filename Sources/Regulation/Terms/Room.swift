/// The type of a workroom (工作室类型), P2.3.
public enum WorkroomType: String, Codable, Sendable, CaseIterable {
  /// 区域委员工作室
  case regional
  /// 界别委员工作室
  case sector
  /// 行业委员工作室
  case industry
}

/// The level of the CPPCC committee a workroom belongs to (层级).
public enum Level: String, Codable, Sendable, CaseIterable {
  case county, city, province
}

/// Whether something happens in person or over a network (线上 / 线下).
public enum Channel: String, Codable, Sendable, CaseIterable {
  case online, offline
}

/// What an online act ran on. The province counts only 秦商量, the city any network meeting (A5).
public enum Platform: String, Codable, Sendable, CaseIterable {
  /// 秦商量
  case qinShangliang
  case other
}

/// An office held in a workroom (职责), P4.2c and P4.2e.
public enum Office: String, Codable, Sendable, CaseIterable {
  /// 召集人
  case convenor
  /// 联络员
  case liaison
}

/// As what somebody helps a room who is no member of it (协助人员): the regulation knows of none; rooms do.
public enum HelperKind: String, Codable, Sendable, CaseIterable {
  /// 民情联络员
  case opinionContact
  /// 信息员
  case informant
  case other
}

/// How a seat ended (不再驻室的原因): the five reasons of P7.2a and a sixth for all others.
public enum SeatEnd: String, Codable, Sendable, CaseIterable {
  /// 任期届满
  case termEnded
  /// 不再继续担任
  case notContinued
  /// 辞去
  case resigned
  /// 责令辞去
  case orderedToResign
  /// 撤销委员资格
  case revoked
  /// Moved to another room, death, other (product default).
  case other
}

/// How a room came to be counted: P0 asks for the plaque, reading A32 admits older rooms.
public enum Standing: String, Codable, Sendable, CaseIterable {
  /// 已授牌
  case plaque
  /// 既有: from before 5 December 2023, admitted with other evidence (A32).
  case existing
  /// 未授牌: kept, nothing counts yet (P0).
  case none
}
