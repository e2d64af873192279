import Output
import Website

/// What a request is answered with.
struct Response {
  enum Status: String {
    case ok = "200 OK"
    case partialContent = "206 Partial Content"
    case found = "302 Found"
    case notModified = "304 Not Modified"
    case badRequest = "400 Bad Request"
    case forbidden = "403 Forbidden"
    case notFound = "404 Not Found"
    case methodNotAllowed = "405 Method Not Allowed"
    case rangeNotSatisfiable = "416 Range Not Satisfiable"
    case headTooLarge = "431 Request Header Fields Too Large"
    case internalServerError = "500 Internal Server Error"
    case serviceUnavailable = "503 Service Unavailable"
  }

  enum Body {
    case bytes([UInt8])
    case file(CopiedFile)
    /// The revisions as server-sent events, without end.
    case events
  }

  private(set) var status: Status
  private(set) var headers: [String: String]
  let body: Body
  /// Which bytes of the body are sent.
  private(set) var part: Range<Int>

  init(
    _ status: Status = .ok, type: String, _ body: Body, _ headers: [String: String] = [:]
  ) {
    (self.status, self.headers, self.body) = (status, headers, body)
    self.headers["Content-Type"] = type
    // Always asked again: the next revision may be a second away.
    self.headers["Cache-Control"] = "no-cache"
    self.headers["X-Content-Type-Options"] = "nosniff"
    self.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    switch body {
    case .bytes(let bytes): part = bytes.indices
    case .file(let file):
      part = 0..<file.size
      self.headers["ETag"] = "\"\(file.stamp)\""
    case .events:
      part = 0..<0
      self.headers["Cache-Control"] = "no-store"
      self.headers["Transfer-Encoding"] = "chunked"
      return
    }
    self.headers["Content-Length"] = String(part.count)
  }

  /// A few plain words.
  init(_ status: Status, words: String, _ headers: [String: String] = [:]) {
    self.init(
      status, type: "text/plain; charset=utf-8", .bytes(Array("\(words)\n".utf8)), headers)
  }

  /// Leaves out what the client has, and what it did not ask for.
  func cut(for request: Request) -> Response {
    var response = self
    let tag = headers["ETag"]
    if let tag, request["if-none-match"]?.contains(tag) == true {
      (response.status, response.part) = (.notModified, 0..<0)
      response.headers["Content-Length"] = nil
      return response
    }
    if case .events = body { return self }
    // Only what is whole and good is cut into parts.
    guard status == .ok else { return self }
    response.headers["Accept-Ranges"] = "bytes"
    let condition = request["if-range"]
    guard request.method == "GET", condition == nil || condition == tag,
      let range = byteRange(request["range"], of: part.count)
    else { return response }
    response.part = range
    response.status = range.isEmpty ? .rangeNotSatisfiable : .partialContent
    let place = range.isEmpty ? "*" : "\(range.lowerBound)-\(range.upperBound - 1)"
    response.headers["Content-Range"] = "bytes \(place)/\(part.count)"
    response.headers["Content-Length"] = String(range.count)
    return response
  }

  /// The status line and the headers, up to the empty line.
  func head(keepsOpen: Bool) -> [UInt8] {
    let lines = headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }
    let connection = "Connection: \(keepsOpen ? "keep-alive" : "close")\r\n\r\n"
    return Array("HTTP/1.1 \(status.rawValue)\r\n\(lines.joined())\(connection)".utf8)
  }

  /// Up to `count` bytes of the body from an offset on; none where a file has become shorter meanwhile.
  func bytes(from offset: Int, upTo count: Int) throws -> [UInt8] {
    switch body {
    case .bytes(let bytes): Array(bytes[offset..<offset + count])
    case .file(let file): try file.bytes(from: offset, upTo: count)
    case .events: []
    }
  }
}

/// Which bytes of so many a request's `Range` asks for: none where it begins after the end. Nil for all: of no range, of
/// several, and of one that is not understood, which HTTP lets a server ignore.
private func byteRange(_ header: String?, of size: Int) -> Range<Int>? {
  guard let header, header.hasPrefix("bytes=") else { return nil }
  let ends = header.dropFirst(6).split(
    separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
  guard ends.count == 2 else { return nil }
  switch (number(ends[0]), number(ends[1])) {
  case (let first?, nil) where ends[1].isEmpty: return min(first, size)..<size
  case (let first?, let last?) where first <= last:
    return min(first, size)..<min(last, size - 1) + 1
  case (nil, let count?) where ends[0].isEmpty: return max(0, size - count)..<size
  default: return nil
  }
}

/// A number in plain digits; more than fits is as good as the greatest.
private func number(_ digits: Substring) -> Int? {
  guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
  return Int(digits) ?? .max
}
