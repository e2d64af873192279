import ArgumentParser
import Foundation
import Output

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a small site to start from.",
    discussion: """
      It holds a sample claim about invented figures that shows every feature, the pages on which you \
      say how you work as drafts to fill in, and recipes that publish it on GitHub or GitLab.

      Examples:
        dossier init facts       make the folder facts, with a site in it
        dossier init .           make a site here, where nothing lies yet
        dossier init --force .   add what is missing, and leave alone what is there
      """)

  @Argument(help: .value("dir", "The folder to make the site in."))
  var folder: String

  @Flag(
    name: .shortAndLong,
    help: "Add what is missing to a folder that is not empty; nothing is ever overwritten.")
  var force = false

  func run() throws {
    try refuseWrongPlace()
    if !force { try refuseUnlessEmpty() }
    var site = NewFiles(folder: folder)
    do {
      Terminal.say(try report(makeFiles(&site)))
    } catch let exit as Exit {
      // Half of a site would be taken for a whole one, and the next try refused.
      guard site.undo(), let message = exit.message else { throw exit }
      throw Exit(code: exit.code, message: message + "\nWhat was made before is removed again.")
    }
  }

  /// Adds what is missing, and returns the paths of what was made and of what was there.
  private func makeFiles(_ site: inout NewFiles) throws -> (made: [String], kept: [String]) {
    var (made, kept): ([String], [String]) = ([], [])
    for file in Starter.files {
      if try site.add(file.bytes, at: file.path, isProgram: file.isProgram) {
        made.append(file.path)
      } else {
        kept.append(file.path)
      }
    }
    return (made, kept)
  }

  /// Whatever --force allows, a site needs a folder.
  private func refuseWrongPlace() throws {
    guard !folder.isEmpty else {
      throw Exit.emptyName(of: "the folder", "Name one for the site, or `.` for this one.")
    }
    if let target = brokenLinkTarget(of: folder) {
      throw Exit.usage(
        "`\(printable(folder))` is a link that leads nowhere: there is no `\(printable(target))`.\n"
          + "Make the folder that it leads to, or name another.")
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else {
      throw Exit.usage("`\(printable(folder))` is a file. Name a folder for the site.")
    }
  }

  private func refuseUnlessEmpty() throws {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw Exit.failure("`\(printable(folder))` cannot be read: \(error.localizedDescription)")
    }
    // A repository in which nothing lies yet is empty to its user.
    let found = names.filter { $0 != ".git" }.sorted().map(printable)
    guard !found.isEmpty else { return }
    let shown = found.prefix(3).joined(separator: ", ") + (found.count > 3 ? ", …" : "")
    throw Exit.usage(
      "`\(printable(folder))` is not empty: it holds \(shown).\nName a new folder, or add what is "
        + "missing of a site with --force (-f), which overwrites nothing.")
  }

  private func report(_ files: (made: [String], kept: [String])) -> String {
    let (made, kept) = files
    var lines: [String] = []
    if made.isEmpty {
      lines.append("Nothing was missing in \(printable(folder)).")
    } else {
      lines.append("Made a site in \(printable(folder)), with a sample in it:")
      lines += made.map { "  " + $0 }
    }
    if !kept.isEmpty {
      lines.append("Left as they were:")
      lines += kept.map { "  " + $0 }
    }
    lines.append("What to do next:")
    if folder != "." { lines.append("  cd \(shellWord(folder))") }
    lines += [
      "  dossier serve --open                   see the site in the browser, and each change of it",
      "  dossier new figure \"Jane Roe\"          begin a file of your own",
      "  dossier check                          report what is wrong, and how to fix it",
      "README.md there says how to take the sample out, and how to publish.",
    ]
    return lines.joined(separator: "\n")
  }
}

/// Where a symbolic link leads, if nothing is there.
private func brokenLinkTarget(of path: String) -> String? {
  // With a slash at its end a link is what it leads to.
  var path = path
  while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
  guard !FileManager.default.fileExists(atPath: path) else { return nil }
  return try? FileManager.default.destinationOfSymbolicLink(atPath: path)
}

/// A path as it can be pasted into a shell.
private func shellWord(_ path: String) -> String {
  let isPlain = path.utf8.allSatisfy {
    (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || "/._-".utf8.contains($0)
  }
  return isPlain && !path.hasPrefix("-")
    ? path : "'" + printable(path).replacing("'", with: "'\\''") + "'"
}
