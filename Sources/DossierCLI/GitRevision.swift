import Dossiers
import Foundation
import Output

/// A site's folder as it was at a revision of the git repository that it is in.
///
/// Nothing of the repository or of the site's folder is changed, no filter of git is run, and nothing is fetched.
struct GitRevision {
  /// As the user named it: `HEAD~2`, `origin/main`.
  let name: String
  /// The full name of its commit.
  private let commit: String
  private let git: Git

  /// Throws wrong usage where there is no such revision, or no repository around the site's folder.
  init(_ revision: String, of site: SourceFolder) throws {
    let shown = "`\(printable(revision))`"
    guard !revision.isEmpty, !revision.hasPrefix("-"), !revision.utf8.contains(0) else {
      throw Exit.usage(
        "\(shown) is no revision of git.\nName a branch, a tag or a commit, such as HEAD or origin/main."
      )
    }
    git = try Git(in: site.path)
    let place = try git.run(["rev-parse", "--is-inside-work-tree"])
    guard place.status == 0, place.output.elementsEqual("true\n".utf8) else {
      throw Exit.usage(
        "the site's folder is in no git repository that can be read"
          + (place.message.isEmpty ? "." : ": git says “\(place.message)”.")
          + "\nRun this in a clone of the site's repository.")
    }
    let found = try git.run(["rev-parse", "--verify", "--quiet", revision + "^{commit}"])
    guard found.status == 0 else {
      throw Exit.usage(
        "git knows no revision \(shown).\nCorrect its name, or fetch it first: a shallow clone, such as "
          + "those of many build services, has the newest commit only.")
    }
    name = revision
    commit = String(decoding: found.output, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// Whether there was a site in the folder at the revision.
  func holdsSite() throws -> Bool { try !entries(of: ["dossier.yml"]).isEmpty }

  /// Calls `body` with the site's folder at the revision, once, in a temporary place that is gone afterwards. What is
  /// read later, such as an asset, must be read within `body`.
  func read<Result>(_ body: (SourceFolder) throws -> Result) throws -> Result {
    defer { git.scratch.remove() }
    let place = git.scratch.path + "/site"
    let entries = try entries(of: GitRevision.parts)
    // A link may lead to any other place in the site's folder.
    let all = entries.contains { $0.kind == .link } ? try self.entries(of: []) : entries
    guard all.contains(where: { $0.path == "dossier.yml" }) else {
      throw Exit.usage(
        "there is no site in this folder at `\(printable(name))`: it holds no dossier.yml there.\n"
          + "Name a revision that has one.")
    }
    try write(all, to: place)
    return try body(try SourceFolder(at: place))
  }

  /// What of a site's folder is read.
  private static let parts = [
    "dossier.yml", "published.yml", "quotes.lock", "content", "templates",
  ]

  private enum Kind { case file, link }

  private struct Entry {
    let kind: Kind
    let blob: String
    let path: String
  }

  /// The files below some paths of the site's folder, or all.
  private func entries(of paths: [String]) throws -> [Entry] {
    let tree = try git.run(["ls-tree", "-r", "-z", commit] + paths)
    guard tree.status == 0 else { throw failure(tree) }
    return try tree.output.split(separator: 0).compactMap { line in
      // `100644 blob 64ba79…`, a tab, and the path.
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let words = String(decoding: parts[0], as: UTF8.self).split(separator: " ")
      guard parts.count == 2, words.count == 3 else { throw failure(tree) }
      let path = String(decoding: parts[1], as: UTF8.self)
      guard words[1] != "commit" else {
        throw Exit.usage(
          "`\(printable(path))` is a submodule, whose files are in another repository.\n"
            + "A site that is kept in several repositories cannot be read at an earlier revision.")
      }
      // Git makes no such path, but whoever writes its objects by hand can.
      let names = path.split(separator: "/", omittingEmptySubsequences: false)
      guard !names.contains(where: { ["", ".", "..", ".git"].contains($0) }) else { return nil }
      return Entry(
        kind: words[0] == "120000" ? .link : .file, blob: String(words[2]), path: path)
    }
  }

  /// Writes the files, and then the links, so that none is written through a link.
  private func write(_ entries: [Entry], to place: String) throws {
    let names = entries.map { $0.blob + "\n" }.joined()
    let batch = try git.run(["cat-file", "--batch"], input: Data(names.utf8))
    guard batch.status == 0 else { throw failure(batch) }
    var rest = batch.output
    var files = NewFiles(folder: place)
    var links: [(path: String, target: String)] = []
    for entry in entries {
      guard let bytes = GitRevision.nextBlob(of: &rest) else { throw failure(batch) }
      switch entry.kind {
      case .file: _ = try files.add(Array(bytes), at: entry.path)
      case .link: links.append((entry.path, String(decoding: bytes, as: UTF8.self)))
      }
    }
    for link in links {
      let url = URL(fileURLWithPath: place + "/" + link.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: url.path, withDestinationPath: link.target)
    }
  }

  /// What `git cat-file --batch` prints of a file: its name, `blob` and how many bytes it has on a line, these bytes, and
  /// the end of a line. Nil where the file is missing.
  private static func nextBlob(of rest: inout Data) -> Data? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[1] == "blob", let count = Int(words[2]),
      case let start = end + 1, rest.endIndex - start > count
    else { return nil }
    defer { rest = rest[(start + count + 1)...] }
    return rest[start..<(start + count)]
  }

  private func failure(_ outcome: Git.Outcome) -> Exit {
    .failure(
      "the files of `\(printable(name))` cannot be read from git"
        + (outcome.message.isEmpty ? "." : ": git says “\(outcome.message)”.")
        + "\nA partial clone lacks files of earlier revisions: fetch them, and look at the repository with git fsck."
    )
  }
}
