import CQrencode
import Foundation

/// A QR code (二维码), for paper and for the terminal.
struct QrCode: Equatable {
  /// How many modules a side has.
  let width: Int
  /// Row by row, true for dark.
  private let modules: [Bool]

  /// So many light modules are asked for around it.
  static let margin = 4

  /// Nil where libqrencode is not on the machine, or the text does not fit.
  init?(_ text: String) {
    var bytes: UnsafeMutablePointer<UInt8>?
    let width = Int(qr_modules(text, &bytes))
    guard width > 0, let bytes else { return nil }
    defer { free(bytes) }
    self.width = width
    modules = UnsafeBufferPointer(start: bytes, count: width * width).map { $0 == 1 }
  }

  /// Whether a module is dark; around the code all are light.
  func isDark(_ row: Int, _ column: Int) -> Bool {
    (0..<width).contains(row) && (0..<width).contains(column) && modules[row * width + column]
  }

  /// As an image within HTML: one path, nothing that is fetched, black on white in whatever surrounds it.
  ///
  /// - Parameter millimetres: how long its side is on paper.
  func svg(millimetres: Int) -> String {
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        let begin = column
        while column < width, isDark(row, column) { column += 1 }
        if column > begin { path += "M\(begin) \(row)h\(column - begin)v1h\(begin - column)z" }
        column += 1
      }
    }
    let (from, size) = (-QrCode.margin, width + 2 * QrCode.margin)
    return """
      <svg viewBox="\(from) \(from) \(size) \(size)" width="\(millimetres)mm" height="\(millimetres)mm" \
      shape-rendering="crispEdges"><path d="M\(from) \(from)h\(size)v\(size)h-\(size)z" fill="#fff"/>\
      <path d="\(path)" fill="#000"/></svg>
      """
  }

  /// Two modules a character, for a terminal that shows light on dark: light modules are what is drawn.
  var halfBlocks: [String] {
    let (from, end) = (-QrCode.margin, width + QrCode.margin)
    return stride(from: from, to: end, by: 2).map { row in
      String(
        (from..<end).map { column -> Character in
          switch (isDark(row, column), row + 1 < end && !isDark(row + 1, column)) {
          case (false, true): "█"
          case (false, false): "▀"
          case (true, true): "▄"
          case (true, false): " "
          }
        })
    }
  }
}
