extension Rule {
  static let unknownReference = structural(
    "unknown-reference", "What is referred to has a file in `content/`.",
    why:
      "The link would lead nowhere, and this mention would be missing from the record of whoever was meant.",
    wrong: .page("We asked [[Marta Qill]]."), right: .page("We asked [[Marta Quill]]."))
  static let ambiguousReference = structural(
    "ambiguous-reference", "A reference leads to exactly one file of `content/`.",
    why: "The page could blame, or clear, somebody else of the same name.",
    wrong: .file(
      "content/pages/bids.md", "---\ntitle: The sealed bids\n---\n\nWe read [[The sealed bids]]."),
    right: .file(
      "content/pages/bids.md",
      "---\ntitle: The sealed bids\n---\n\nWe read [[bids-2023|the sealed bids]]."))
  static let duplicateAlias = adjustable(
    "duplicate-alias", .warning, "An alias is a name of its figure alone, so that links find it.",
    why:
      "Every link by that name would be an error, and an editor who wonders why looks at the links, not here.",
    wrong: .figure("kind: person\naliases: [Weir]"),
    right: .figure("kind: person\naliases: [Rita Weir]"))
  static let wrongKind = structural(
    "wrong-kind", "A reference leads to the kind that its place asks for.",
    why:
      "A citation must lead readers to a document, and a speaker must be somebody. Another kind of page would prove nothing.",
    wrong: .page("She denied it [@marta-quill]."),
    right: .page("She denied it [@lantern-20240304]."))
  static let invalidCitation = structural(
    "invalid-citation",
    "A citation is `[@source]` or `[@source, p. 26]`, several with semicolons between them.",
    why: "Readers would see brackets, and a fact would be without its source.",
    wrong: .page("She denied it [see @lantern-20240304, p. 3]."),
    right: .page("She denied it, see [@lantern-20240304, p. 3]."))
  static let unpublishedReference = structural(
    "unpublished-reference", "What is published refers only to what is published too.",
    why: "A title would be out before its time, and the link would be dead.",
    wrong: .page("Next we look at [[second-tender]]."),
    right: .page("Next we look at another contract."))
  static let unpublishedLink = adjustable(
    "unpublished-link", .warning,
    "A link in prose to something unpublished is left out; its words stand alone.",
    why:
      "Readers see the words without a link. Its editor should know that, and remember it when the other page comes out.",
    wrong: .page("Next we look at [[second-tender|another contract]]."),
    right: .page("Next we look at another contract."))
  static let unpublishedClaim = adjustable(
    "unpublished-claim", .note,
    "Of the claims of a published event, its page shows those that are published.",
    why:
      "The page will name the claim when it comes out. Until then readers of the event see nothing of it, which its editor may not expect.",
    wrong: .event("claims: [ferry-contract, second-ferry]"),
    right: .event("claims: [ferry-contract]"))
  static let deadLink = structural(
    "dead-link", "A link within the site leads to a page or file of it.",
    why: "Readers would find nothing where they were promised more.",
    wrong: .page("See [how we work](methods.md)."),
    right: .page("See [how we work](methodology.md)."))
  static let deadAnchor = structural(
    "dead-anchor", "A link's anchor stands on the page it names.",
    why:
      "The link would lead to the top of a long page, and readers would look in vain for what it promised.",
    wrong: .page("See [[ferry-contract#leter|her letter]]."),
    right: .page("See [[ferry-contract#letter|her letter]]."))
  static let unsafeDestination = adjustable(
    "unsafe-destination", .warning,
    "A link leads to http, https, mailto, tel or a place of the site; other destinations are dropped.",
    why:
      "Some addresses run a program on the reader's machine. They are left out, and their words stand alone.",
    wrong: .page("Hear [the talk](ftp://radio.example/talk.mp3)."),
    right: .page("Hear [the talk](https://radio.example/talk.mp3)."))
  static let externalImage = structural(
    "external-image", "Nothing is loaded from another host: images lie in `content/assets/`.",
    why: "The other host would learn who reads the page, and could change the picture.",
    wrong: .page("![The ferry](https://photos.example/ferry.jpg)"),
    right: .page("![The ferry](../assets/ferry.svg)"))
  static let unlinkedPublisher = adjustable(
    "unlinked-publisher", .warning,
    "A publisher that is one of the figures is named by `publisher`, with its id.",
    why:
      "The words would stand alone: the figure's page would not list the document, and what it passed on would count for another publisher.",
    wrong: .source("date: 2024-03-05\npublisher-name: The Lantern"),
    right: .source("date: 2024-03-05\npublisher: lantern"))
  static let relayCircle = structural(
    "relay-circle", "A source does not relay itself, not even through others.",
    why:
      "A report that rests on itself has no origin. The page would count more witnesses than there are.",
    wrong: .source("date: 2024-03-05\npublisher: lantern\nrelays: [{source: post-20240305}]"),
    right: .source("date: 2024-03-05\npublisher: lantern\nrelays: [{source: lantern-20240304}]"))

  static let references = [
    unknownReference, ambiguousReference, duplicateAlias, wrongKind, invalidCitation,
    unpublishedReference, unpublishedLink, unpublishedClaim, deadLink, deadAnchor,
    unsafeDestination, externalImage, unlinkedPublisher, relayCircle,
  ]
}
