import Testing

@testable import Dossiers

@Suite("Web addresses") struct WebAddressTests {
  @Test(
    "A host has one spelling, in small ASCII letters",
    arguments: [
      ("https://example.org/", "example.org"), ("HTTPS://Example.ORG", "example.org"),
      ("http://a.example:80", "a.example"), ("https://a.example.", "a.example."),
      ("https://ana:1@a.example/x@y", "a.example"),
      ("https://m%C3%BCnchen.example", "xn--mnchen-3ya.example"),
      ("https://münchen.example", "xn--mnchen-3ya.example"),
      ("https://MU\u{308}NCHEN.example", "xn--mnchen-3ya.example"),
      ("https://XN--MNCHEN-3YA.example", "xn--mnchen-3ya.example"),
      ("https://münchen\u{3002}example", "xn--mnchen-3ya.example"),
      ("https://mün\u{AD}chen.example", "xn--mnchen-3ya.example"),
      ("https://\u{FF21}\u{FF22}.example", "ab.example"),
      ("https://faß.example", "xn--fa-hia.example"),
      ("https://παράδειγμα.δοκιμή", "xn--hxajbheg2az3al.xn--jxalpdlp"),
      ("https://例え.テスト", "xn--r8jz45g.xn--zckzah"),
      ("https://مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv"),
      ("https://उदाहरण.परीक्षा", "xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g"),
      ("https://韩东.example", "xn--xhq121p.example"),
      ("https://\u{1F600}.example", "xn--e28h.example"),
      ("https://[2001:DB8::1]:8080/", "[2001:db8::1]"),
    ])
  func hosts(text: String, host: String) {
    #expect(WebAddress(text)?.host == host)
  }

  @Test(
    "What is no address of the web is none",
    arguments: [
      "", "https", "https:", "https:/a.example", "https://", "https:///a", "https://:80/",
      "https://?x",
      "https://@/", "ftp://a.example", "//a.example", "https://a.example:65536/",
      "https://a.example:x/",
      "https://a.example:8 0/", "https://a b/", "https://a%20b/", "https://a%2Fb/", "https://a\\b/",
      "https://[::1/",
      "https://[x]/", "https://[]/", "https://./", "https://\u{AD}/", "javascript://a.example/",
      "https://" + String(repeating: "韩", count: 20_000),
    ])
  func none(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test(
    "A port counts where it is not the usual one",
    arguments: [
      ("https://a.example:8443/", 8443), ("https://a.example:443/", nil),
      ("http://a.example:80", nil),
      ("https://a.example:", nil), ("https://[::1]", nil), ("https://[::1]:1", 1),
    ] as [(String, UInt16?)])
  func ports(text: String, port: UInt16?) throws {
    #expect(try #require(WebAddress(text)).port == port)
  }

  @Test(
    "The address of a site has one spelling",
    arguments: [
      ("https://example.org/dossier/", "https://example.org/dossier/"),
      ("HTTP://EXAMPLE.org:80/", "http://example.org/"),
      ("https://münchen.example:8443/é/%41/", "https://xn--mnchen-3ya.example:8443/%C3%A9/A/"),
      ("https://a.example/~b/c@d/%20/", "https://a.example/~b/c@d/%20/"),
      ("https://[::1]/", "https://[::1]/"),
    ])
  func bases(typed: String, text: String) throws {
    #expect(try BaseURL(typed).text == text)
    #expect(try BaseURL(text).text == text)
  }

  static let wrongBases = [
    "", "a.example", "https://a.example", "https://a.example/x", "https://a.example/?q/",
    "https://a.example/#x/", "https://ana@a.example/", "https://ana:1@a.example/",
    "https://a.example./",
    "https://a..example/", "https://.a.example/", "https://a.example//", "https://a.example/a//b/",
    "https://a.example/./", "https://a.example/../a/", "https://a.example/%2e%2E/",
    "https://a.example/a%2Fb/",
    "https://a.example/%zz/", "https://a.example/%FF/", "https://a.example/%25/",
    "https://a.example/%00/",
    "https://a.example/a b/", "https://a.example/\u{a0}/", "https://a.example/\n/",
    "https://a.example/<b>/",
    "https://a.example/\\b/", "//a.example/", "https://a.example:99999/", "javascript://a.example/",
  ]

  @Test(
    "What cannot be the address of a site is refused in settings, and says why",
    arguments: wrongBases)
  func refusedBases(text: String) {
    let error = #expect(throws: BaseURL.Invalid.self) { try BaseURL(text) }
    #expect(error?.message.isEmpty == false && error?.help.isEmpty == false)
    #expect(FieldType.baseURL.failure(of: text)?.message == error?.message)
  }
}
