import Dossiers
import Foundation

/// A file or folder in a site's folder that a user named from the working directory.
struct SitePath {
  /// Its path in the site's folder; empty for the folder itself.
  let text: String

  init(_ path: String, in folder: SourceFolder) throws {
    if path.isEmpty {
      throw Exit.emptyName(
        of: "a file", "Name files or folders of the site, or none for all of it.")
    }
    let full = URL(fileURLWithPath: path).standardizedFileURL.path
    guard FileManager.default.fileExists(atPath: full) else {
      throw Exit.usage(
        "there is no `\(path)` here. Name files of the site by their paths from the folder that you are in."
      )
    }
    // A link in the site's folder is known by its own name, the way to that folder by where it leads.
    let resolved = SitePath.resolvedFolder(of: full)
    guard
      let text = [full, resolved].lazy.compactMap({ SitePath.path($0, below: folder.path) }).first
    else {
      throw Exit.usage(
        "`\(path)` is no file of this site, whose folder is `\(folder.path)`. "
          + "Name files in that folder, or another folder with --source.")
    }
    self.text = text
  }

  private static func path(_ path: String, below folder: String) -> String? {
    if path == folder { return "" }
    let root = folder == "/" ? "/" : folder + "/"
    return path.hasPrefix(root) ? String(path.dropFirst(root.count)) : nil
  }

  /// The path with all links resolved but the last.
  private static func resolvedFolder(of path: String) -> String {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().resolvingSymlinksInPath().path
    return (folder == "/" ? "" : folder) + "/" + url.lastPathComponent
  }
}
