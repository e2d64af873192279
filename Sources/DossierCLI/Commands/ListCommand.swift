public import ArgumentParser
public import Dossiers
import Output

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what is a draft, embargoed, withheld, published, or still open.",
    discussion: """
      Drafts, embargoed and published files, or all of them; figures, sources and events that are withheld since \
      only unpublished files lead to them; or what is open: points without a finding or without an answer, and \
      requests for comment without an answer.

      Examples:
        dossier list drafts               what is not published
        dossier list embargoed            until when, the soonest first
        dossier list withheld             what stays unseen with drafts and embargoed files
        dossier list open                 what is still to be asked or found out
        dossier list all --format json    everything, for other programs
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "What to list: drafts, embargoed, withheld, published, open or all.")
  var name: ListName

  @OptionGroup var folder: FolderOptions

  @Flag(
    name: [.customShort("D"), .long],
    help: "Count drafts and embargoed files as published, as build --drafts does.")
  var drafts = false

  @Option(help: "How to write the list: text or json.")
  var format = Format.text

  func run() throws {
    let listing = Listing(
      name, of: try folder.site(),
      options: BuildOptions(
        now: try folder.now(), includesDrafts: drafts, jobs: allProcessors))
    reportGaps(in: listing)
    switch format {
    case .json: try Terminal.give(listing.json())
    case .text where listing.entries.isEmpty: Terminal.report("dossier: nothing is listed.")
    case .text: try Terminal.give(Array((ListTable(listing).text + "\n").utf8))
    }
  }

  /// Says what the list may have wrong, since it is made of files with errors.
  private func reportGaps(in listing: Listing) {
    let errors = listing.problems.count { $0.severity == .error }
    if errors == 0 { return }
    Terminal.report(
      "dossier: there \(errors == 1 ? "is" : "are") \(counted(errors, "error")) in the files, drafts included, "
        + "so the list may not be right. dossier check --drafts reports them."
        + listing.unread.map { "\n  \(printable($0.text)): not read" }.joined())
  }
}

extension ListName: ExpressibleByArgument {}

/// A list in columns: its state, what it is, its id, its place, its title.
struct ListTable {
  let text: String

  init(_ listing: Listing) {
    let rows = listing.entries.map { entry in
      [
        ListTable.state(of: entry, in: listing.name), entry.kind, entry.id,
        ListTable.place(of: entry, in: listing.name), entry.title,
      ].map(printable)
    }
    text = columns(rows).joined(separator: "\n")
  }

  private static func state(of entry: Listing.Entry, in list: ListName) -> String {
    if list == .open { return ListTable.openState(of: entry) }
    if !entry.causes.isEmpty { return "withheld with " + entry.causes.named }
    return switch entry.publication {
    case .published: "published"
    case .draft: "draft"
    case .embargoed(let until): "embargoed until \(until.rfc3339)"
    }
  }

  /// `no finding; declined`, `no response; answered elsewhere`.
  private static func openState(of entry: Listing.Entry) -> String {
    let parts = [
      entry.lacks.contains(.finding) ? "no finding" : nil,
      entry.lacks.contains(.answer) ? entry.answer : nil,
      entry.elsewhere == nil ? nil : "answered elsewhere",
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  /// With the line where it is not the file's first.
  private static func place(of entry: Listing.Entry, in list: ListName) -> String {
    list == .open
      ? "\(entry.place.file):\(entry.place.position.line)" : entry.place.file.text
  }
}
