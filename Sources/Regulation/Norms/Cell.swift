/// One number to be reached (指标项): so many deeds of these kinds, through this channel.
///
/// A shape lays a norm out in cells; each is capped at its need, so that five in person never make up for none online.
public struct Cell: Hashable, Sendable {
  public var deeds: [Deed]
  /// nil: any channel.
  public var channel: Channel?
  public var need: Int
  /// At least one online and one in person among them.
  public var wantsBoth: Bool

  init(_ deeds: [Deed], _ channel: Channel? = nil, need: Int, wantsBoth: Bool = false) {
    (self.deeds, self.channel, self.need, self.wantsBoth) = (deeds, channel, need, wantsBoth)
  }
}

extension Shape {
  /// The cells of a norm that counts these deeds, `minimum` in each.
  func cells(_ deeds: [Deed], _ minimum: Int) -> [Cell] {
    switch self {
    case .total: [Cell(deeds, need: minimum)]
    case .totalEachOnce: [Cell(deeds, need: minimum, wantsBoth: true)]
    case .perChannel: [.offline, .online].map { Cell(deeds, $0, need: minimum) }
    case .perKind: deeds.map { Cell([$0], need: minimum) }
    case .perKindBothChannels: deeds.map { Cell([$0], need: minimum, wantsBoth: true) }
    case .matrix:
      deeds.flatMap { deed in [.offline, .online].map { Cell([deed], $0, need: minimum) } }
    }
  }
}

/// How far a cell is (完成情况).
public struct CellCount: Hashable, Sendable {
  public var cell: Cell
  /// All that count, also beyond the need.
  public var counted: Int
  /// Online and in person among them.
  public var online: Int
  public var offline: Int
  /// Why what is online is not asked of the room, where it is not.
  public var onlineWaived: Waived?

  /// Why an online number is not asked of a room.
  public enum Waived: String, Sendable, CaseIterable {
    /// 待入驻: the room is not on 秦商量 (A4); the need is shown, neither met nor missed.
    case pending
    /// 不计: it joined in mid period (A13).
    case notCounted
    /// Not asked of such a room at all (A4 a).
    case notApplicable
  }

  /// Why the whole cell is not asked; nil where it is.
  public var waived: Waived? { cell.channel == .online ? onlineWaived : nil }

  /// What is asked of it now: where both channels are wanted and online is waived, the one online is not.
  public var asked: Int {
    if waived != nil { return 0 }
    return cell.wantsBoth && onlineWaived != nil ? cell.need - 1 : cell.need
  }

  /// Still missing; 0 where the cell is not asked.
  public var missing: Int {
    let lacking = cell.wantsBoth ? missingOnline + (offline == 0 ? 1 : 0) : 0
    return max(0, asked - counted, waived == nil ? lacking : 0)
  }

  private var missingOnline: Int { online == 0 && onlineWaived == nil ? 1 : 0 }

  /// Done, capped at the need: never 5/4.
  public var done: Int { waived == nil ? max(0, asked - missing) : min(counted, cell.need) }

  /// Of what is missing, how many have to be of that channel.
  public func missing(_ channel: Channel) -> Int {
    guard cell.channel == nil else { return cell.channel == channel ? missing : 0 }
    guard cell.wantsBoth else { return 0 }
    return channel == .online ? missingOnline : (offline == 0 ? 1 : 0)
  }
}
