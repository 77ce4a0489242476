/// The rule sets this program carries, and how another is read.
public enum NormPacks {
  /// `shaanxi-2023-21` and `shangluo-2023-17`, the province's first.
  ///
  /// Read once, when first asked for. They are checked by the tests, so that a pack that cannot be read never ships.
  public static let embedded: [NormPack] = {
    var packs: [NormPack] = []
    let files = [
      ("shaanxi-2023-21", PackageResources.shaanxi_2023_21_yaml),
      ("shangluo-2023-17", PackageResources.shangluo_2023_17_yaml),
    ]
    for (name, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      do {
        packs.append(try PackReader.read(text, file: "\(name).yaml", known: packs))
      } catch {
        preconditionFailure("the pack \(name) that this program carries cannot be read: \(error)")
      }
    }
    return packs
  }()

  /// The rule set that holds where nothing else is said: the city's, which stands on the province's (C0).
  public static var standard: NormPack {
    guard let last = embedded.last else { preconditionFailure("two packs are carried") }
    return last
  }

  /// The pack of that name; nil where there is none.
  public static func named(_ name: String) -> NormPack? { embedded.first { $0.name == name } }

  /// The names of the packs, and the right one for one that was mistyped.
  public static func nearest(to name: String) -> String? {
    Nearest.word(to: name, among: embedded.map(\.name))
  }

  /// Reads a rule set. Throws ``PackProblems`` with everything that is wrong in it.
  ///
  /// - Parameter file: what the file is called, for its problems.
  public static func read(_ text: String, file: String) throws(PackProblems) -> NormPack {
    try PackReader.read(text, file: file, known: embedded)
  }
}
