#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Walks the folders of a site and sorts what it finds by what it is for.
struct FolderWalk {
  private(set) var files: [SourceFile] = []
  private(set) var assets: [AssetPath] = []
  private(set) var staticFiles: [String] = []
  /// The assets to which links of `content/static/` and of `templates/` lead, by the paths of these.
  private(set) var linkedAssets: [(link: SourcePath, asset: AssetPath)] = []
  private(set) var problems: [Problem] = []
  private let root: String

  init(root: String) { self.root = root }

  /// `content/` with its folders.
  mutating func content() {
    guard leadsToFolder("content") else { return }
    for entry in entries(of: "content", hidden: false) {
      let path = "content/" + entry.name
      let isKnown = FolderWalk.contentFolders.contains(entry.name)
      guard entry.isFolder else {
        isKnown
          ? unreadable(path, "`\(path)` is no folder")
          : stray(path, "a file lies in `content/` itself")
        continue
      }
      if EntityKind(folder: entry.name[...]) != nil {
        markdown(in: path)
      } else if entry.name == "assets" {
        assets = paths(below: path).map(AssetPath.init(_:))
      } else if entry.name == "static" {
        staticFiles = paths(below: path, hidden: true)
        noteLinkedAssets(staticFiles, of: path)
      } else {
        let isOfAssets = FolderWalk.foldersOfAssets.contains(entry.name.lowercased())
        stray(
          path, "`\(path)/` is no folder that the site knows",
          suggestion: isOfAssets ? "" : didYouMean(entry.name, among: FolderWalk.contentFolders),
          fix: isOfAssets
            ? "Images and documents lie in `content/assets/`: move them there." : nil)
      }
    }
  }

  private static let foldersOfAssets: Set<String> = [
    "images", "image", "img", "pictures", "photos", "media", "files", "documents", "pdf", "pdfs",
    "uploads", "attachments", "asset",
  ]
  private static let contentFolders = EntityKind.allCases.map(\.folder) + ["assets", "static"]

  /// The files of `templates/` by their paths there.
  mutating func templates() -> [String] {
    guard leadsToFolder("templates") else { return [] }
    let found = paths(below: "templates").filter { name in
      guard let problem = Problem.strayTemplate(name) else { return true }
      problems.append(problem)
      return false
    }
    noteLinkedAssets(found, of: "templates")
    return found
  }

  /// A file of the site's own folder, if there is one that may be read.
  mutating func file(_ path: SourcePath) -> SourceFile? {
    guard lookUp(path.text) != .absent, isInside(path.text) != nil else { return nil }
    return SourceFile(path: path, onDisk: root + "/" + path.text)
  }

  /// `quotes.lock`, if there is one that may be read.
  mutating func quotesLock() -> SourceFile? {
    let name = QuotesLock.path.text
    guard lookUp(name) != .absent, isInside(name) != nil else { return nil }
    return SourceFile(path: QuotesLock.path, onDisk: root + "/" + name)
  }

  /// The texts of the copies in `evidence/`. Beside each may be the copy itself; anything else would be thought to prove
  /// something.
  mutating func evidence() -> [EvidenceFile] {
    guard leadsToFolder("evidence") else { return [] }
    var found: [EvidenceFile] = []
    for source in entries(of: "evidence", hidden: false) {
      let folder = "evidence/" + source.name
      guard source.isFolder else {
        stray(folder, "a file lies in `evidence/` itself", fix: FolderWalk.evidenceAdvice)
        continue
      }
      let names = entries(of: folder, hidden: false)
      let texts = names.filter { !$0.isFolder }.compactMap {
        EvidenceFile(
          SourceFile(
            path: SourcePath(folder + "/" + $0.name), onDisk: root + "/" + folder + "/" + $0.name))
      }
      found += texts
      let days = Set(texts.map { "\($0.day)" })
      for other in names where !other.isCopy(ofOneOf: days) {
        stray(
          folder + "/" + other.name, "this is no copy with a text beside it",
          fix: FolderWalk.evidenceAdvice)
      }
    }
    return found.sorted { $0.file.path < $1.file.path }
  }

  private static let evidenceAdvice =
    "`dossier source add FILE --id ID` puts copies of documents where they belong."

  private mutating func markdown(in folder: String) {
    for entry in entries(of: folder, hidden: false) {
      let path = folder + "/" + entry.name
      if entry.isFolder {
        markdown(in: path)
      } else if entry.name.isMarkdownName {
        files.append(SourceFile(path: SourcePath(path), onDisk: root + "/" + path))
      } else {
        stray(
          path, "`\(entry.name)` is no `.md` file",
          fix:
            "Save it as plain text whose name ends in `.md`, or move it to `content/assets/`.")
      }
    }
  }

  /// Every file below a folder, by its path there, sorted.
  mutating func paths(below folder: String, hidden: Bool = false) -> [String] {
    var found: [String] = []
    func walk(_ walker: inout FolderWalk, _ relative: String) {
      for entry in walker.entries(of: folder + relative, hidden: hidden) {
        let path = relative + "/" + entry.name
        if entry.isFolder {
          walk(&walker, path)
        } else if !path.canBeAddress {
          walker.stray(folder + path, "the name of this file cannot be part of an address")
        } else if walker.isReadable(folder + path) {
          found.append(String(path.dropFirst()))
        }
      }
    }
    walk(&self, "")
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private struct Entry {
    let name: String
    let isFolder: Bool

    /// Whether it is the text of a copy that was taken on one of some days, or that copy itself.
    func isCopy(ofOneOf days: Set<String>) -> Bool {
      !isFolder
        && [".txt", ".html", ".pdf"].contains {
          name.hasSuffix($0) && days.contains(String(name.dropLast($0.utf8.count)))
        }
    }
  }

  /// What is in a folder, sorted, without what is ignored. Hidden files and folders are, but for those of servers if
  /// asked for.
  private mutating func entries(of folder: String, hidden: Bool) -> [Entry] {
    guard let directory = opendir(root + "/" + folder) else {
      if errno != ENOENT { unreadable(folder, "this folder cannot be read: \(systemMessage())") }
      return []
    }
    defer { closedir(directory) }
    var found: [Entry] = []
    while true {
      errno = 0
      guard let record = readdir(directory) else { break }
      let name = withUnsafePointer(to: &record.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name.isHidden && !(hidden && name.isForServers) || name.isOfPrograms { continue }
      var isFolder = record.pointee.d_type == UInt8(DT_DIR)
      if record.pointee.d_type != UInt8(DT_REG), !isFolder {
        guard let resolved = isInside(folder + "/" + name) else { continue }
        isFolder = resolved
      }
      guard !isFolder || !name.unicodeScalars.contains("\u{FFFD}") else {
        unreadable(folder + "/" + name, "the name of this folder is no UTF-8")
        continue
      }
      found.append(Entry(name: name, isFolder: isFolder))
    }
    if errno != 0 { unreadable(folder, "this folder cannot be read: \(systemMessage())") }
    return found.sorted { precedes($0.name, $1.name) }
  }
}

// MARK: Links and what is not a file

extension FolderWalk {
  private enum Kind { case absent, folder, link, other }

  /// What is at a path, a link not followed.
  private func lookUp(_ path: String) -> Kind {
    var status = stat()
    guard lstat(root + "/" + path, &status) == 0 else { return .absent }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Whether a folder is at a path, or a link to one inside the site; anything else there is reported.
  private mutating func leadsToFolder(_ path: String) -> Bool {
    switch lookUp(path) {
    case .absent: return false
    case .folder: return true
    case .link, .other:
      guard let isFolder = isInside(path) else { return false }
      if !isFolder { unreadable(path, "`\(path)` is no folder") }
      return isFolder
    }
  }

  /// Whether a symbolic link (or what a file system does not tell apart) is a folder; nothing where it leads
  /// out of the site's folder, back into a folder above it, or nowhere, or is not a file at all.
  private mutating func isInside(_ path: String) -> Bool? {
    let absolute = root + "/" + path
    var status = stat()
    guard stat(absolute, &status) == 0, let resolved = resolvedPath(absolute) else {
      leaving(path, errno == ELOOP ? "this link leads in a circle" : "this link leads nowhere")
      return nil
    }
    guard let target = resolved.removing(prefix: root + "/").map(String.init) else {
      leaving(path, "this link leads out of the site's folder")
      return nil
    }
    if target != path, let reason = FolderWalk.secrecy(of: target, linkedFrom: path) {
      leaving(path, reason)
      return nil
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return false
    case S_IFDIR:
      guard !absolute.hasPrefix(resolved + "/") else {
        leaving(path, "this link leads back to a folder that holds it")
        return nil
      }
      guard resolved == absolute || isReachedPlainly(absolute) else {
        leaving(path, "this link to a folder stands in a folder that is reached by a link itself")
        return nil
      }
      return true
    default:
      unreadable(path, "this is no regular file")
      return nil
    }
  }

  /// Why what a link in the site's folder leads to may not be read as if it were in the link's place: it would be
  /// published, though it is not meant to be.
  static func secrecy(of target: String, linkedFrom path: String) -> String? {
    let names = target.split(separator: "/").map(String.init)
    if names.contains(where: { $0.isHidden && !$0.isForServers || $0.isOfPrograms }) {
      return "this link leads to a hidden file or folder"
    }
    let isPublic = ["content/static/", "content/assets/"].contains { target.hasPrefix($0) }
    if ["content/static", "content/assets"].contains(where: {
      path == $0 || path.hasPrefix($0 + "/")
    }) {
      return isPublic
        ? nil : "this link leads to what is neither in `content/static/` nor in `content/assets/`"
    }
    if path == "templates" || path.hasPrefix("templates/"), !isPublic {
      if names[0] == "content" || target == SettingsReader.path.text {
        return "this link of a template leads to the site's content"
      }
      // The folder as a whole may lie elsewhere in the site.
      if path != "templates", names[0] != "templates" {
        return "this link leads to what is neither in `templates/` nor published as it is"
      }
    }
    return nil
  }

  /// Notes which files of a folder are assets, reached by a link.
  private mutating func noteLinkedAssets(_ files: [String], of folder: String) {
    linkedAssets += files.compactMap { file in
      let path = folder + "/" + file
      return resolvedPath(root + "/" + path)?
        .removing(prefix: root + "/content/assets/")
        .map { (SourcePath(path), AssetPath(String($0))) }
    }
  }

  /// Whether no link leads to the folder that holds a path. Links in linked folders could multiply without end.
  private func isReachedPlainly(_ absolute: String) -> Bool {
    guard let slash = absolute.lastIndex(of: "/") else { return true }
    let folder = String(absolute[..<slash])
    return resolvedPath(folder) == folder
  }

  private mutating func isReadable(_ path: String) -> Bool {
    if access(root + "/" + path, R_OK) == 0 { return true }
    unreadable(path, "this file cannot be read: \(systemMessage())")
    return false
  }

  private mutating func leaving(_ path: String, _ message: String) {
    problems.append(.leavingSymlink(SourcePath(path), message))
  }

  /// What is passed over in silence would take its pages from the site.
  private mutating func unreadable(_ path: String, _ message: String) {
    problems.append(
      Problem(
        .unreadableFile, SourcePath(path), message,
        help: "Look at its permissions, or put a file or folder that can be read in its place."))
  }

  private mutating func stray(
    _ path: String, _ message: String, suggestion: String = "", fix: String? = nil
  ) {
    problems.append(.stray(SourcePath(path), message, suggestion: suggestion, fix: fix))
  }
}

extension Problem {
  /// A file of `templates/` that is neither a template nor published.
  static func strayTemplate(_ name: String) -> Problem? {
    guard !name.hasSuffix(".mustache"), !name.hasPrefix("theme/"), !name.isNameOfWords else {
      return nil
    }
    return .stray(
      SourcePath("templates/" + name),
      "`\(name)` is neither a template, whose name ends in `.mustache`, nor a file of `theme/`, nor one of words, such as `words/fr.yml`"
    )
  }

  static func leavingSymlink(_ path: SourcePath, _ message: String) -> Problem {
    Problem(
      .leavingSymlink, path, message,
      help: "Put the file or folder itself in its place, or remove the link.")
  }

  /// A file or folder that the site has no use for.
  static func stray(
    _ path: SourcePath, _ message: String, suggestion: String = "", fix: String? = nil
  ) -> Problem {
    Problem(
      .strayFile, path, message,
      help: suggestion + "Nothing is published from it. "
        + (fix ?? "Correct its name, or move it where it belongs."))
  }
}

extension String {
  /// Whether a file of this name was meant to be read: also one whose ending is spelt otherwise, so that it
  /// is not lost without a word.
  var isMarkdownName: Bool {
    if utf8.count > 3, utf8.suffix(3).elementsEqual(".md".utf8) { return true }
    let ending = split(separator: ".", omittingEmptySubsequences: false).last?.lowercased() ?? ""
    return ["md", "markdown", "mdown", "mkd", "mkdn", "mdwn", "mdx"].contains(ending)
  }

  /// Whether the name begins with a dot, as `.env` and what is not a name at all, `.` and `..`.
  fileprivate var isHidden: Bool { utf8.first == UInt8(ascii: ".") }

  /// Whether it is one of the hidden names that a server or host looks for below a site's root.
  fileprivate var isForServers: Bool {
    [".domains", ".htaccess", ".nojekyll", ".well-known"].contains(self)
  }

  /// Whether a file of this path can be published: without backslashes, control characters, or bytes that
  /// are not UTF-8.
  fileprivate var canBeAddress: Bool {
    unicodeScalars.allSatisfy {
      $0 != "\\" && $0 != "\u{FFFD}" && $0.properties.generalCategory != .control
    }
  }
}
