public import Regulation

/// The rule set this store is looked at by (规则包).
public struct ThePack: DeskQuery {
  public init() {}
  public func answer(from state: StoreState) throws -> NormPack { state.store.pack }
}
