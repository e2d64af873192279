internal import JSONText

/// A JSON value whose keys keep their order (RFC 8259).
package indirect enum JSON {
  case null
  case string(String)
  case number(Int)
  case flag(Bool)
  case array([JSON])
  case object([(key: String, value: JSON)])
}

/// What JSON has a form for.
package protocol JSONValue {
  var json: JSON { get }
}

extension JSON: JSONValue, ExpressibleByDictionaryLiteral {
  package var json: JSON { self }

  /// An object with its keys in this order.
  package init(dictionaryLiteral entries: (String, any JSONValue)...) {
    self = .object(entries.map { ($0, $1.json) })
  }

  /// An object with the keys of both; of anything else the first.
  package static func + (left: JSON, right: JSON) -> JSON {
    guard case .object(let first) = left, case .object(let second) = right else { return left }
    return .object(first + second)
  }
}

extension String: JSONValue { package var json: JSON { .string(self) } }
extension Int: JSONValue { package var json: JSON { .number(self) } }
extension Bool: JSONValue { package var json: JSON { .flag(self) } }

extension Array: JSONValue where Element: JSONValue {
  package var json: JSON { .array(map(\.json)) }
}

extension Optional: JSONValue where Wrapped: JSONValue {
  package var json: JSON { self?.json ?? .null }
}

extension JSON {
  /// The value's bytes with a newline at their end, one line an element down to `depth`, compact below it.
  package func lines(depth: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes, depth: depth)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func write(into bytes: inout [UInt8], depth: Int, indent: Int = 0) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += String(number).utf8
    case .string(let text): JSON.write(text, into: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        JSON.separate(index, depth: depth, indent: indent + 1, &bytes)
        element.write(into: &bytes, depth: depth - 1, indent: indent + 1)
      }
      if !elements.isEmpty { JSON.separate(0, depth: depth, indent: indent, &bytes) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let entries):
      bytes.append(UInt8(ascii: "{"))
      for (index, entry) in entries.enumerated() {
        JSON.separate(index, depth: depth, indent: indent + 1, &bytes)
        JSON.write(entry.key, into: &bytes)
        bytes += ": ".utf8
        entry.value.write(into: &bytes, depth: depth - 1, indent: indent + 1)
      }
      if !entries.isEmpty { JSON.separate(0, depth: depth, indent: indent, &bytes) }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func separate(_ index: Int, depth: Int, indent: Int, _ bytes: inout [UInt8]) {
    if index > 0 { bytes += (depth > 0 ? "," : ", ").utf8 }
    guard depth > 0 else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: indent * 2)
  }

  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(json: text)
    bytes.append(UInt8(ascii: "\""))
  }
}
