public import Dossiers
internal import Parallel
public import Templates
public import Website

/// The files of a built site that the program makes, in memory.
public struct RenderedSite: Sendable {
  public let files: [String: [UInt8]]
  /// The files that are copied as they are.
  private let copied: Set<String>

  /// Renders every page of a dossier; nothing is read from the disk.
  public init(
    _ dossier: Dossier, theme: Theme? = nil, templates: PageTemplates? = nil,
    pageSize: Int = Site.usualPageSize
  ) throws {
    let site = Site(
      of: dossier, theme: theme ?? .builtIn,
      templates: try templates ?? RenderedSite.templates(of: theme, for: dossier.settings),
      pageSize: pageSize)
    var files: [String: [UInt8]] = [:]
    var copied: Set<String> = []
    for file in site.files(copyingFrom: "") {
      switch file.body {
      case .copied: copied.insert(file.path.text)
      case .made(let write):
        var bytes: [UInt8] = []
        try write(&bytes)
        files[file.path.text] = bytes
      }
    }
    self.files = files
    self.copied = copied
  }

  /// The built-in theme's, in English.
  public static let templates: PageTemplates = {
    switch Theme.builtIn.compiled {
    case .success(let templates): templates
    case .failure(let failure): preconditionFailure("\(failure.problems)")
    }
  }()

  /// Those of the built-in theme that were made already.
  private static let made = Locked<[(language: String, words: Words, templates: PageTemplates)]>([])

  private static func templates(of theme: Theme?, for settings: Settings) throws -> PageTemplates {
    if let theme { return try PageTemplates(of: theme, ThemeWords(for: settings)) }
    return try made.withLock { made in
      let same = made.first { $0.language == settings.language && $0.words == settings.words }
      if let same { return same.templates }
      let templates = try PageTemplates(of: .builtIn, ThemeWords(for: settings))
      made.append((settings.language, settings.words, templates))
      return templates
    }
  }

  /// A file as text.
  public func text(_ path: String) -> String? {
    files[path].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The pages, as a browser reads them.
  public var pages: [String: PageReading] {
    files.filter { $0.key.hasSuffix(".html") }.mapValues(PageReading.init)
  }

  /// What is wrong with any site, whatever its editors wrote: files that are no UTF-8, anything that could run, an
  /// anchor that stands twice, and links within the site that lead nowhere.
  public var faults: [String] {
    let pages = pages
    return textFaults
      + pages.flatMap { path, page in
        (page.faults + page.links.compactMap { fault(of: $0, on: path, among: pages) })
          .map { "\(path): \($0)" }
      }.sorted()
  }

  /// The files that are no UTF-8; the site's image is none and need not be.
  public var textFaults: [String] {
    files.filter { !$0.key.hasSuffix(".png") && String(validating: $0.value, as: UTF8.self) == nil }
      .map { "\($0.key): this is no UTF-8" }
  }

  /// The files of the site that each page links to.
  public var linkedFiles: [String: Set<String>] {
    Dictionary(
      uniqueKeysWithValues: pages.map { path, page in
        (path, Set(page.links.compactMap { target(of: $0, on: path)?.file }))
      })
  }

  private func fault(
    of link: String, on page: String, among pages: [String: PageReading]
  ) -> String? {
    guard let target = target(of: link, on: page) else { return nil }
    guard files[target.file] != nil || copied.contains(target.file) else {
      return "`\(link)` leads to no file"
    }
    guard let anchor = target.anchor, let ids = pages[target.file]?.ids,
      !ids.contains(Array(anchor.utf8))
    else { return nil }
    return "`\(link)` leads to no place in \(target.file)"
  }

  /// Where a link within the site leads from a page.
  public func target(of link: String, on page: String) -> (file: String, anchor: String?)? {
    let (path, query) = split(link, at: "?", "#")
    // 404.html is served in place of pages at any depth, so its links begin at the server's root.
    guard page != "404.html", !path.contains(":"), !path.hasPrefix("/") else { return nil }
    let anchor = split(query, at: "#").rest.dropFirst()
    var parts = page.split(separator: "/").dropLast()
    for part in path.split(separator: "/") {
      if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
    let file = path.isEmpty ? page : parts.joined(separator: "/")
    return (percentDecoded(file), anchor.isEmpty ? nil : percentDecoded(String(anchor)))
  }
}

private func split(_ text: String, at marks: Character...) -> (first: String, rest: String) {
  let end = text.firstIndex(where: marks.contains) ?? text.endIndex
  return (String(text[..<end]), String(text[end...]))
}

private func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count > 1,
      let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(code)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension Theme {
  /// Its templates in English, or what is wrong with them.
  public var compiled: Result<PageTemplates, TemplateProblems> {
    do throws(TemplateProblems) {
      return .success(try PageTemplates(of: self, ThemeWords(for: TestSite.english)))
    } catch {
      return .failure(error)
    }
  }

  /// The names of its templates, sorted.
  public var templateNames: [String] {
    let suffix = ".mustache"
    return names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix("theme/") }
      .map { String($0.dropLast(suffix.count)) }.sorted()
  }
}

extension ThemeWords {
  /// The words of a site, with its own files of words if it has a folder.
  public convenience init(
    for settings: Settings, in folder: SourceFolder = SourceFolder(holding: [SourceFile]())
  ) {
    self.init(SiteWords(of: folder, in: settings, over: .ofTheme), own: settings.words)
  }
}

extension TestSite {
  fileprivate static let english = TestSite {}.dossier().settings
}
