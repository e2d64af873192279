import FlyingFox
import Foundation
import Output

/// What is said to a request, before it is known how much of it was asked for.
struct Answer {
  enum Body {
    case bytes([UInt8])
    case file(CopiedFile)
    case events(EventStream)
  }

  var status = HTTPStatusCode.ok
  var type = "text/plain; charset=utf-8"
  var headers: [HTTPHeader: String] = [:]
  let body: Body

  init(_ status: HTTPStatusCode = .ok, type: String, _ body: Body) {
    (self.status, self.type, self.body) = (status, type, body)
  }

  /// A few plain words.
  init(_ status: HTTPStatusCode, words: String, headers: [HTTPHeader: String] = [:]) {
    (self.status, self.headers, body) = (status, headers, .bytes(Array("\(words)\n".utf8)))
  }

  /// To whom it matters, the request says which part is wanted.
  func response(to request: HTTPRequest? = nil) -> HTTPResponse {
    var response = HTTPResponse(statusCode: status, headers: HTTPHeaders(headers))
    response.headers[.contentType] = type
    // Always asked again: the next edition may be a second away.
    response.headers[.cacheControl] = "no-cache"
    response.headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    response.headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    switch body {
    case .events(let stream):
      response.headers[.cacheControl] = "no-store"
      response.headers[.transferEncoding] = "chunked"
      response.payload = .httpBody(HTTPBodySequence(from: stream))
    case .bytes(let bytes):
      send(part(of: bytes.count, to: request, &response), in: &response) {
        HTTPBodySequence(data: Data(bytes[$0]), suggestedBufferSize: 256 << 10)
      }
    case .file(let file):
      let tag = "\"\(file.stamp)\""
      response.headers[.eTag] = tag
      if request?.headers[.ifNoneMatch]?.contains(tag) == true {
        response.statusCode = .notModified
        return response
      }
      send(part(of: file.size, to: request, &response), in: &response) {
        HTTPBodySequence(
          from: FilePieces(file: file, range: $0), count: $0.count,
          suggestedBufferSize: 256 << 10)
      }
    }
    if request?.method == .HEAD { response.payload = .httpBody(HTTPBodySequence()) }
    return response
  }

  private func send(
    _ range: Range<Int>, in response: inout HTTPResponse,
    _ sequence: (Range<Int>) -> HTTPBodySequence
  ) {
    // Said here, since a HEAD has the length without the body.
    response.headers[.contentLength] = String(range.count)
    response.payload = .httpBody(sequence(range))
  }

  /// The part that was asked for, which only a whole and good answer is cut into.
  private func part(
    of size: Int, to request: HTTPRequest?, _ response: inout HTTPResponse
  ) -> Range<Int> {
    guard status == .ok, let request else { return 0..<size }
    response.headers[.acceptRanges] = "bytes"
    let condition = request.headers[HTTPHeader("If-Range")]
    guard request.method == .GET, condition == nil || condition == response.headers[.eTag] else {
      return 0..<size
    }
    switch ByteRange(request.headers[.range], of: size) {
    case .all: return 0..<size
    case .part(let range):
      response.statusCode = .partialContent
      response.headers[HTTPHeader("Content-Range")] =
        "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
      return range
    case .none:
      response.statusCode = .rangeNotSatisfiable
      response.headers[HTTPHeader("Content-Range")] = "bytes */\(size)"
      return 0..<0
    }
  }
}
