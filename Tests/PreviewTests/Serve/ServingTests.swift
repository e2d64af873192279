import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Preview
@testable import Website

@Suite("The preview's server")
struct ServingTests {
  static let site = Revision.of(["index.html": "<body>here</body>"])

  @Test("It stops at once, also while browsers follow, and leaves its port")
  func stop() throws {
    let server = try RunningServer(Self.site)
    var followers: [RawClient] = []
    for _ in 0..<5 {
      let client = try server.client()
      client.say(
        "GET /.dossier/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
      _ = client.hear(until: "}\n\n")
      followers.append(client)
    }
    server.stop()
    for follower in followers {
      let rest = String(decoding: follower.hear(), as: UTF8.self)
      #expect(!rest.contains("data:"))
    }
    #expect(RawClient(port: server.port) == nil)
    let next = try PreviewServer(ports: server.port...server.port)
    #expect(next.port == server.port)
  }

  @Test("One that was told to stop before it began does not begin")
  func stoppedBefore() throws {
    let server = try PreviewServer(ports: 0...0)
    let stop = try Signal()
    stop.give()
    server.run(until: stop)
    #expect(RawClient(port: server.port) == nil)
  }

  @Test("A port that is in use is passed over where others may be tried")
  func ports() throws {
    let first = try RunningServer(Self.site)
    let others = first.port...min(first.port + 100, 65535)
    let second = try PreviewServer(ports: others)
    #expect(second.port > first.port)
    #expect(second.origin == "http://127.0.0.1:\(second.port)")
    let failure = #expect(throws: PreviewFailure.self) {
      try PreviewServer(ports: first.port...first.port)
    }
    #expect(failure?.message == "port \(first.port) is in use by another program")
    #expect(failure?.help.contains("choose another port") == true)
  }

  @Test(
    "An address that is none, or not of this machine, is refused with what to write instead",
    arguments: [
      ("desk", "`desk` is no address of a machine"),
      ("1.2.3", "`1.2.3` is no address of a machine"),
      ("", "`` is no address of a machine"), ("192.0.2.1", "cannot listen at 192.0.2.1:"),
    ])
  func addresses(_ bind: String, _ message: String) throws {
    let failure = #expect(throws: PreviewFailure.self) {
      try PreviewServer(bind: bind, ports: 0...0)
    }
    #expect(failure?.message.hasPrefix(message) == true, "\(failure?.message ?? "")")
    #expect(failure?.help.isEmpty == false)
  }

  @Test("Two hundred clients that say nothing, and as many that take nothing, hold nobody up")
  func slow() throws {
    let files = try TemporaryFolder()
    let path = URL(fileURLWithPath: files.path).resolvingSymlinksInPath().path
    try Data(count: 20_000_000).write(to: URL(fileURLWithPath: path + "/film.mp4"))
    let revision = Revision.copying(["film.mp4"], from: path)
    let server = try RunningServer(revision)
    var clients: [RawClient] = []
    for number in 0..<400 {
      let client = try server.client()
      if number % 2 == 0 {
        client.say("GET /film.mp4 HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
      } else if number % 3 == 0 {
        client.say("GET /film.mp4 HT")
      }
      clients.append(client)
    }
    for _ in 0..<5 {
      let reply = try server.ask("/film.mp4", "Range: bytes=10000000-10000009")
      #expect(reply.status == 206 && reply.body.count == 10)
    }
    #expect(clients.count == 400)
    server.stop()
  }

  @Test("A page that takes long holds up neither the events nor other pages")
  func slowPage() throws {
    let gate = DispatchSemaphore(value: 0)
    let slow = SiteFile(PagePath("slow.html")!) { bytes in
      gate.wait()
      bytes += Array("at last".utf8)
    }
    let quick = SiteFile(PagePath("index.html")!) { $0 += Array("quick".utf8) }
    func revision(_ number: Int) -> Revision {
      Revision(
        number: number, pagesNumber: number, stylesNumber: 1,
        files: SiteFiles(["slow.html": slow, "index.html": quick]))
    }
    // On a busy machine the test may take longer than the server waits for a client.
    let server = try RunningServer(revision(1), timeout: .seconds(3600))
    let waiting = try (0..<20).map { _ in try server.client() }
    for client in waiting {
      client.say(
        "GET /slow.html HTTP/1.1\r\nHost: localhost:\(server.port)\r\nConnection: close\r\n\r\n")
    }
    #expect(try server.ask("/").text.contains("quick"))
    let follower = try server.client()
    follower.say(
      "GET /.dossier/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
    _ = follower.hear(until: "}\n\n")
    server.revisions.publish(revision(2))
    let heard = follower.hear(until: "}\n\n")
    #expect(String(decoding: heard, as: UTF8.self).contains("\"number\":2"))
    for _ in waiting { gate.signal() }
    for client in waiting {
      #expect(Reply(client.hear())?.text.contains("at last") == true)
    }
  }
}
