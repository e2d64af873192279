import Testing

@testable import Preview

@Suite("Who may ask the preview")
struct HostsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let bind: String
    let host: String?
    let origin: String?
    let isAllowed: Bool
    var testDescription: String { "\(bind): \(host ?? "no host"), \(origin ?? "no origin")" }

    init(_ bind: String, _ host: String?, _ isAllowed: Bool, origin: String? = nil) {
      (self.bind, self.host, self.origin, self.isAllowed) = (bind, host, origin, isAllowed)
    }
  }

  static let cases = [
    Case("127.0.0.1", "127.0.0.1:1313", true),
    Case("127.0.0.1", "localhost:1313", true),
    Case("127.0.0.1", "LOCALHOST:1313", true),
    Case("127.0.0.1", "[::1]:1313", true),
    Case("127.0.0.1", "localhost", false),
    Case("127.0.0.1", "localhost:1314", false),
    Case("127.0.0.1", "localhost:", false),
    Case("127.0.0.1", "evil.example:1313", false),
    Case("127.0.0.1", "localhost.evil.example:1313", false),
    Case("127.0.0.1", "127.0.0.1.evil.example:1313", false),
    Case("127.0.0.1", "localhost:1313@evil.example", false),
    Case("127.0.0.1", "192.168.1.5:1313", false),
    Case("127.0.0.1", "", false),
    Case("127.0.0.1", nil, false),
    Case("127.0.0.5", "127.0.0.5:1313", true),
    Case("::1", "[::1]:1313", true),
    Case("localhost", "localhost:1313", true),
    Case("0.0.0.0", "192.168.1.5:1313", true),
    Case("0.0.0.0", "localhost:1313", true),
    Case("0.0.0.0", "[fe80::1]:1313", true),
    Case("0.0.0.0", "desk.local:1313", false),
    Case("0.0.0.0", "1.2.3:1313", false),
    Case("::", "[2001:db8::7]:1313", true),
    Case("192.168.1.5", "192.168.1.5:1313", true),
    Case("192.168.1.5", "evil.example:1313", false),
    Case("127.0.0.1", "127.0.0.1:1313", true, origin: "http://127.0.0.1:1313"),
    Case("127.0.0.1", "127.0.0.1:1313", true, origin: "http://localhost:1313"),
    Case("127.0.0.1", "127.0.0.1:1313", false, origin: "http://localhost:3000"),
    Case("127.0.0.1", "127.0.0.1:1313", false, origin: "https://127.0.0.1:1313"),
    Case("127.0.0.1", "127.0.0.1:1313", false, origin: "http://evil.example"),
    Case("127.0.0.1", "127.0.0.1:1313", false, origin: "null"),
    Case("127.0.0.1", "127.0.0.1:1313", false, origin: ""),
  ]

  @Test("A name of the preview's own is answered, any other is not", arguments: cases)
  func table(_ asked: Case) throws {
    let address = try #require(BindAddress(asked.bind))
    let refusal = AllowedHosts(address: address, port: 1313)
      .refusal(host: asked.host, origin: asked.origin)
    #expect((refusal == nil) == asked.isAllowed, "\(refusal ?? "")")
  }

  @Test("Whoever is refused reads why and where to go")
  func refusal() async throws {
    let server = try await RunningServer(.of(["index.html": "draft"]))
    let foreign = try await server.ask("/", "Host: evil.example:\(server.port)")
    #expect(foreign.status == 403)
    #expect(
      foreign.text == """
        “evil.example:\(server.port)” is not a name of this preview. It answers at \
        http://127.0.0.1:\(server.port)/ and http://localhost:\(server.port)/ so that no other site can read it \
        through your browser.

        """)
    let origin = try await server.ask("/", "Origin: http://evil.example")
    #expect(origin.status == 403)
    #expect(!origin.text.contains("draft"))
    #expect(try await server.ask("/", "Origin: http://localhost:\(server.port)").status == 200)
  }

  @Test(
    "Pages of other sites do not follow the editions",
    arguments: [("cross-site", 403), ("same-site", 403)])
  func events(_ site: String, _ status: Int) async throws {
    let server = try await RunningServer(.of(["index.html": "draft"]))
    let reply = try await server.ask("/.dossier/events", "Sec-Fetch-Site: \(site)")
    #expect(reply.status == status)
  }
}
