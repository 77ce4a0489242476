/// What somebody does for the CPPCC over the rooms (职务), as far as the documents give it a part in them.
public enum Post: String, Codable, Sendable, CaseIterable {
  /// 专门委员会: guides, serves and looks after its rooms (P4.4), reviews applications (P5.3a), assesses (P7.1).
  case committee
  /// 分管副主席: in charge of some special committees (P8.1d); 审示 of an application (P5.3a).
  case viceChair
  /// 主席会议: its secretary records what it decides (P5.3a, P5.3c, P7.3a).
  case council
  /// 主管部门: the department for members' affairs, in the city 委工委 (P4.4, C4.2); files and rolls up.
  case officeInCharge

  /// Whether it is held over certain special committees, and not over all rooms of the level.
  public var isOverCommittees: Bool {
    switch self {
    case .committee, .viceChair: true
    case .council, .officeInCharge: false
    }
  }
}
