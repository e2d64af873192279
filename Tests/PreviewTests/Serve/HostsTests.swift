import Testing

@testable import Preview

@Suite("Who may ask the preview")
struct HostsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let bind: String
    let host: String?
    let origin: String?
    let isAllowed: Bool
    let others: [String]
    var testDescription: String { "\(bind): \(host ?? "no host"), \(origin ?? "no origin")" }

    init(
      _ bind: String, _ host: String?, _ isAllowed: Bool, origin: String? = nil,
      others: [String] = []
    ) {
      (self.bind, self.host, self.origin, self.isAllowed) = (bind, host, origin, isAllowed)
      self.others = others
    }
  }

  static let cases = [
    Case("127.0.0.1", "127.0.0.1:1313", true),
    Case("127.0.0.1", "localhost:1313", true),
    Case("127.0.0.1", "127.1.2.3:1", true), Case("127.0.0.1", "127.example", false),
    Case("127.0.0.1", "LOCALHOST:1313", true),
    Case("127.0.0.1", "[::1]:1313", true),
    // A port may be forwarded, and no other site can have these names.
    Case("127.0.0.1", "localhost", true),
    Case("127.0.0.1", "localhost:8080", true),
    Case("127.0.0.1", "localhost.:8080", true),
    Case("127.0.0.1", "127.0.0.1:8080", true),
    Case("127.0.0.1", "[::1]:8080", true),
    Case("127.0.0.1", "dossier.localhost:8080", true),
    Case("192.168.1.5", "localhost:8080", true),
    Case("127.0.0.1", "localhost:", false),
    Case("127.0.0.1", "localhost:0", false),
    Case("127.0.0.1", "localhost:65536", false),
    Case("127.0.0.1", "localhost:+80", false),
    Case("127.0.0.1", "localhost:８０", false),
    Case("127.0.0.1", "localhost..", false),
    Case("127.0.0.1", ".localhost", false),
    Case("127.0.0.1", "a..localhost", false),
    Case("127.0.0.1", "localhost/", false),
    Case("127.0.0.1", "http://localhost", false),
    Case("127.0.0.1", "local host", false),
    Case("127.0.0.1", "[::1", false),
    Case("127.0.0.1", "[::1]x:80", false),
    Case("127.0.0.1", "[localhost]", false),
    Case("127.0.0.1", "notlocalhost:1313", false),
    Case("127.0.0.1", "localhost.example", false),
    Case("127.0.0.1", "127.0.0.1.nip.io:1313", false),
    Case("127.0.0.1", "0.0.0.0:1313", false),
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
    Case("192.168.1.5", "192.168.1.5:8080", false),
    Case("192.168.1.5", "evil.example:1313", false),
    Case("127.0.0.1", "127.0.0.1:1313", true, origin: "http://127.0.0.1:1313"),
    Case("127.0.0.1", "127.0.0.1:1313", true, origin: "http://localhost:1313"),
    Case("127.0.0.1", "127.0.0.1:1313", true, origin: "http://localhost:8080"),
    Case("127.0.0.1", "localhost:8080", true, origin: "http://localhost:8080"),
    Case("127.0.0.1", "localhost:8080", false, origin: "http://evil.example:8080"),
    Case("127.0.0.1", "127.0.0.1:1313", false, origin: "https://127.0.0.1:1313"),
    Case("127.0.0.1", "127.0.0.1:1313", false, origin: "http://evil.example"),
    Case("127.0.0.1", "127.0.0.1:1313", false, origin: "null"),
    Case("127.0.0.1", "127.0.0.1:1313", false, origin: ""),
    // What the editor lets in.
    Case("127.0.0.1", "desk.example", true, others: ["Desk.Example"]),
    Case("127.0.0.1", "DESK.example.:8443", true, others: ["a.example", "desk.example"]),
    Case("127.0.0.1", "desk.example:8443", true, others: ["desk.example:8443"]),
    Case("127.0.0.1", "desk.example:8080", false, others: ["desk.example:8443"]),
    Case("127.0.0.1", "desk.example", true, others: ["desk.example:443"]),
    Case("127.0.0.1", "desk.example", false, others: ["desk.example:8443"]),
    Case("127.0.0.1", "10.0.0.7:8080", true, others: ["10.0.0.7"]),
    Case("127.0.0.1", "[fe80::1]:8080", true, others: ["[fe80::1]"]),
    Case("127.0.0.1", "evil.desk.example", false, others: ["desk.example"]),
    Case("127.0.0.1", "desk.example.evil", false, others: ["desk.example"]),
    Case("127.0.0.1", "evil.example", false, others: ["desk.example"]),
    Case(
      "127.0.0.1", "desk.example", true, origin: "http://desk.example", others: ["desk.example"]),
    Case(
      "127.0.0.1", "desk.example", true, origin: "https://desk.example", others: ["desk.example"]),
    Case(
      "127.0.0.1", "desk.example", false, origin: "https://evil.example", others: ["desk.example"]),
    Case(
      "127.0.0.1", "desk.example", false, origin: "ftp://desk.example", others: ["desk.example"]),
  ]

  @Test("A name of the preview's own is answered, any other is not", arguments: cases)
  func table(_ asked: Case) throws {
    let address = try #require(BindAddress(asked.bind))
    let others = try asked.others.map { try #require(HostName($0)) }
    let refusal = AllowedHosts(address: address, port: 1313, others: others)
      .refusal(host: asked.host, origin: asked.origin)
    #expect((refusal == nil) == asked.isAllowed, "\(refusal ?? "")")
  }

  @Test("Whoever is refused reads why and where to go")
  func refusal() throws {
    let server = try RunningServer(.of(["index.html": "draft"]))
    let foreign = try server.ask("/", "Host: evil.example:\(server.port)")
    #expect(foreign.status == 403)
    #expect(
      foreign.text == """
        “evil.example:\(server.port)” is not a name of this preview. It answers at \
        http://127.0.0.1:\(server.port)/ and http://localhost:\(server.port)/ so that no other site can read it \
        through your browser. A name of your own, as of a proxy, is let in by dossier serve --allow-host NAME.

        """)
    let origin = try server.ask("/", "Origin: http://evil.example")
    #expect(origin.status == 403)
    #expect(!origin.text.contains("draft"))
    #expect(try server.ask("/", "Origin: http://localhost:\(server.port)").status == 200)
  }

  @Test(
    "What is not a host's name is none that could be let in",
    arguments: [
      "", " ", "http://desk.example", "https://desk.example/", "desk.example/", "desk.example/x",
      "desk.example:", "desk.example:0", "desk.example:65536", "desk.example:a", ":8080", "*",
      "*.example", "a@desk.example", "desk example", "desk..example", ".desk", "münchen.example",
      "desk.example?x", "desk.example#x", "::1", "[::1", "[desk]", "a,b", "desk.example\n",
      String(repeating: "a", count: 64),
    ])
  func names(text: String) { #expect(HostName(text) == nil) }

  @Test("A forwarded port and a name that is let in are answered; a name that was rebound is not")
  func forwarded() throws {
    let server = try RunningServer(
      .of(["index.html": "draft"]), allowing: ["desk.example:8443"])
    for host in ["localhost:8080", "dossier.localhost", "desk.example:8443"] {
      #expect(try server.ask("/", "Host: \(host)").text.contains("draft"), "\(host)")
    }
    for host in ["desk.example:\(server.port)", "evil.example:8443", "evil.example:8080"] {
      let reply = try server.ask("/", "Host: \(host)")
      #expect(reply.status == 403 && !reply.text.contains("draft"), "\(host)")
    }
  }

  @Test(
    "Pages of other sites do not follow the revisions",
    arguments: [("cross-site", 403), ("same-site", 403)])
  func events(_ site: String, _ status: Int) throws {
    let server = try RunningServer(.of(["index.html": "draft"]))
    let reply = try server.ask("/.dossier/events", "Sec-Fetch-Site: \(site)")
    #expect(reply.status == status)
  }
}
