import TestSupport
import Testing

@testable import Evidence

/// The text of a page, in one line.
func text(_ html: String) throws -> String {
  String(decoding: try HTMLText.text(of: Array(html.utf8)), as: UTF8.self)
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

@Suite("The text of HTML")
struct HTMLTextTests {
  @Test(
    "What readers see is there, wherever it stands",
    arguments: [
      ("<p>a<p>b", "a b"), ("a<br>b", "a b"), ("<i>un</i><b>lawful</b>", "unlawful"),
      ("a<wbr>b", "ab"),
      ("<td>a<td>b", "ab"), ("<table><tr><td>a<td>b<tr><td>c</table>", "a b c"),
      ("<table><tr><td><table><tr><td>a</table><td>b</table>", "a b"),
      ("<table><caption>a</caption>x<tr><td>b</table>", "x a b"),
      ("<figure><img alt=z><figcaption>a</figcaption></figure>b", "a b"),
      ("&laquo;a&shy;b&nbsp;c&raquo;", "«a\u{AD}b c»"),
      ("<ul><li>a<li>b</ul>", "a b"), ("<details><summary>a</summary>b</details>", "a b"),
      ("<textarea>a</textarea>", "a"),
      ("<svg><text>a</text></svg>", "a"), ("<p hidden>x</p>a", "a"), ("<del>a</del>", "a"),
      ("a<!-- b -->c", "ac"),
      ("<nav>a</nav><main>b</main><footer>c</footer>", "a b c"),
      ("<blockquote>a</blockquote>b", "a b"),
      ("no markup at all", "no markup at all"), ("<a href='x>y'>a</a>", "a"), ("a < b", "a < b"),
      ("", ""),
      ("<frameset><frame></frameset>", ""), ("<x-y>a</x-y>b", "ab"),
      ("<dialog open>a</dialog>", "a"),
      ("<ruby>漢<rt>かん</rt>字</ruby>", "漢字"), ("<p style='color: red'>a", "a"),
      ("<math><mi>x</mi></math>", "x"),
    ])
  func seen(html: String, expected: String) throws {
    #expect(try text(html) == expected)
  }

  @Test(
    "What no reader sees is not",
    arguments: [
      "<script>x</script>", "<style>x</style>", "<title>x</title>", "<head><meta content=x></head>",
      "<template>x</template>", "<noscript>x</noscript>", "<p hidden>x", "<p hidden=until-found>x",
      "<dialog>x</dialog>",
      "<p style='display: none'>x", "<p style='DISPLAY:NONE !important'>x",
      "<div style='visibility : hidden'><p>x</div>",
      "<select><option>x</select>", "<iframe>x</iframe>", "<video>x</video>",
      "<input type=hidden value=x>",
      "<!-- x -->", "<datalist><option>x</datalist>", "<svg><title>x</title></svg>",
      "<svg><script>x</script></svg>",
    ])
  func hidden(html: String) throws {
    #expect(try text("a " + html + "</p></div>").replacing("a", with: "") == "")
  }

  @Test(
    "Five megabytes, and what is broken or nested without end, are read or refused within the minute"
  )
  func large() throws {
    let paragraph = "<p>The mayor said: “I had no <em>hand</em> in this award.”</p>\n"
    let large = try text(String(repeating: paragraph, count: 80_000))
    #expect(large.utf8.count > 4_000_000)
    #expect(try text(String(repeating: "<i>", count: 100_000) + "a") == "a")
    for bytes in [[0, 1, 2], [0x3C], Array("<a b=\"".utf8), [0xFF, 0x3C, 0x70, 0x3E, 0xC3]] {
      _ = try HTMLText.text(of: bytes)
    }
    var random = Seed(7)
    let parts = [
      "<p", ">", "</p>", "<table>", "<td>", "<b>", "</i>", "<svg>", "<![CDATA[", "a", "&#x", "<!--",
      "\0", "<template>",
    ]
    for _ in 0..<500 {
      _ = try text((0..<40).map { _ in parts.randomElement(using: &random)! }.joined())
    }
  }

  @Test("Blocks stand between empty lines, cells of a row on one")
  func lines() throws {
    let html = "<h1>A</h1><p>b\nc<br>d<table><tr><td>1<td>2<tr><td>3</table>"
    #expect(
      String(decoding: try HTMLText.text(of: Array(html.utf8)), as: UTF8.self)
        == "A\n\nb\nc\nd\n\n1\t2\n3\n")
  }
}

@Suite("The encoding of HTML")
struct HTMLEncodingTests {
  private func read(_ bytes: [UInt8]) throws -> String {
    String(decoding: try HTMLText.text(of: bytes), as: UTF8.self).trimmingLast
  }

  @Test("It is what the document says, or else what it looks like")
  func declared() throws {
    let meta = { (name: String) in Array("<meta charset=\"\(name)\"><p>".utf8) }
    #expect(try read(Array("<p>é".utf8)) == "é")
    #expect(try read([0xEF, 0xBB, 0xBF] + Array("<p>é".utf8)) == "é")
    #expect(try read(Array("<p>".utf8) + [0xE9, 0x93]) == "é“")
    #expect(try read(meta("iso-8859-1") + [0xE9, 0x93]) == "é“")
    #expect(try read(meta("windows-1251") + [0xE4, 0xE0]) == "да")
    #expect(try read(meta("gb2312") + [0xB2, 0xBB]) == "不")
    #expect(try read(meta("Shift_JIS") + [0x95, 0xB6]) == "文")
    #expect(try read(meta("utf-16") + Array("é".utf8)) == "é")
    #expect(try read(meta("UTF-8") + [0x61, 0xE9, 0x62]) == "a\u{FFFD}b")
    let content = "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>"
    #expect(try read(Array(content.utf8) + [0xC4, 0xC1]) == "да")
    #expect(
      try read([0xFF, 0xFE] + Array("<p>é".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        == "é")
  }

  @Test("One that is unknown, or that the bytes are not in, is refused")
  func refused() {
    for bytes in [
      Array("<meta charset=no-such-thing><p>a".utf8),
      Array("<meta charset=gb2312><p>".utf8) + [0xFF, 0xFF],
    ] {
      #expect(throws: UnreadableDocument.self) { try HTMLText.text(of: bytes) }
    }
  }
}

extension String {
  fileprivate var trimmingLast: String { hasSuffix("\n") ? String(dropLast()) : self }
}
