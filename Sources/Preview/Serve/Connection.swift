#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// One client, whose requests are answered one after the other, by one thread. No wait for it is without end.
struct Connection {
  let socket: Int32
  let server: PreviewServer
  /// What was read and not yet understood.
  var unread: [UInt8] = []

  private static let pieceSize = 64 << 10
  /// How many reads a client is listened to that should say nothing more.
  private static let mostReads = 256

  /// The client has gone, or its time is up.
  private struct Over: Error {}

  /// Returns, with the socket closed, when the client has gone or has to go.
  mutating func serve() {
    defer { server.connections.end(socket) }
    do {
      while try answerNext() {}
      // If the connection just broke off, a client that still speaks would lose the answer.
      shutdown(socket, Int32(SHUT_WR))
      server.connections.enter(.answered, socket)
      let end = ContinuousClock.now + server.timeout
      for _ in 0..<Self.mostReads where try read(until: end).isEmpty { break }
    } catch {
      // There is nobody left to answer.
    }
  }

  /// Answers one request and returns whether another may follow.
  private mutating func answerNext() throws -> Bool {
    guard let head = try nextHead() else {
      let words = "A request's head may have \(Request.limit) bytes."
      try answer(Response(.headTooLarge, words: words), to: nil)
      return false
    }
    server.connections.enter(.busy, socket)
    guard let request = Request(head[...]) else {
      try answer(Response(.badRequest, words: "This is no request in HTTP/1.1."), to: nil)
      return false
    }
    try answer(server.handler.response(to: request).cut(for: request), to: request)
    server.connections.enter(.answered, socket)
    return request.keepsOpen
  }

  /// The next head, without the empty line that ends it; nil of one that is too long.
  private mutating func nextHead() throws -> [UInt8]? {
    let end = ContinuousClock.now + server.timeout
    var searched = 0
    while true {
      // Some clients send an empty line after a body.
      while unread.starts(with: Request.lineEnd) { unread.removeFirst(2) }
      if let last = unread.dropFirst(max(0, searched - 3)).first(Request.lineEnd + Request.lineEnd)
      {
        defer { unread.removeFirst(last.upperBound) }
        return Array(unread[..<last.lowerBound])
      }
      if unread.count > Request.limit { return nil }
      searched = unread.count
      let bytes = try read(until: end)
      guard !bytes.isEmpty, ContinuousClock.now < end else { throw Over() }
      unread += bytes
    }
  }

  private func answer(_ response: Response, to request: Request?) throws {
    var bytes = response.head(keepsOpen: request?.keepsOpen ?? false)
    guard request?.method != "HEAD" else { return try write(bytes) }
    if case .events = response.body { return try follow(after: bytes) }
    var rest = response.part
    // The head goes with the first piece: by itself it would be a packet more.
    repeat {
      let count = min(Self.pieceSize, rest.count)
      let piece = try response.bytes(from: rest.lowerBound, upTo: count)
      // The file has become shorter than was promised: only the end of the connection can say so.
      if piece.isEmpty && count > 0 { throw Over() }
      try write(bytes + piece)
      bytes = []
      rest = (rest.lowerBound + piece.count)..<rest.upperBound
    } while !rest.isEmpty
  }

  /// Sends the newest revision and then each later one, as chunks, until the client goes.
  private func follow(after head: [UInt8]) throws {
    server.connections.enter(.following, socket)
    var bytes = head
    var (sent, heard): (Int?, Int) = (nil, 0)
    while true {
      let (revision, replaced) = try server.handler.revisions.awaitingNext()
      let event =
        revision.number == sent
        ? Array(":\n\n".utf8) : try server.handler.event(of: revision, isFirst: sent == nil)
      try write(bytes + "\(String(event.count, radix: 16))\r\n".utf8 + event + Request.lineEnd)
      (bytes, sent) = ([], revision.number)
      let beat = ContinuousClock.now + server.heartbeat
      while replaced.wait(for: [socket], until: beat) == .ready {
        heard += 1
        guard try !read(until: beat).isEmpty, heard < Self.mostReads else { throw Over() }
      }
    }
  }

  /// What the client says next; nothing when it has said all.
  private func read(until end: ContinuousClock.Instant) throws -> ArraySlice<UInt8> {
    guard firstReadable([socket], until: end) != nil else { throw Over() }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = recv(socket, &bytes, bytes.count, 0)
    guard count >= 0 else { throw Over() }
    return bytes[..<count]
  }

  /// The system stops waiting for the client to take it all after the timeout.
  private func write(_ bytes: [UInt8]) throws {
    guard send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else { throw Over() }
  }
}
