/// Reads a JSON object of texts, whole numbers and objects of texts (一层的 JSON), as every line of an export is one.
///
/// Taking such a line apart with a decoder costs more than all else that is done with it. What is anything else than this
/// program writes — a key twice, another kind of value, half of a surrogate pair — is refused here, to be read by the decoder.
struct FlatJSON {
  enum Value {
    case text(String)
    case number(Int)
    case texts([String: String])
  }

  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  /// Goes through the object key by key. Returns whether it is one, to its last byte, and `take` took every key.
  static func read(_ bytes: UnsafeRawBufferPointer, _ take: (String, Value) -> Bool) -> Bool {
    var reader = FlatJSON(bytes: bytes)
    return reader.object { reader, key in reader.value().map { take(key, $0) } ?? false }
      && reader.rest == 0
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// How many bytes come after, but for a carriage return.
  private var rest: Int {
    let rest = bytes.count - place
    return rest == 1 && bytes[place] == 0x0D ? 0 : rest
  }

  private mutating func takes(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func object(_ take: (inout FlatJSON, String) -> Bool) -> Bool {
    guard takes(UInt8(ascii: "{")) else { return false }
    if takes(UInt8(ascii: "}")) { return true }
    repeat {
      guard let key = text(), takes(UInt8(ascii: ":")), take(&self, key) else { return false }
    } while takes(UInt8(ascii: ","))
    return takes(UInt8(ascii: "}"))
  }

  private mutating func value() -> Value? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "\""): return text().map { .text($0) }
    case UInt8(ascii: "{"):
      var texts: [String: String] = [:]
      let isRead = object { reader, key in
        guard let text = reader.text() else { return false }
        return texts.updateValue(text, forKey: key) == nil
      }
      return isRead ? .texts(texts) : nil
    default: return number().map { .number($0) }
    }
  }

  private mutating func number() -> Int? {
    let start = place
    var number = 0
    while place < bytes.count, case let digit = bytes[place], (0x30...0x39).contains(digit) {
      // Fifteen digits are more than any number of the ledger has.
      guard place - start < 15 else { return nil }
      number = number * 10 + Int(digit - 0x30)
      place += 1
    }
    // No number of more than one digit begins with 0.
    guard place > start, place == start + 1 || bytes[start] != 0x30 else { return nil }
    return number
  }

  private mutating func text() -> String? {
    guard takes(UInt8(ascii: "\"")) else { return nil }
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        defer { place += 1 }
        return String(validating: bytes[start..<place], as: UTF8.self)
      case UInt8(ascii: "\\"): return escapedText(from: start)
      case ..<0x20: return nil
      default: place += 1
      }
    }
    return nil
  }

  /// The text that began at `start`, from its first backslash on.
  private mutating func escapedText(from start: Int) -> String? {
    var text = Array(bytes[start..<place])
    text.reserveCapacity(min(bytes.count - start, 1024))
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = escape() else { return nil }
        text.append(contentsOf: UTF8.encode(escaped).map(Array.init) ?? [])
      case ..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  /// What stands behind a backslash.
  private mutating func escape() -> Unicode.Scalar? {
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    switch bytes[place] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard place + 4 < bytes.count else { return nil }
      var code: UInt32 = 0
      for digit in bytes[place + 1...place + 4] {
        guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
        code = code << 4 | UInt32(value)
      }
      place += 4
      return Unicode.Scalar(code)
    default: return nil
    }
  }
}
