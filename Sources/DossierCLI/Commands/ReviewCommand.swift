import ArgumentParser
import Dossiers
import Output
import Review

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Write a private page on one claim, for its editor and a lawyer.",
    discussion: """
      One HTML file that needs no other: every statement with its quotation beside the passage of the saved copy, the \
      sources seen and not seen, who was asked and when, what is open, what a check reports and what is waived, drafts \
      and notes, and the factors of responsible communication with what the record says to each. It is not for \
      publication.

      A draft can be reviewed too. With --redact the page has no note, no private value, no waiver's reason, and no \
      reason of unnamed sources; of a published claim it then shows what is published alone.

      Examples:
        dossier review ferry-contract --output review.html
        dossier review ferry-contract --redact --output for-the-lawyer.html
      """)

  @Argument(help: .value("claim", "The claim's id, or the path of its file."))
  var claim: String

  @OptionGroup var place: FolderOptions

  @Flag(help: "Leave out what is for the editors alone.")
  var redact = false

  @Option(
    name: .shortAndLong,
    help: .value("file", "The file to write, in place of standard output, which is also `-`."))
  var output: String?

  func run() throws {
    let folder = try place.site()
    let file = try output.flatMap { $0 == "-" ? nil : try ExportFile($0, as: .review, for: folder) }
    let now = try place.now()
    let page = try page(in: folder, now)
    if let file { try file.write(page) } else { try Terminal.give(page) }
  }

  private func page(in folder: SourceFolder, _ now: Instant) throws -> [UInt8] {
    let all = BuildOptions(now: now, includesDrafts: true, jobs: allProcessors)
    let withDrafts = Dossier(parsing: folder, options: all)
    let claim = try reviewed(in: withDrafts)
    guard redact else {
      return Review(of: claim, in: withDrafts, readFrom: folder, isRedacted: false, on: now.day)
        .html()
    }
    // Of a published claim nothing that is not published is shown.
    let options =
      claim.header.publication.isPublished ? BuildOptions(now: now, jobs: allProcessors) : all
    return try Dossier(parsing: folder, options: options)
      .audited("the review", readFrom: folder, options) { dossier in
        dossier.claim(claim.id).map {
          Review(of: $0, in: dossier, readFrom: folder, isRedacted: true, on: now.day).html()
        } ?? []
      }
  }

  /// The claim that was asked for.
  private func reviewed(in dossier: Dossier) throws -> Claim {
    let id = claim.trimmingPrefix("./").trimmingPrefix("content/").trimmingPrefix("claims/")
    if let found = dossier.claims.first(where: {
      $0.id.id == id || $0.file.text == claim.trimmingPrefix("./")
    }) {
      return found
    }
    if dossier.withdrawn.contains(where: { $0.id.id == id }) {
      throw Exit.failure(
        "the claim `\(printable(claim))` was withdrawn: of it there is only the notice.\n"
          + "Read content/claims/ in the history of the site's files for what it said.")
    }
    throw Exit.usage(
      "there is no claim `\(printable(claim))` that can be read. "
        + meant(claim, among: dossier.claims.map(\.id.id))
        + "`dossier list all` lists the claims, and `dossier check --drafts` what cannot be read.")
  }
}
