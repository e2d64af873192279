import TestSupport
import Testing

@testable import Dossiers

/// What belongs to the words of a text must not be taken for what is inside them, and the other way around.
@Suite("Words within words") struct NestedWordsTests {
  private func body(_ markdown: String, rule: String = "") -> Prose {
    TestSite(settings: TestSite.settings + "\n" + rule) {
      figures("ana")
      image("map.svg")
      page("here", "", markdown)
    }.dossier().body(of: "here")
  }

  private func images(_ prose: Prose) -> [Prose.Element] {
    var images: [Prose.Element] = []
    prose.forEachInside { if $0.kind == .image || $0.kind == .figure { images.append($0) } }
    return images
  }

  @Test(
    "An anchor inside emphasis or a link is no anchor of the heading",
    arguments: [
      ("## Foo *bar {#x}*", "foo-bar-x", "Foo bar {#x}"), ("## Foo *{#yy}*", "foo-yy", "Foo {#yy}"),
      ("## Foo [[ana|bar {#x}]]", "foo-bar-x", "Foo bar {#x}"),
      ("## Foo [b {#x}](https://example.org/)", "foo-b-x", "Foo b {#x}"),
      ("## Foo *bar* {#x}", "x", "Foo bar"),
    ])
  func anchors(heading: String, anchor: String, words: String) throws {
    for markdown in [heading, heading + "\n\nWords."] {
      let first = try #require(body(markdown).first)
      #expect(first.kind == .heading && first.title == anchor)
      #expect(first.inside.plainText == words)
    }
  }

  @Test("An image has its own title, whatever is left out, moved or joined before it")
  func titles() {
    let image = "../assets/map.svg"
    func titles(_ markdown: String) -> [String?] {
      images(body(markdown, rule: "  unsafe-destination: warning")).map(\.title)
    }
    #expect(titles("x ![a](\(image) \"T\") y ![b](\(image))") == ["T", nil])
    #expect(titles("x ![![inner](\(image) \"T\")](\(image)) y") == [nil])
    #expect(titles("中文\n中文 ![a](\(image) \"T\") z") == ["T"])
    #expect(titles("x [![a](\(image) \"T\")](javascript:alert) z") == ["T"])
    #expect(titles("x [![a](\(image) \"T\")](javascript:alert)![b](\(image)) z") == ["T", nil])
    #expect(titles("![a](\(image) \"T\")") == ["T"])
  }

  @Test("An image in an attribution list leaves its title nowhere")
  func attribution() throws {
    let site = TestSite {
      figures("ana")
      source("doc")
      image("map.svg")
      claim(
        "x",
        point(
          """
          ### Response

          - By: [[ana]]
          - To: ![x](../assets/map.svg "TTTTTTTT")
          - In: [@doc]
          - Date: 2021

          ![y](../assets/map.svg)
          """))
    }
    let statement = try #require(try site.dossier().point(at: "x").statements.last)
    #expect(images(statement.body).map(\.title) == [nil])
  }

  @Test(
    "Lines of Chinese are joined where they are, and not within the emphasis or link before them")
  func joins() throws {
    let words = try #require(body("*中*\n文 and x").first?.paragraph)
    #expect(words.map(\.kind) == [.emphasis, .words])
    #expect(words.first?.inside.plainText == "中" && words.plainText == "中文 and x")
    let linked = try #require(body("x\ny [中](https://example.org/)\n字").first?.paragraph)
    #expect(linked.map(\.kind) == [.words, .softBreak, .words, .link, .words])
    let inner = try #require(
      body("x\ny 中[“\n中](https://example.org/) z").first?.paragraph?.first { $0.kind == .link })
    #expect(inner.inside.map(\.kind) == [.words, .softBreak, .words])
    let many = try #require(body("一\n二\n*三*\n四\n五 [[ana]]\n六\n七").first?.paragraph)
    #expect(many.map(\.kind) == [.words, .emphasis, .words, .link, .softBreak, .words])
    #expect(many.first?.words == "一二" && many.plainText == "一二三四五 ana 六七")
  }

  @Test("Joined lines, escapes and notes take no more room than the text itself, a few times")
  func room() {
    for markdown in [
      String(repeating: "一二三四五六七八九十\n", count: 2_000),
      String(repeating: "word \\[ more \\] te\n", count: 2_000),
      String(repeating: "a <!-- x --> b %% y %% c\n", count: 2_000),
      String(repeating: "*中*\n", count: 2_000),
    ] {
      let text = body(markdown).text.store
      #expect(text.bytes.count < 5 * markdown.utf8.count)
    }
  }
}

@Suite("Searching in texts") struct SearchTests {
  @Test(
    "Words are found by their bytes, also where others begin as they do",
    arguments: [
      ("一二三四", "三", 6, 6), ("一二三四", "五", nil, nil), ("一一", "一", 0, 3), ("]]]", "]]", 0, 1),
      ("éè", "è", 2, 2), ("", "a", nil, nil), ("abcabc", "bc", 1, 4), ("一二", "二三", nil, nil),
    ] as [(String, String, Int?, Int?)])
  func places(text: String, words: String, first: Int?, last: Int?) {
    for text in [text[...], ("x" + text).dropFirst()] {
      func offset(_ range: Range<Substring.Index>?) -> Int? {
        range.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
      }
      #expect(offset(text.place(of: words)) == first)
      #expect(offset(text.lastPlace(of: words)) == last)
    }
  }

  @Test("A summary in Chinese over two lines is read")
  func summary() {
    let site = TestSite { figure("ana", "title: A\nsummary: 一二三四五六\n  七") }
    #expect(site.dossier().figures.first?.header.summary == "一二三四五六七")
  }
}
