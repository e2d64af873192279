/// What a file that is published as it is shows of itself.
struct CopiedFile: Equatable, Sendable {
  /// What leads to it.
  enum Use: Sendable {
    /// A page shows it as an image.
    case shown
    /// A page links to it.
    case linked
    /// It is in `content/static/` or of the theme, whether a page uses it or not.
    case fixed
  }

  /// How large a shown image is.
  let size: ImageSize?
  /// The whole of a text that is no longer than an editor's file may be, as UTF-8.
  let text: [UInt8]?
  let problems: [Problem]

  init(_ file: SourceFile, _ use: Use) {
    guard let bytes = ByteReader(file) else {
      (size, text, problems) = (nil, nil, [])
      return
    }
    var inspection = Inspection(bytes, use, ProblemList(file.path))
    inspection.inspect()
    size = use == .shown ? ImageSize(of: file) : nil
    text =
      (inspection.isText || inspection.isUTF16) && bytes.count <= SourceFile.largest
      ? utf8(bytes.bytes(0..<bytes.count)) : nil
    problems = inspection.problems.problems
  }
}

/// A text without its byte-order mark, where it has that of UTF-16.
private func utf8(_ text: [UInt8]) -> [UInt8] {
  let isBig = text.starts(with: [0xFE, 0xFF])
  guard isBig || text.starts(with: [0xFF, 0xFE]) else { return text }
  let units = stride(from: 2, to: text.count - 1, by: 2).map { place in
    UInt16(text[place]) << (isBig ? 8 : 0) | UInt16(text[place + 1]) << (isBig ? 0 : 8)
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}

/// Looks for what is wrong with one file.
private struct Inspection {
  private let bytes: ByteReader
  private let use: CopiedFile.Use
  private let start: [UInt8]
  private(set) var problems: ProblemList
  let isText: Bool

  init(_ bytes: ByteReader, _ use: CopiedFile.Use, _ problems: ProblemList) {
    (self.bytes, self.use, self.problems) = (bytes, use, problems)
    start = bytes.bytes(0..<4_096)
    isText = start.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
  }

  /// Whether it begins with a byte-order mark of UTF-16.
  var isUTF16: Bool { start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) }

  mutating func inspect() {
    if let program = pointerProgram {
      return add(
        .brokenFile, "this is only what \(program) keeps in place of the file",
        help: "Let \(program) fetch the file, also where the site is built to be published.")
    }
    if use != .fixed {
      guard bytes.count > 0 else {
        return add(
          .brokenFile, "this file is empty",
          help: "Put the file itself here, or remove what leads to it.")
      }
      inspectFormat()
    }
    if !isText, let note = bytes.location {
      add(
        .photoLocation,
        note == .readable
          ? "this file says where on earth it was taken"
          : "this file has a camera's notes in a form that may hide where on earth it was taken",
        help:
          "Export it without its location, or remove that, as with `exiftool -gps:all= -xmp-exif:gps*= FILE`."
      )
    }
  }

  /// Programs that keep large files elsewhere leave a few lines in their place.
  private var pointerProgram: String? {
    guard isText, bytes.count < 1_024 else { return nil }
    if start.starts(with: "version https://git-lfs".utf8) { return "Git LFS" }
    return start.starts(with: "/annex/objects/".utf8)
      || start.firstRange(of: Array(".git/annex/objects/".utf8)) != nil ? "git-annex" : nil
  }

  // MARK: Formats

  private mutating func inspectFormat() {
    let ending = problems.file.text.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let format = format
    if use == .shown {
      inspect(shown: format, ending)
    } else if let reason = wrongName(of: format, ending) {
      add(
        .brokenFile, "this is \(reason), though its name ends in `.\(ending)`",
        help: "Put the file itself here, or give it the name that it should have.")
    }
    if format == .svg {
      inspectSVG()
    } else if let format, !format.isWhole(bytes) {
      add(
        use == .shown ? .unshowableImage : .brokenFile,
        "this \(format.rawValue) image is cut off: its end is missing",
        help: "Copy it here again, and see that all of it arrives.")
    }
  }

  private var format: ImageFormat? {
    guard let format = ImageFormat(start) else { return nil }
    return format != .svg || SVGRoot(bytes.bytes(0..<ByteReader.pieceSize)) != nil ? format : nil
  }

  private mutating func inspect(shown format: ImageFormat?, _ ending: String) {
    guard let format else {
      return add(
        .unshowableImage, "this is \(kind), not an image", help: "Put the image itself here.")
    }
    if !format.isShown {
      add(
        .unshowableImage,
        "this is a \(format.rawValue) image, which "
          + ([.bmp, .icon].contains(format) ? "is not for pages" : "most browsers do not show"),
        help: "Export it as a JPEG or PNG image, and show that.")
    } else if !format.endings.contains(ending) {
      add(
        .unshowableImage, "this is a \(format.rawValue) image, and its name does not say so",
        help: "Let its name end in `.\(format.endings[0])`, here and where it is shown.")
    }
  }

  /// What a linked file is that its name does not say; nothing where both may agree.
  private func wrongName(of format: ImageFormat?, _ ending: String) -> String? {
    let promised = ImageFormat(ending: ending)
    if promised != nil { return format == nil ? kind : nil }
    let isPDF = start.prefix(1_024).firstRange(of: Array("%PDF-".utf8)) != nil
    return ending == "pdf" && !isPDF
      || isHTML && !["htm", "html", "xht", "xhtml", "xml"].contains(ending)
      ? kind : nil
  }

  private var isHTML: Bool {
    let head = String(decoding: start.drop(while: isASCIISpace).prefix(15), as: UTF8.self)
      .lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<script"].contains { head.hasPrefix($0) }
  }

  private var kind: String {
    if isHTML { return "an HTML page" }
    if start.starts(with: "%PDF-".utf8) { return "a PDF document" }
    if start.starts(with: "PK".utf8) { return "an archive or office document" }
    return isText ? "text" : "something else"
  }

  private mutating func inspectSVG() {
    let svg = bytes.bytes(0..<bytes.count)
    let contents = SVGContents(svg)
    if let broken = contents.broken {
      add(
        use == .shown ? .unshowableImage : .brokenFile, at: Position(of: broken.place, in: svg),
        "browsers do not show this SVG image: \(broken.what)",
        help: "Export it again, or correct it there.")
    }
    if let active = contents.active {
      add(
        .activeSVG, at: Position(of: active.place, in: svg), "this SVG image holds \(active.what)",
        help: "Take it out, export the image as “plain SVG”, or as PNG.")
    }
  }

  private mutating func add(
    _ rule: Rule, at position: Position = Position(line: 1), _ message: String, help: String
  ) {
    problems.add(rule, at: position, message, help: help)
  }
}
