import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite("Files that are published as they are") struct CopiedFileTests {
  private func rules(_ name: String, _ bytes: [UInt8], _ use: CopiedFile.Use) -> [String] {
    CopiedFile(SourceFile(path: "content/assets/" + name, bytes: bytes), use).problems
      .map(\.rule.name)
  }

  private func rules(_ name: String, _ text: String, _ use: CopiedFile.Use) -> [String] {
    rules(name, Array(text.utf8), use)
  }

  // MARK: Images

  /// Whole images with the names that they should have.
  static let whole: [(name: String, bytes: [UInt8])] = [
    ("a.png", png([])), ("a.apng", png([])), ("a.jpg", jpeg([])), ("a.JPEG", jpeg([])),
    ("a.gif", gif),
    ("a.webp", webP([])), ("a.avif", avif), ("a.svg", Array(svg("").utf8)),
  ]

  @Test("A whole image whose name says what it is breaks no rule", arguments: whole.map(\.name))
  func right(name: String) throws {
    let bytes = try #require(Self.whole.first { $0.name == name }?.bytes)
    for use in [CopiedFile.Use.shown, .linked, .fixed] { #expect(rules(name, bytes, use) == []) }
    // What some programs add behind the end changes nothing.
    if !["a.svg", "a.webp"].contains(name) {
      #expect(rules(name, bytes + Array("more".utf8), .shown) == [])
    }
  }

  @Test(
    "An image that is cut off anywhere is no image",
    arguments: ["a.png", "a.jpg", "a.gif", "a.webp", "a.avif", "a.svg"])
  func cut(name: String) throws {
    let bytes = try #require(
      Self.whole.first { $0.name == name.replacing("jpg", with: "jpg") }?.bytes)
    for count in 1..<bytes.count {
      #expect(rules(name, Array(bytes.prefix(count)), .shown) == ["unshowable-image"], "\(count)")
    }
    #expect(rules(name, [], .shown) == ["broken-file"])
  }

  @Test("An image under the name of another kind is told", arguments: whole.map(\.name))
  func names(name: String) throws {
    let bytes = try #require(Self.whole.first { $0.name == name }?.bytes)
    let other = name == "a.gif" ? "a.png" : "a.gif"
    #expect(rules(other, bytes, .shown) == ["unshowable-image"])
    #expect(rules("a", bytes, .shown) == ["unshowable-image"])
    // Opened by itself a browser shows it.
    #expect(rules(other, bytes, .linked) == [])
  }

  @Test(
    "What browsers do not show is no image",
    arguments: [
      ("chart.jpg", "<!DOCTYPE html><p>Log in"), ("chart.png", "\n <HTML>"),
      ("a.pdf", "%PDF-1.7\n"),
      ("a.jpg", "words"), ("a.svg", "<html xmlns='http://www.w3.org/2000/svg'></html>"),
      ("a.svg", "<svg/>"), ("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'>"),
      ("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>"),
      ("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width=5/>"),
      ("a.svg", "<?xml version='1.0' encoding='UTF-7'?>" + svg("")), ("a.jpg", "PK\u{3}\u{4}"),
      ("p.heic", "\0\0\0\u{18}ftypheic\0\0\0\0mif1heic"),
      ("p.heif", "\0\0\0\u{10}ftypmif1\0\0\0\0"),
      ("p.bmp", "BM\u{9}\0\0\0\0\0\0\0"), ("a.ico", "\0\0\u{1}\0\u{1}\0"),
      ("a.tif", "II*\0\u{8}\0\0\0"), ("a.psd", "8BPS"), ("a.jxl", "\0\0\0\u{C}JXL \r\n"),
      ("a.jp2", "\0\0\0\u{C}jP  \r\n"), ("a.mp4", "\0\0\0\u{18}ftypisom\0\0\0\0isom"),
    ])
  func unshowable(name: String, text: String) {
    #expect(rules(name, text, .shown) == ["unshowable-image"])
  }

  // MARK: Documents

  @Test(
    "A document that is missing, or something else, is told",
    arguments: [
      ("a.pdf", ""), ("a.pdf", "<!doctype html>"), ("a.docx", "  <html>"),
      ("a.txt", "<HTML lang=en>"),
      ("a.pdf", "words"), ("a.jpg", "words"),
      ("a.pdf", "version https://git-lfs.github.com/spec/v1\noid x"),
      ("a.csv", "version https://git-lfs.github.com/spec/v1\n"),
      ("a.mp3", "/annex/objects/SHA256E-s1--ab.mp3\n"),
      ("a.mp3", "../.git/annex/objects/x/y"),
    ])
  func broken(name: String, text: String) {
    #expect(rules(name, text, .linked) == ["broken-file"])
    let isPointer = text.contains("annex") || text.hasPrefix("version")
    #expect(rules(name, text, .fixed) == (isPointer ? ["broken-file"] : []))
    if isPointer { #expect(rules(name, text, .shown) == ["broken-file"]) }
  }

  @Test(
    "A document that is what its name says breaks no rule",
    arguments: [
      ("a.pdf", "%PDF-1.7\n"), ("a.pdf", "\n\n%PDF-1.7\n"), ("a.html", "<!DOCTYPE html>"),
      ("a.csv", "a,b"),
      ("a.txt", "This is version https://git-lfs.github.com/spec/v1"), ("a", "x"),
      ("a.xml", "<html/>"),
      ("a.heic", "\0\0\0\u{18}ftypheic\0\0\0\0mif1heic"),
    ])
  func documents(name: String, text: String) {
    #expect(rules(name, text, .linked) == [])
  }

  // MARK: SVG

  @Test(
    "An SVG image that runs or loads something is told where it does",
    arguments: [
      "<1️⃣script>alert(1)</script>", "<1️⃣s:script xmlns:s='http://www.w3.org/2000/svg'/>",
      "<g 1️⃣onload='x()'/>", "<g 1️⃣ONCLICK='x()'/>", "<image 1️⃣href='https://a.example/b.png'/>",
      "<image 1️⃣xlink:href='b.png'/>", "<use 1️⃣href='other.svg#a'/>",
      "<use 1️⃣href='data:image/svg+xml,x#a'/>",
      "<image 1️⃣href='data:text/html,x'/>", "<a 1️⃣href='javascript:x()'/>",
      "<a 1️⃣href='java&#115;cript:x()'/>",
      "<a 1️⃣href=' java\tscript:x()'/>", "<a 1️⃣href='&evil;'/>",
      "<set 1️⃣attributeName='href' to='x'/>",
      "<animate 1️⃣attributeName='xlink:href' values='x'/>", "<set 1️⃣attributeName='onload' to='x'/>",
      "<foreignObject><1️⃣iframe xmlns='http://www.w3.org/1999/xhtml' src='#'/></foreignObject>",
      "<g style='1️⃣fill:url(https://a.example/b)'/>", "<g fill='1️⃣URL( \"b.svg#a\" )'/>",
      "<style>1️⃣@import 'https://a.example/b.css';</style>",
      "<style>1️⃣ g { fill: u\\72l(//a.example) }</style>",
      "<style>1️⃣<![CDATA[ @font-face { src: url(b.woff) } ]]></style>",
      "1️⃣<?xml-stylesheet href='b.css'?>",
    ])
  func active(inner: String) throws {
    let site = TestSite {
      page("x", "", "![a](../assets/a.svg) [b](../assets/a.svg)")
      File(
        "content/assets/a.svg",
        "<?xml version=\"1.0\"?>\n" + Self.svg(inner.replacing("<1️⃣", with: "1️⃣<")))
    }
    site.expectProblems(["active-svg": "1️⃣"])
  }

  @Test("Definitions that could hide either are told")
  func definitions() {
    for definition in [
      "<!ENTITY x SYSTEM 'b.ent'>", "<!ENTITY x '<script/>'>", "<!ENTITY x '&#60;script/>'>",
      "<!ENTITY % x 'y'>", "<!ATTLIST svg onload CDATA 'x()'>",
    ] {
      let text = "<!DOCTYPE svg [\n\(definition)\n]>" + Self.svg("")
      #expect(rules("a.svg", text, .linked) == ["active-svg"], "\(definition)")
    }
    let evasion = "<!DOCTYPE svg [<!-- ] --><!ATTLIST svg onload CDATA 'x()'>]>" + Self.svg("")
    #expect(rules("a.svg", evasion, .linked) != [])
  }

  @Test("What drawing programs write breaks no rule")
  func drawings() {
    let text = """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!-- Created with a <script> of ours -->
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
        <!ENTITY ns_svg "http://www.w3.org/2000/svg">
      ]>
      <svg:svg xmlns:svg="&ns_svg;" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
        <svg:metadata><rdf:RDF><cc:Work rdf:about=""><dc:type rdf:resource="http://purl.org/x"/></cc:Work></rdf:RDF></svg:metadata>
        <svg:style type="text/css"><![CDATA[ .a > .b { fill: url(#g); content: "\\2014" } ]]></svg:style>
        <svg:linearGradient id="g" xlink:href="#h"/><svg:use href='#g'/>
        <svg:image xlink:href="data:image/png;base64,AAAA"/>
        <svg:a href="https://a.example/?b&amp;c"><svg:text font-family="only">on = "5" &lt;script&gt;</svg:text></svg:a>
        <svg:foreignObject><div xmlns="http://www.w3.org/1999/xhtml" style="color: red">Label</div></svg:foreignObject>
        <svg:path style="fill:url(&quot;#g&quot;)" transform="translate(5)" d="M0 0"/>
      </svg:svg>
      <!-- the end -->
      """
    #expect(rules("a.svg", text, .shown) == [])
  }

  // MARK: Locations

  /// The form in which cameras note numbers, with a latitude of so many degrees.
  static func note(_ degrees: Int, isLittle: Bool = true, tag: Int = 2) -> [UInt8] {
    func number(_ number: Int, _ count: Int) -> [UInt8] {
      let bytes = (0..<count).map { UInt8(number >> ($0 * 8) & 0xFF) }
      return isLittle ? bytes : bytes.reversed()
    }
    func list(_ tag: Int, _ type: Int, _ count: Int, _ value: Int) -> [UInt8] {
      number(1, 2) + number(tag, 2) + number(type, 2) + number(count, 4) + number(value, 4)
        + number(0, 4)
    }
    let fractions = [degrees, degrees == 0 ? 0 : 1, 0, 0, 0, 0].flatMap { number($0, 4) }
    return Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
      + list(0x8825, 4, 1, 26) + list(tag, 5, 3, 44) + fractions
  }

  @Test("A photo that says where it was taken is told, wherever in its file that is")
  func locations() {
    for isLittle in [true, false] {
      let note = Self.note(48, isLittle: isLittle)
      let exif = Array("Exif\0\0".utf8) + note
      for use in [CopiedFile.Use.shown, .linked, .fixed] {
        #expect(rules("a.jpg", Self.jpeg(Self.segment(0xE1, exif)), use) == ["photo-location"])
        #expect(rules("a.png", Self.png(Self.chunk("eXIf", note)), use) == ["photo-location"])
        #expect(
          rules("a.webp", Self.webP(Array("EXIF".utf8) + [UInt8(note.count), 0, 0, 0] + note), use)
            == ["photo-location"])
      }
      #expect(
        rules("a.heic", Array("\0\0\0\u{18}ftypheic\0\0\0\0mif1heic".utf8) + exif, .linked) == [
          "photo-location"
        ])
      #expect(
        rules("a.pdf", Array("%PDF-1.7\n\0".utf8) + Self.jpeg(Self.segment(0xE1, exif)), .linked)
          == ["photo-location"])
      // Across the border of two pieces that are read.
      for shift in 0..<40 {
        let filling = [UInt8](repeating: 0, count: ByteReader.pieceSize - shift)
        #expect(rules("a.mov", filling + note, .linked) == ["photo-location"], "\(shift)")
      }
    }
    #expect(
      rules(
        "a.jpg", Self.jpeg(Self.segment(0xE1, Array("Exif\0\0".utf8) + Self.note(48, tag: 20))),
        .shown) == ["photo-location"])
  }

  @Test(
    "So is one that says it as text",
    arguments: [
      "exif:GPSLatitude=\"48,51.5N\"", "<exif:GPSLatitude>48,51.5N</exif:GPSLatitude>",
      "drone-dji:GpsLatitude = '+48.85'", "exif:GPSLatitude\u{0}48/1, 51/1",
      "\u{A9}xyz\0\u{12}\u{15}\u{7}+48.8577+002.295/",
      "com.apple.quicktime.location.ISO6709", "Raw profile type exif\0\0x",
      "Raw profile type APP1\0\0x",
      "XML:com.adobe.xmp\0\u{1}\0\0\0x",
    ])
  func texts(text: String) {
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    #expect(rules("a.png", Self.png(Self.chunk("tEXt", bytes)), .shown) == ["photo-location"])
  }

  @Test("A photo without a place breaks no rule, nor does a text about one")
  func noLocation() {
    for note in [Self.note(0), Self.note(48, tag: 29)] {
      #expect(
        rules("a.jpg", Self.jpeg(Self.segment(0xE1, Array("Exif\0\0".utf8) + note)), .shown) == [])
    }
    for text in [
      "exif:GPSLatitude=\"\"", "exif:GPSLatitudeRef=\"N\"", "Raw profile type icc\0",
      "XML:com.adobe.xmp\0\0\0\0\0",
    ] {
      #expect(rules("a.png", Self.png(Self.chunk("tEXt", Array(text.utf8))), .shown) == [])
    }
    #expect(rules("a.txt", "exif:GPSLatitude=\"48,51.5N\" II*\0", .linked) == ["photo-location"])
    #expect(rules("a.txt", "exif:GPSLatitude=\"48,51.5N\"", .linked) == [])
  }

  // MARK: Sites

  @Test("Only files that a published page uses are looked at, and a site may weigh what is found")
  func weights() {
    let files = [
      page("x", "", "![a](../assets/a.jpg)"), page("y", "draft: true", "![b](../assets/b.jpg)"),
      File("content/assets/a.jpg", "1️⃣<html>"), File("content/assets/b.jpg", "<html>"),
      File("content/assets/c.jpg", "<html>"),
    ]
    TestSite { files }.expectProblems(["unshowable-image": "1️⃣"])
    TestSite(settings: TestSite.settings + "\n  unshowable-image: off") { files }.expectProblems()
    TestSite(settings: TestSite.settings + "\npublisher: {name: P, logo: c.jpg}") {
      File("content/assets/c.jpg", "1️⃣<html>")
    }.expectProblems(["unshowable-image": "1️⃣"])
  }

  @Test(
    "Files made to take long do not",
    arguments: [
      "II*\0\u{8}\0\0\0\u{7F}\u{7F}", "\0\0\0\u{1}", "<g>", "<!--", "<a b='c' ", "GIF89a",
    ])
  func hostile(pattern: String) {
    let bytes = Array(String(repeating: pattern, count: 60_000).utf8)
    _ = CopiedFile(SourceFile(path: "content/assets/a.svg", bytes: bytes), .shown)
    _ = CopiedFile(
      SourceFile(path: "content/assets/a.svg", bytes: Array(Self.svg("").utf8.dropLast(6)) + bytes),
      .shown)
    _ = CopiedFile(SourceFile(path: "content/assets/a.png", bytes: Self.png(bytes)), .shown)
    _ = CopiedFile(SourceFile(path: "content/assets/a.jpg", bytes: Self.jpeg(bytes)), .shown)
  }

  // MARK: Bytes

  static func svg(_ inner: String) -> String {
    "<svg xmlns='http://www.w3.org/2000/svg'>\(inner)</svg>"
  }

  static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    (0..<4).reversed().map { UInt8(bytes.count >> ($0 * 8) & 0xFF) } + Array(name.utf8) + bytes + [
      0, 0, 0, 0,
    ]
  }

  static func png(_ chunks: [UInt8]) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", [UInt8](repeating: 1, count: 13)) + chunks
      + chunk("IDAT", [1, 2, 3]) + chunk("IEND", [])
  }

  static func segment(_ kind: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    [0xFF, kind, UInt8((bytes.count + 2) >> 8), UInt8((bytes.count + 2) & 0xFF)] + bytes
  }

  static func jpeg(_ segments: [UInt8]) -> [UInt8] {
    [0xFF, 0xD8] + segments + segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
      + segment(0xDA, [1, 1, 0, 0, 63, 0])
      + [1, 2, 0xFF, 0, 3, 0xFF, 0xD9]
  }

  static func webP(_ chunks: [UInt8]) -> [UInt8] {
    let content = Array("WEBPVP8L".utf8) + [4, 0, 0, 0, 0x2F, 0, 0, 0] + chunks
    return Array("RIFF".utf8) + [UInt8(content.count), 0, 0, 0] + content
  }

  static let gif: [UInt8] =
    Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255] + [
      0x21, 0xF9, 4, 0, 0, 0, 0, 0,
    ]
    + [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 0, 0, 0, 1, 1, 1] + [2, 2, 0x44, 1, 0, 0x3B]

  static let avif: [UInt8] =
    Array("\0\0\0\u{18}ftypavif\0\0\0\0mif1avif".utf8) + Array("\0\0\0\u{C}meta\0\0\0\0".utf8)
    + Array("\0\0\0\u{A}mdat\0\0".utf8)
}
