import FlyingFox
import FlyingSocks
import Foundation

/// One client, whose requests are answered one after the other.
struct Connection {
  private let socket: AsyncSocket
  private let handler: SiteHandler
  private let clients: Clients
  /// What was read and not yet understood.
  private var unread: [UInt8] = []
  /// How it waits between requests.
  private var waiting = Clients.Waiting.silent

  private static let end = Array("\r\n\r\n".utf8)

  init(_ socket: AsyncSocket, _ handler: SiteHandler, among clients: Clients) {
    (self.socket, self.handler, self.clients) = (socket, handler, clients)
  }

  /// Returns when the client has gone or has to go.
  mutating func serve() async {
    defer { try? socket.close() }
    socket.socket.keepFromPrograms()
    socket.socket.sendAtOnce()
    do {
      while try await answerNext() {}
      socket.socket.finishSending()
      clients.wait(for: socket.socket, as: .answered)
      defer { clients.stopWaiting(for: socket.socket, as: .answered) }
      try await listenToTheEnd()
    } catch {
      // The client has gone, was waited for long enough, or the server stops.
    }
  }

  /// Answers one request and tells whether another may follow.
  private mutating func answerNext() async throws -> Bool {
    guard let bytes = try await nextHead() else {
      let words = "A request's head may have \(RequestHead.limit) bytes."
      try await send(
        Answer(.requestHeaderFieldsTooLarge, words: words).response(), keepsOpen: false)
      return false
    }
    guard let head = RequestHead(bytes) else {
      let words = "This is no request in HTTP/1.1."
      try await send(Answer(.badRequest, words: words).response(), keepsOpen: false)
      return false
    }
    try await send(await handler.response(to: head.request), keepsOpen: head.keepsOpen)
    waiting = .answered
    return head.keepsOpen
  }

  /// The next head, without the empty line that ends it; nil of one that is too long.
  private mutating func nextHead() async throws -> [UInt8]? {
    let waiting = waiting
    clients.wait(for: socket.socket, as: waiting)
    defer { clients.stopWaiting(for: socket.socket, as: waiting) }
    while true {
      // Some clients send an empty line behind a body.
      while unread.starts(with: Self.end.prefix(2)) { unread.removeFirst(2) }
      if let end = unread[...].first(Self.end) {
        defer { unread.removeFirst(end.upperBound) }
        return Array(unread[..<end.lowerBound])
      }
      if unread.count > RequestHead.limit { return nil }
      unread += try await socket.read(atMost: 4096)
    }
  }

  private func send(_ response: HTTPResponse, keepsOpen: Bool) async throws {
    // What has no end is not written often enough to find out by it that the client has gone.
    guard response.headers[.contentLength] == nil else {
      return try await write(response, keepsOpen: keepsOpen)
    }
    clients.wait(for: socket.socket, as: .follower)
    defer { clients.stopWaiting(for: socket.socket, as: .follower) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await write(response, keepsOpen: keepsOpen) }
      group.addTask { try await listenToTheEnd(patiently: true) }
      try await group.next()
    }
  }

  private func write(_ response: HTTPResponse, keepsOpen: Bool) async throws {
    var bytes = Data("HTTP/1.1 \(response.statusCode.code) \(response.statusCode.phrase)\r\n".utf8)
    for (name, value) in response.headers {
      bytes += Data("\(name.rawValue): \(value)\r\n".utf8)
    }
    bytes += Data("Connection: \(keepsOpen ? "keep-alive" : "close")\r\n\r\n".utf8)
    guard case .httpBody(let body) = response.payload else { return }
    // The head goes with the first piece: by itself it would be a packet more.
    for try await piece in body {
      try await socket.write(bytes + piece)
      try Task.checkCancellation()
      bytes = Data()
    }
    try await socket.write(bytes)
  }

  /// Hears what the client still says until it closes: if the connection just broke off, whoever still speaks would lose
  /// the answer.
  private func listenToTheEnd(patiently: Bool = false) async throws {
    var left = 256
    while left > 0 {
      do {
        _ = try await socket.read(atMost: 4096)
        left -= 1
      } catch is PatienceIsOver where patiently {
        continue
      }
    }
  }
}
