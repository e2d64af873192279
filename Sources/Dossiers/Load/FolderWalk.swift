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
  private(set) var problems: [Problem] = []
  private let root: String

  init(root: String) { self.root = root }

  /// `content/` with its folders.
  mutating func content() {
    for entry in entries(of: "content", hidden: false) {
      let path = "content/" + entry.name
      guard entry.isFolder else {
        stray(path, "a file lies in `content/` itself")
        continue
      }
      if EntityKind(folder: entry.name[...]) != nil {
        markdown(in: path)
      } else if entry.name == "assets" {
        assets = paths(below: path).map(AssetPath.init)
      } else if entry.name == "static" {
        staticFiles = paths(below: path, hidden: true)
      } else {
        stray(path, "`\(path)/` is no folder that the site knows")
      }
    }
  }

  private mutating func markdown(in folder: String) {
    for entry in entries(of: folder, hidden: false) {
      let path = folder + "/" + entry.name
      if entry.isFolder {
        markdown(in: path)
      } else if entry.name.hasSuffix(".md") {
        files.append(SourceFile(path: SourcePath(path), onDisk: root + "/" + path))
      } else {
        stray(path, "`\(entry.name)` is no `.md` file")
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
        } else if entry.name.hasSuffix("~") {
          walker.stray(folder + path, "an editor program left this copy behind")
        } else if entry.name.canBeAddress {
          found.append(String(path.dropFirst()))
        } else {
          walker.stray(folder + path, "the name of this file cannot be part of an address")
        }
      }
    }
    walk(&self, "")
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private struct Entry {
    let name: String
    let isFolder: Bool
  }

  /// What a server or host looks for below a site's root. Any other hidden file, such as `.env` or what an
  /// editor program leaves behind, is nobody's to read.
  private static let hiddenNamesOfServers: Set = [
    ".domains", ".htaccess", ".nojekyll", ".well-known",
  ]

  /// What lies in a folder, sorted. Hidden files and folders are left out, but for those of servers if asked for.
  private mutating func entries(of folder: String, hidden: Bool) -> [Entry] {
    guard let directory = opendir(root + "/" + folder) else { return [] }
    defer { closedir(directory) }
    var found: [Entry] = []
    while let record = readdir(directory) {
      let name = withUnsafePointer(to: &record.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      let isHidden = name.hasPrefix(".")
      if name == "." || name == ".." { continue }
      var isFolder = record.pointee.d_type == UInt8(DT_DIR)
      if record.pointee.d_type != UInt8(DT_REG), !isFolder {
        guard let resolved = insideFolder(folder + "/" + name) else { continue }
        isFolder = resolved
      }
      if isHidden, !(hidden && FolderWalk.hiddenNamesOfServers.contains(name)) { continue }
      found.append(Entry(name: name, isFolder: isFolder))
    }
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Whether a symbolic link (or what a file system does not tell apart) is a folder; nothing where it leads
  /// out of the site's folder, back into a folder above it, or nowhere.
  private mutating func insideFolder(_ path: String) -> Bool? {
    let absolute = root + "/" + path
    var status = stat()
    guard stat(absolute, &status) == 0, let resolved = resolvedPath(absolute) else {
      stray(path, "this link leads nowhere")
      return nil
    }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    guard resolved.hasPrefix(root + "/"), !(isFolder && absolute.hasPrefix(resolved + "/")) else {
      stray(path, "this link leads out of the site's folder, or back to a folder that holds it")
      return nil
    }
    return isFolder
  }

  private mutating func stray(_ path: String, _ message: String) {
    problems.append(.stray(SourcePath(path), message))
  }
}

extension Problem {
  /// A file or folder that the site has no use for.
  static func stray(_ path: SourcePath, _ message: String) -> Problem {
    var list = ProblemList(path)
    list.add(
      .strayFile, at: Position(line: 1), message,
      help: "Nothing is published from it. Move it where it belongs, or out of `content/`.")
    return list.problems[0]
  }
}

extension String {
  /// Whether a file of this name can be published: without backslashes, control characters, or bytes that
  /// are no UTF-8.
  fileprivate var canBeAddress: Bool {
    unicodeScalars.allSatisfy {
      $0 != "\\" && $0 != "\u{FFFD}" && $0.properties.generalCategory != .control
    }
  }
}
