/// The outermost tag of an SVG file, with its attributes.
struct SVGRoot {
  private let attributes: [String: String]

  /// An attribute's value, without white space around it.
  subscript(name: String) -> String? { attributes[name] }

  /// Nothing where the tag is not all there, or another one.
  init?(_ bytes: [UInt8]) {
    guard let tag = SVGRoot.tag(bytes) else { return nil }
    let end = tag.firstIndex { isASCIISpace($0) || $0 == UInt8(ascii: "/") } ?? tag.endIndex
    let name = tag[..<end].split(separator: UInt8(ascii: ":")).last ?? []
    guard name.elementsEqual("svg".utf8) else { return nil }
    attributes = SVGRoot.attributes(tag[end...])
  }

  /// Whether these may be the first bytes of an SVG file. The byte order mark may be there.
  static func mayBegin(_ bytes: [UInt8]) -> Bool {
    text(bytes).first == UInt8(ascii: "<")
  }

  private static func text(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return rest.drop(while: isASCIISpace)
  }

  /// What is between the signs of the first tag, after declarations and comments.
  private static func tag(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var rest = text(bytes)
    while rest.first == UInt8(ascii: "<") {
      let end: String
      if rest.starts(with: "<?".utf8) {
        end = "?>"
      } else if rest.starts(with: "<!--".utf8) {
        end = "-->"
      } else if rest.starts(with: "<!".utf8) {
        let definitions = rest.firstIndex(of: UInt8(ascii: "["))
        let close = rest.firstIndex(of: UInt8(ascii: ">"))
        // Definitions are in brackets and have tags of their own.
        if let definitions, let close, definitions < close {
          guard let last = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
          rest = rest[last...]
        }
        end = ">"
      } else {
        return rest.dropFirst().upToEndOfTag
      }
      guard let next = rest.place(after: Array(end.utf8)) else { return nil }
      rest = rest[next...].drop(while: isASCIISpace)
    }
    return nil
  }

  private static func attributes(_ tag: ArraySlice<UInt8>) -> [String: String] {
    var found: [String: String] = [:]
    var rest = tag
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = rest[..<equals].text
      rest = rest[(equals + 1)...].drop(while: isASCIISpace)
      guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = rest.firstIndex(of: quote)
      else { break }
      found[name] = rest[..<end].text
      rest = rest[(end + 1)...]
    }
    return found
  }
}

extension ArraySlice<UInt8> {
  /// Without white space at the ends.
  fileprivate var text: String {
    let rest = drop(while: isASCIISpace)
    let end = rest.lastIndex { !isASCIISpace($0) }.map { $0 + 1 } ?? rest.startIndex
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  /// Up to the sign that ends a tag, which may be in its attributes' values.
  fileprivate var upToEndOfTag: ArraySlice<UInt8>? {
    var quote: UInt8?
    for (place, byte) in zip(indices, self) {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == nil { quote = byte } else if quote == byte { quote = nil }
      case UInt8(ascii: ">"):
        if quote == nil { return self[..<place] }
      default: break
      }
    }
    return nil
  }

  /// Where what follows some bytes begins.
  fileprivate func place(after wanted: [UInt8]) -> Int? {
    firstRange(of: wanted)?.upperBound
  }
}
