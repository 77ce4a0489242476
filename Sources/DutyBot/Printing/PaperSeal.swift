import Foundation
import WorkroomStore

/// What stands at the end of a paper from the ledger (纸上的链头): by what the place is recognised, and how far its ledger
/// had got, signed, so that whoever has the paper can hold a later ledger against it.
///
/// It is put behind whatever the template says, so that an office's own templates have it as well. Nothing in it was typed.
struct PaperSeal {
  let fingerprint: String
  let heads: [ChainHead]

  /// Of a place as it stands now; nil where nothing of it is in the ledger. Throws `StoreError`.
  init?(of place: WorkroomID, in store: Store) throws {
    guard let origin = try store.ask(RoomFingerprint(of: place)) else { return nil }
    (fingerprint, heads) = (origin.fingerprint, try store.ask(RoomHeads(of: place)))
  }

  /// So many chains get a code beside their line; of more there is a page to be asked for.
  static let mostCodes = 2

  /// The paper with it at its end; a template that makes no whole page has no place for it.
  ///
  /// - Parameter all: every chain gets its code.
  func on(_ html: String, all: Bool = false) -> String {
    guard let end = html.range(of: "</body>", options: .backwards)?.lowerBound else { return html }
    return html[..<end] + footer(all) + html[end...]
  }

  private func footer(_ all: Bool) -> String {
    let rows = heads.enumerated().map { place, head in
      let code = all || place < PaperSeal.mostCodes ? QrCode(head.text)?.svg(millimetres: 38) ?? "" : ""
      return """
        <div>\(code)<p>台账链头：第 \(head.number) 条　\(head.short)<br>电脑指纹：\(head.origin.fingerprint)\
        \(head.isSigned ? "　已签名" : "　没有签名")</p></div>

        """
    }.joined()
    return """
      <footer class="seal">
      <style>
      .seal { margin-top: 8mm; padding-top: 2mm; border-top: 0.75pt solid #000; font-size: 9pt; line-height: 1.4; text-align: left; }
      .seal div { display: flex; align-items: center; gap: 3mm; break-inside: avoid; }
      </style>
      <p>工作室指纹：\(fingerprint)　（别处第一次收这里的台账时，请核对）</p>
      \(rows)</footer>

      """
  }
}
