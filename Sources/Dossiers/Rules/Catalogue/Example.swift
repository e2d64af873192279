/// A file, or a part of one, as an editor writes it. The sample site has the rest.
public struct Example: Sendable {
  /// The file's path in the site's folder.
  public let path: String
  /// What is shown of the file; nothing where there is no such file.
  public let text: String?
  /// Where a symbolic link at the path leads, if it is one.
  public let linkTarget: String?
  /// What is in the file around that.
  private let before: String
  private let after: String
  /// Other files of its site that are not the sample site's.
  private var others: [String: String] = [:]

  private init(
    path: String, before: String = "", text: String?, after: String = "", linkTarget: String? = nil
  ) {
    (self.path, self.before, self.text, self.after) = (path, before, text, after)
    self.linkTarget = linkTarget
  }

  /// The line of the file on which the shown text begins.
  public var firstLine: Int { before.utf8.count { $0 == UInt8(ascii: "\n") } + 1 }

  /// Every file of the sample site, with this one in its place; a link is left to whoever writes them.
  public var site: [String: String] {
    var files = SampleSite.files.merging(others) { $1 }
    files[path] = text.map { before + $0 + after }
    return files
  }

  /// The same in a site of which these lines were recorded as published.
  func after(published lines: String) -> Example {
    var example = self
    example.others[PublishedFile.path.text] = "published:\n" + lines + "\n"
    return example
  }
}

extension Example {
  /// The same with other files beside it.
  func adding(_ files: [String: String]) -> Example {
    var example = self
    example.others.merge(files) { $1 }
    return example
  }
}

extension Example {
  package static func file(_ path: String, _ text: String) -> Example {
    Example(path: path, text: text + "\n")
  }

  static func noFile(_ path: String) -> Example { Example(path: path, text: nil) }

  static func link(_ path: String, to target: String) -> Example {
    Example(path: path, text: nil, linkTarget: target)
  }

  /// Lines of `dossier.yml` besides those that every site has.
  static func settings(_ lines: String) -> Example {
    .file("dossier.yml", SampleSite.settings + lines)
  }

  /// A person's front matter, without the title, and text.
  static func figure(_ keys: String, at path: String = "content/figures/rita-moss.md") -> Example {
    .file(path, "---\ntitle: Rita Moss\n\(keys)\n---")
  }

  /// A document's front matter, without the title, type and address.
  static func source(_ keys: String) -> Example {
    .file(
      "content/sources/post-20240305.md",
      "---\ntitle: Questions over the ferry\ntype: news-report\nurl: https://post.example/ferry\n\(keys)\n---"
    )
  }

  /// An event's front matter, without the title and date.
  static func event(_ keys: String) -> Example {
    .file(
      "content/events/council-vote.md",
      "---\ntitle: The council votes\ndate: 2024-02-20\n\(keys)\n---")
  }

  /// A page's text, and its front matter without the title.
  static func page(_ text: String, _ keys: String = "", at id: String = "contact.md") -> Example {
    .file(
      "content/pages/" + id,
      "---\ntitle: Contact\n\(keys.isEmpty ? "" : keys + "\n")---\n\n\(text)")
  }

  /// A claim's front matter, without the title and `about`.
  static func claim(keys: String) -> Example {
    Example(
      path: SampleSite.claimPath, text: SampleSite.frontMatter(keys),
      after: "\n" + SampleSite.point)
  }

  /// A claim's text.
  static func claim(_ text: String) -> Example {
    .file(SampleSite.claimPath, SampleSite.claim(text))
  }

  /// What follows the sample claim's first point, or belongs to it.
  static func claim(ending text: String) -> Example {
    Example(
      path: SampleSite.claimPath, before: SampleSite.claim(SampleSite.point) + "\n\n",
      text: text + "\n")
  }
}
