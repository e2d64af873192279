/// The head of a request: which file the client wants, and its headers.
struct Request {
  let method: String
  /// With its escapes, and without what follows `?`.
  let path: String
  /// Whether another request may follow on the connection.
  let keepsOpen: Bool
  /// By their names in lower case.
  private let headers: [String: String]

  /// In bytes: more than any browser sends.
  static let limit = 32 << 10
  static let lineEnd = Array("\r\n".utf8)

  /// Nil of what is not HTTP/1. The bytes end with the last header line, without the empty one after it.
  init?(_ head: ArraySlice<UInt8>) {
    var rest = head
    guard let line = Self.line(&rest) else { return nil }
    let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 3, !words[0].isEmpty, ["HTTP/1.1", "HTTP/1.0"].contains(words[2])
    else { return nil }
    var headers: [String: String] = [:]
    while !rest.isEmpty {
      guard let line = Self.line(&rest), let colon = line.firstIndex(of: UInt8(ascii: ":")),
        colon > line.startIndex, line[..<colon].allSatisfy({ (33...126).contains($0) })
      else { return nil }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = String(decoding: line[(colon + 1)...].trimmingBlanks, as: UTF8.self)
      if let earlier = headers[name] {
        // Two hosts: whoever is in between may have looked at the other.
        guard name != "host" else { return nil }
        headers[name] = earlier + ", " + value
      } else {
        headers[name] = value
      }
    }
    (method, self.headers) = (words[0], headers)
    path = String(words[1].prefix { $0 != "?" })
    // No body is read, so that nothing after it could be taken for a request.
    let hasBody =
      headers["transfer-encoding"] != nil || !["0", nil].contains(headers["content-length"])
    let saysClose = headers["connection"]?.lowercased().contains("close") ?? false
    keepsOpen = words[2] == "HTTP/1.1" && !hasBody && !saysClose
  }

  /// The value of a header, by its name in lower case; of one that is there several times, all.
  subscript(name: String) -> String? { headers[name] }

  /// Cuts off the next line; nil of one that another program may take for two.
  private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let end = rest.first(lineEnd)
    let line = rest[..<(end?.lowerBound ?? rest.endIndex)]
    rest = rest[(end?.upperBound ?? rest.endIndex)...]
    return line.contains { $0 == 0 || $0 == 10 || $0 == 13 } ? nil : line
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmingBlanks: ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == 32 || byte == 9 }
    let start = drop(while: isBlank)
    return start[..<(start.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start.startIndex)]
  }

  /// Where the bytes are first found.
  func first(_ sought: [UInt8]) -> Range<Int>? {
    var place = startIndex
    while let found = self[place...].firstIndex(of: sought[0]) {
      if self[found...].starts(with: sought) { return found..<found + sought.count }
      place = found + 1
    }
    return nil
  }
}
