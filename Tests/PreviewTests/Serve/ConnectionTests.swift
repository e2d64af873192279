import Foundation
import Testing

@testable import Preview

@Suite("The preview's connections")
struct ConnectionTests {
  static let site = Revision.of(["index.html": "<body>here</body>"])

  /// All that is answered to some words, up to the end of the connection.
  private func answer(to words: String, of server: RunningServer) throws -> String {
    let client = try server.client()
    client.say(words.replacing("HOST", with: "localhost:\(server.port)"))
    return String(decoding: client.hear(), as: UTF8.self)
  }

  @Test(
    "What is not a request is answered so, and harms nobody",
    arguments: [
      ("GET\r\n\r\n", 400), ("GET /\r\n\r\n", 400), ("GET / HTTP/2.0\r\nHost: HOST\r\n\r\n", 400),
      (" / HTTP/1.1\r\nHost: HOST\r\n\r\n", 400), ("GET  / HTTP/1.1\r\nHost: HOST\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost\r\n\r\n", 400), ("GET / HTTP/1.1\r\n: a\r\nHost: HOST\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost : HOST\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: HOST\r\n a\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: HOST\r\nHost: HOST\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: HOST\r\nA: b\rSet-Cookie: c\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: HOST\nA: b\r\n\r\n", 400), ("\u{0}\u{1}\r\n\r\n", 400),
      ("\u{16}\u{3}\u{1}\u{2}\r\n\r\n", 400), ("GET / HTTP/1.1\r\n\r\n", 403),
      ("BREW / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 405),
      ("GET / HTTP/1.0\r\nHost: HOST\r\n\r\n", 200),
      ("\r\n\r\nGET / HTTP/1.1\r\nhost:HOST\r\nconnection: Close\r\n\r\n", 200),
    ])
  func words(_ words: String, _ status: Int) throws {
    let server = try RunningServer(Self.site)
    let client = try server.client()
    client.say(words.replacing("HOST", with: "localhost:\(server.port)"))
    if status == 403 { client.finish() }
    let reply = try #require(Reply(client.hear()))
    #expect(reply.status == status)
    #expect(try server.ask("/").status == 200)
  }

  @Test("A head that does not end is refused, however fast or slowly it comes")
  func endless() throws {
    let server = try RunningServer(Self.site)
    var clients: [RawClient] = []
    for start in ["GET /", "GET / HTTP/1.1\r\nX: "] {
      for _ in 0..<5 {
        let client = try server.client()
        client.say(start + String(repeating: "a", count: 500_000))
        clients.append(client)
      }
    }
    for client in clients {
      let answer = String(decoding: client.hear(), as: UTF8.self)
      // Where the client still speaks when the server has heard enough, the answer may be lost.
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 431 "), "\(answer.prefix(50))")
    }
    let slow = try server.client()
    for piece in ["GE", "T / HT", "TP/1.1\r", "\nHost: localhost:\(server.port)\r\n\r", "\n"] {
      slow.say(piece)
      Thread.sleep(forTimeInterval: 0.005)
    }
    #expect(
      String(decoding: slow.hear(until: "</body>"), as: UTF8.self).contains("200 OK"))
  }

  @Test(
    "A connection is used again for what is asked next, also where it was asked before the answer")
  func keepAlive() throws {
    let server = try RunningServer(Self.site)
    let request = "GET / HTTP/1.1\r\nHost: HOST\r\n\r\n"
    let last = "HEAD / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"
    let heard = try answer(to: request + request + last, of: server)
    #expect(heard.components(separatedBy: "HTTP/1.1 200 OK").count == 4)
    #expect(heard.components(separatedBy: "Connection: keep-alive").count == 3)
    #expect(heard.hasSuffix("\r\n\r\n"))
  }

  @Test("What is in a body is never taken for a request")
  func bodies() throws {
    let server = try RunningServer(Self.site)
    let hidden = "GET / HTTP/1.1\r\nHost: HOST\r\n\r\n"
    for header in ["Content-Length: 40", "Transfer-Encoding: chunked", "Content-Length: x"] {
      for method in ["POST", "GET"] {
        let heard = try answer(
          to: "\(method) / HTTP/1.1\r\nHost: HOST\r\n\(header)\r\n\r\n\(hidden)", of: server)
        #expect(heard.components(separatedBy: "HTTP/1.1 ").count == 2, "\(method), \(header)")
        #expect(heard.contains("Connection: close"))
      }
    }
  }

  @Test("Who says nothing, or stops in the middle, is waited for only so long")
  func timeout() throws {
    let server = try RunningServer(Self.site, timeout: .milliseconds(50))
    for words in ["", "GET / HT", "GET / HTTP/1.1\r\nHost: HOST\r\n\r\n"] {
      let client = try server.client()
      client.say(words.replacing("HOST", with: "localhost:\(server.port)"))
      // It ends: otherwise this would wait until the test gives up.
      _ = client.hear()
    }
    // Who follows the revisions says nothing, and is not waited for.
    let follower = try server.client()
    follower.say(
      "GET /.dossier/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
    _ = follower.hear(until: "}\n\n")
    Thread.sleep(forTimeInterval: 0.2)
    server.revisions.publish(.of(["index.html": "b"], number: 2))
    let next = String(decoding: follower.hear(until: "}\n\n"), as: UTF8.self)
    #expect(next.contains("\"number\":2"))
  }

  @Test("Who sends a head byte by byte, or takes an answer so slowly, is cut off in time")
  func slowly() throws {
    let path = "/" + String(repeating: "a", count: 3000)
    let page = String(repeating: "b", count: 20_000_000)
    let server = try RunningServer(.of(["index.html": page]), timeout: .milliseconds(300))
    let host = "Host: localhost:\(server.port)"
    let sender = try server.client()
    let start = ContinuousClock.now
    for byte in "GET \(path) HTTP/1.1\r\n" where sender.isThere {
      sender.say(String(byte))
      Thread.sleep(forTimeInterval: 0.02)
    }
    #expect(!sender.isThere)
    let taker = try server.client()
    taker.say("GET / HTTP/1.1\r\n\(host)\r\n\r\n")
    var taken = 0
    while let count = taker.hear(atMost: 1000), count > 0, taken < page.utf8.count {
      taken += count
      Thread.sleep(forTimeInterval: taken < 100_000 ? 0.02 : 0)
    }
    #expect(taken < page.utf8.count)
    // Both are far from done after the minutes that this could take.
    #expect(ContinuousClock.now - start < .seconds(120))
  }

  /// So many follow the revisions that nobody else could come; nothing is written to them any more.
  private func full(_ count: Int) throws -> (server: RunningServer, followers: [RawClient]) {
    let server = try RunningServer(
      Self.site, heartbeat: .seconds(3600), timeout: .seconds(3600), limit: count)
    var followers: [RawClient] = []
    for _ in 0..<count {
      let client = try server.client()
      client.say(
        "GET /.dossier/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
      _ = client.hear(until: "}\n\n")
      followers.append(client)
    }
    return (server, followers)
  }

  @Test("When all who followed the revisions have closed, the next is answered", arguments: 1...3)
  func closedFollowers(round: Int) throws {
    var (server, followers) = try full(8)
    followers.removeAll()
    for _ in 0..<20 { #expect(try server.ask("/").status == 200) }
  }

  @Test("While followers come and close, others are answered")
  func comingFollowers() throws {
    let server = try RunningServer(
      Self.site, heartbeat: .seconds(3600), timeout: .seconds(3600), limit: 4)
    for _ in 0..<30 {
      let follower = try server.client()
      follower.say(
        "GET /.dossier/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
      #expect(try server.ask("/").status == 200)
    }
  }

  @Test("Where followers take every place, the first of them makes room")
  func manyFollowers() throws {
    let (server, followers) = try full(8)
    #expect(try server.ask("/").status == 200)
    // It hears the end, and a browser comes again; the last still follows.
    _ = followers[0].hear()
    server.revisions.publish(.of(["index.html": "b"], number: 2))
    let heard = String(decoding: followers[7].hear(until: "}\n\n"), as: UTF8.self)
    #expect(heard.contains("\"number\":2"))
  }

  @Test("Who was answered and does not close takes nobody's place")
  func lingering() throws {
    let server = try RunningServer(Self.site, timeout: .seconds(3600), limit: 4)
    var answered: [RawClient] = []
    for _ in 0..<20 {
      let client = try server.client()
      client.say(
        "GET / HTTP/1.1\r\nHost: localhost:\(server.port)\r\nConnection: close\r\n\r\n")
      #expect(String(decoding: client.hear(), as: UTF8.self).contains("here"))
      answered.append(client)
    }
    #expect(answered.count == 20)
  }

  @Test("What a follower says is heard and means nothing")
  func talkingFollower() throws {
    let (server, followers) = try full(1)
    followers[0].say("GET / HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
    server.revisions.publish(.of(["index.html": "b"], number: 2))
    let heard = String(decoding: followers[0].hear(until: "}\n\n"), as: UTF8.self)
    #expect(heard.contains("\"number\":2") && !heard.contains("HTTP/1.1"), "\(heard)")
  }
}
