internal import Crypto

/// The list of a built site's files with the SHA-256 of each: what tells our files from those of others.
struct Manifest: Equatable, Sendable {
  static let fileName = "manifest.json"

  var files: [PagePath: ContentHash]

  func lists(_ path: String) -> Bool {
    PagePath(path).map { files[$0] != nil } ?? false
  }

  /// The manifest as JSON, in the order of the paths' bytes.
  func encoded() -> [UInt8] {
    Manifest.encoded(files.sorted { $0.key < $1.key }.lazy.map { ($0.key, $0.value) })
  }

  /// The same, of files that come in that order.
  static func encoded(_ files: some Collection<(PagePath, ContentHash)>) -> [UInt8] {
    var json = Array("{\n  \"files\": {".utf8)
    json.reserveCapacity(files.count * 128)
    var isFirst = true
    for (path, hash) in files {
      json += (isFirst ? "\n    \"" : ",\n    \"").utf8
      json.appendEscaped(path.text)
      json += "\": \"".utf8
      hash.appendHex(to: &json)
      json.append(UInt8(ascii: "\""))
      isFirst = false
    }
    json += (files.isEmpty ? "}\n}\n" : "\n  }\n}\n").utf8
    return json
  }
}

/// The SHA-256 of a file's bytes.
struct ContentHash: Hashable, Sendable {
  private let bytes: SIMD32<UInt8>

  init(_ digest: SHA256.Digest) { bytes = SIMD32(digest) }

  init(of content: UnsafeRawBufferPointer) {
    var hasher = SHA256()
    hasher.update(bufferPointer: content)
    self.init(hasher.finalize())
  }

  /// Nil unless the text is 64 hexadecimal digits.
  init?(hex: String) {
    let digits = hex.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == 64, hex.utf8.count == 64 else { return nil }
    bytes = SIMD32((0..<32).map { UInt8(digits[2 * $0] << 4 | digits[2 * $0 + 1]) })
  }

  func appendHex(to text: inout [UInt8]) {
    func digit(_ value: UInt8) -> UInt8 {
      value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
    for index in 0..<32 {
      text.append(digit(bytes[index] >> 4))
      text.append(digit(bytes[index] & 15))
    }
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
