extension Manifest {
  /// Nil unless the bytes are JSON of the manifest's shape, however it is spaced, ordered and escaped.
  init?(reading json: [UInt8]) {
    var reader = ManifestReader(json: json)
    guard let manifest = try? reader.manifest() else { return nil }
    self = manifest
  }
}

/// Reads the one shape of JSON that a manifest has, byte by byte.
///
/// A general decoder keeps an object's keys in a dictionary of strings, where two paths that differ only in
/// Unicode normalisation are one.
private struct ManifestReader {
  struct Broken: Error {}

  let json: [UInt8]
  var position = 0

  init(json: [UInt8]) { self.json = json }

  mutating func manifest() throws(Broken) -> Manifest {
    var files: [PagePath: ContentHash]?
    try object { reader, key throws(Broken) in
      guard key == "files", files == nil else { throw Broken() }
      files = try reader.files()
    }
    skipSpace()
    guard position == json.count, let files else { throw Broken() }
    return Manifest(files: files)
  }

  private mutating func files() throws(Broken) -> [PagePath: ContentHash] {
    var files: [PagePath: ContentHash] = [:]
    try object { reader, key throws(Broken) in
      guard let path = PagePath(key), key != Manifest.fileName,
        let hash = ContentHash(hex: try reader.string())
      else { throw Broken() }
      files[path] = hash
    }
    return files
  }

  private mutating func object(
    _ member: (inout ManifestReader, String) throws(Broken) -> Void
  ) throws(Broken) {
    try expect("{")
    if accept("}") { return }
    repeat {
      let key = try string()
      try expect(":")
      try member(&self, key)
    } while accept(",")
    try expect("}")
  }

  private mutating func string() throws(Broken) -> String {
    try expect("\"")
    var text: [UInt8] = []
    while true {
      switch try next() {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw Broken() }
        return string
      case UInt8(ascii: "\\"): text += try escaped()
      case let byte where byte >= 0x20: text.append(byte)
      default: throw Broken()
      }
    }
  }

  private mutating func escaped() throws(Broken) -> [UInt8] {
    let byte = try next()
    switch UnicodeScalar(byte) {
    case "\"", "\\", "/": return [byte]
    case "b": return [8]
    case "f": return [12]
    case "n": return [10]
    case "r": return [13]
    case "t": return [9]
    case "u": return try unicode()
    default: throw Broken()
    }
  }

  private mutating func unicode() throws(Broken) -> [UInt8] {
    var value = try hexDigits()
    if 0xD800..<0xDC00 ~= value {
      guard try next() == UInt8(ascii: "\\"), try next() == UInt8(ascii: "u") else {
        throw Broken()
      }
      let low = try hexDigits()
      guard 0xDC00..<0xE000 ~= low else { throw Broken() }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = UnicodeScalar(value) else { throw Broken() }
    return Array(UTF8.encode(scalar) ?? .init())
  }

  private mutating func hexDigits() throws(Broken) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let digit = Character(UnicodeScalar(try next())).hexDigitValue
      guard let digit else { throw Broken() }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private mutating func next() throws(Broken) -> UInt8 {
    guard position < json.count else { throw Broken() }
    defer { position += 1 }
    return json[position]
  }

  private mutating func accept(_ sign: UnicodeScalar) -> Bool {
    skipSpace()
    guard position < json.count, json[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ sign: UnicodeScalar) throws(Broken) {
    guard accept(sign) else { throw Broken() }
  }

  private mutating func skipSpace() {
    while position < json.count {
      switch json[position] {
      case 32, 9, 10, 13: position += 1
      default: return
      }
    }
  }
}
