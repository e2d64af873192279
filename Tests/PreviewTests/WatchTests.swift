import Foundation
import TestSupport
import Testing

@testable import Preview

@Suite("Watching a site's files")
struct WatchTests {
  @Test(
    "Every way in which a file is saved, moved or removed is noticed",
    arguments: [
      "echo x > content/pages/about.md",
      "echo x >> dossier.yml", "echo published: > published.yml",
      // As editor programs save: a new file in the place of the old, with and without a backup.
      "echo x > content/pages/4913 && mv content/pages/4913 content/pages/about.md",
      "mv content/pages/about.md content/pages/about.md~ && echo x > content/pages/about.md",
      "ln content/pages/about.md content/pages/other.md",
      "rm content/pages/about.md", "mv content/pages/about.md content/pages/other.md",
      "mkdir -p content/claims/a/b/c", "rm -r content/pages", "mv content old && mv old content",
      "mkdir templates", "touch content/pages/about.md", "chmod 000 content/pages/about.md",
      "mkdir -p ../new/pages && mv ../new new && rm -rf content && mv new content",
      "ln -s pages/about.md content/link.md", "echo x > drafts/linked.md",
    ])
  func noticed(_ command: String) throws {
    let site = try site()
    var watch = try InotifyWatch(site.path)
    try shell(command, in: site)
    #expect(try watch.next(within: .seconds(20)) == .something)
    try settle(&watch)
    // And what comes next, in whatever folder there is now.
    try shell("mkdir -p content/pages && echo y > content/pages/later.md", in: site)
    #expect(try watch.next(within: .seconds(20)) == .something)
  }

  @Test("Folders that came are watched as deep as they go")
  func newFolders() throws {
    let site = try site()
    var watch = try InotifyWatch(site.path)
    try shell("mkdir -p content/claims/a/b", in: site)
    #expect(try watch.next(within: .seconds(20)) == .something)
    try settle(&watch)
    try shell("echo x > content/claims/a/b/c.md", in: site)
    #expect(try watch.next(within: .seconds(20)) == .something)
  }

  @Test("Folders beside a file that a link leads to are watched as well")
  func besideLinked() throws {
    let site = try TemporaryFolder([
      "dossier.yml": "title: A\n", "content/static/r.txt": "r",
      "content/static/down/deep/a.txt": "a",
      "templates/theme/style.css": "", "templates/r.txt": "r",
    ])
    for (name, target) in [("a.txt", "../static/r.txt"), ("b.txt", "../../templates/r.txt")] {
      try site.write("", to: "content/assets/" + name)
      try shell("ln -sf \(target) content/assets/\(name)", in: site)
    }
    var watch = try InotifyWatch(site.path)
    for path in ["content/static/down/deep/a.txt", "templates/theme/style.css"] {
      try site.write("x", to: path)
      #expect(try watch.next(within: .seconds(20)) == .something, "\(path)")
      try settle(&watch)
    }
  }

  @Test("What is none of the site's is not noticed")
  func others() throws {
    let site = try site()
    var watch = try InotifyWatch(site.path)
    try shell("mkdir -p public && echo x > public/index.html && echo x > notes.txt", in: site)
    #expect(try watch.next(within: .milliseconds(300)) == .nothing)
  }

  @Test("A thousand changes are reported as few")
  func burst() throws {
    let site = try site()
    var watch = try InotifyWatch(site.path)
    try shell("for i in $(seq 1000); do echo $i > content/pages/p$i.md; done", in: site)
    var told = 0
    while try watch.next(within: .milliseconds(400)) == .something { told += 1 }
    #expect((1...40).contains(told))
  }

  /// How many changes the kernel keeps.
  static let most =
    (try? String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8))
    .flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) } ?? 16_384

  @Test("Where the kernel lost count, everything is read", .enabled(if: most < 200_000))
  func overflow() throws {
    let site = try site()
    var watch = try InotifyWatch(site.path)
    try shell(
      "i=0; while [ $i -le \(Self.most) ]; do : > content/pages/a.md; : > content/pages/b.md; i=$((i+2)); done",
      in: site)
    #expect(try watch.next(within: .seconds(20)) == .everything)
  }

  @Test("A site's folder that is replaced is found again")
  func replaced() throws {
    let parent = try TemporaryFolder(["site/dossier.yml": "title: A\n"])
    var watch = try InotifyWatch(parent.path + "/site")
    try shell("mv site old", in: parent)
    _ = try watch.next(within: .seconds(1))
    try shell("mkdir site && echo 'title: B' > site/dossier.yml", in: parent)
    var changes: [Change] = []
    for _ in 0..<20 where !changes.contains(.everything) {
      changes.append(try watch.next(within: .seconds(1)))
    }
    #expect(changes.contains(.everything))
    try shell("echo 'title: C' > site/dossier.yml", in: parent)
    #expect(try watch.next(within: .seconds(20)) == .something)
  }

  @Test("A watch that is stopped ends its waiting", arguments: [true, false])
  func stopped(polls: Bool) throws {
    let site = try site()
    var watch: any Watch = polls ? PollingWatch(every: .seconds(60)) : try InotifyWatch(site.path)
    let stop = try Signal()
    Thread.detachNewThread { stop.give() }
    #expect(try watch.next(within: nil, unless: stop) == .stopped)
    #expect(try watch.next(within: nil, unless: stop) == .stopped)
  }

  @Test("A polling watch has the files looked at each time")
  func polling() throws {
    var watch = PollingWatch(every: .milliseconds(10))
    #expect(try watch.next(within: nil) == .something)
    #expect(try watch.next(within: .zero) == .something)
  }

  private func site() throws -> TemporaryFolder {
    let site = try TemporaryFolder([
      "dossier.yml": "title: A\n", "content/pages/about.md": "---\ntitle: About\n---\n",
      "content/events/.keep": "", "drafts/linked.md": "---\ntitle: Linked\n---\n",
    ])
    try site.link("content/pages/linked.md", to: "../../drafts/linked.md")
    return site
  }

  private func settle(_ watch: inout InotifyWatch) throws {
    while try watch.next(within: .milliseconds(200)) != .nothing {}
  }

  private func shell(_ command: String, in folder: TemporaryFolder) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

extension Watch {
  fileprivate mutating func next(within time: Duration?) throws -> Change {
    try next(within: time, unless: Signal())
  }
}
