/// The list of the files that a build wrote, which distinguishes our files from those of others.
struct Manifest: Equatable, Sendable {
  static let fileName = "manifest.json"
  /// What distinguishes the manifest from a file of the same name that another program wrote.
  static let generator = "dossier"

  let paths: Set<OutputPath>

  /// Whether a build wrote the file at the path.
  func lists(_ path: String) -> Bool {
    OutputPath(path).map(paths.contains) ?? false
  }

  /// The manifest of these paths as JSON, in their order.
  static func encoded(_ paths: [OutputPath]) -> [UInt8] {
    var json = Array("{\n  \"generator\": \"\(generator)\",\n  \"files\": [".utf8)
    json.reserveCapacity(paths.count * 64)
    var separator = "\n    \""
    for path in paths {
      json += separator.utf8
      json.appendEscaped(path.text)
      json.append(UInt8(ascii: "\""))
      separator = ",\n    \""
    }
    json += (paths.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8
    return json
  }
}

extension [UInt8] {
  fileprivate mutating func appendEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: self += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: append(byte)
      }
    }
  }
}

extension Manifest {
  /// Nil unless the bytes are JSON of a manifest's shape, however it is spaced, ordered and escaped.
  ///
  /// The shape is `{"generator": "dossier", "files": ["a/b", …]}`, or `{"files": {"a/b": "SHA-256 in hex", …}}` of older
  /// builds.
  init?(reading json: [UInt8]) {
    var reader = ManifestReader(json: json)
    guard let paths = try? reader.paths() else { return nil }
    self.init(paths: paths)
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

  mutating func paths() throws(Broken) -> Set<OutputPath> {
    try expect("{")
    var key = try string()
    let hasHashes = key != "generator"
    if !hasHashes {
      try expect(":")
      guard try string() == Manifest.generator else { throw Broken() }
      try expect(",")
      key = try string()
    }
    guard key == "files" else { throw Broken() }
    try expect(":")
    try expect(hasHashes ? "{" : "[")
    let end: UnicodeScalar = hasHashes ? "}" : "]"
    var paths: Set<OutputPath> = []
    if !accept(end) {
      repeat {
        let text = try string()
        guard let path = OutputPath(text), text != Manifest.fileName else { throw Broken() }
        paths.insert(path)
        if hasHashes { try hash() }
      } while accept(",")
      try expect(end)
    }
    try expect("}")
    skipSpace()
    guard position == json.count else { throw Broken() }
    return paths
  }

  private mutating func hash() throws(Broken) {
    try expect(":")
    let digits = try string().utf8
    guard digits.count == 64, digits.allSatisfy({ hexValue(of: $0) != nil }) else { throw Broken() }
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

  private static let escapes: [UnicodeScalar: UInt8] = [
    "\"": 34, "\\": 92, "/": 47, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9,
  ]

  private mutating func escaped() throws(Broken) -> [UInt8] {
    let sign = UnicodeScalar(try next())
    if let byte = Self.escapes[sign] { return [byte] }
    guard sign == "u" else { throw Broken() }
    var units = [try unicode()]
    if UTF16.isLeadSurrogate(units[0]) {
      guard try next() == UInt8(ascii: "\\"), try next() == UInt8(ascii: "u") else {
        throw Broken()
      }
      units.append(try unicode())
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw Broken() }
    return Array(text.utf8)
  }

  private mutating func unicode() throws(Broken) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = hexValue(of: try next()) else { throw Broken() }
      value = value << 4 | digit
    }
    return value
  }

  private func hexValue(of digit: UInt8) -> UInt16? {
    Character(UnicodeScalar(digit)).hexDigitValue.map(UInt16.init)
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
    while position < json.count, [32, 9, 10, 13].contains(json[position]) { position += 1 }
  }
}
