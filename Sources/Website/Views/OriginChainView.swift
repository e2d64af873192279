import Dossiers

/// Where a point's allegation comes from and who passes it on: a picture, and a list with the same.
struct OriginChainView: View {
  let width: Int
  let height: Int
  let lines: String
  let arrows: String
  let boxes: [ChainBoxView]
  let words: [ChainWordView]
  let origins: [OriginRow]
  let relays: [RelayRow]

  static let shape = Shape<OriginChainView>(
    "origin_chain",
    [
      .text("width", \.width, "How wide the picture is, in pixels"),
      .text("height", \.height, "How high the picture is, in pixels"),
      .text("lines", \.lines, "The lines between the boxes, as the path data of SVG"),
      .text("arrows", \.arrows, "The points of the arrows, as the path data of SVG"),
      .list("boxes", \.boxes, "Who made the allegation and who passes it on, downwards"),
      .list("words", \.words, "What the lines between the boxes mean"),
      .list("origins", \.origins, "Who made the allegation: the list"),
      .list("relays", \.relays, "Who passes the allegation on, the earliest first: the list"),
    ])
}

/// A box of an origin chain: speakers, an outlet, a document.
struct ChainBoxView: View {
  let x: Int
  let y: Int
  let width: Int
  let height: Int
  let href: Href?
  let lines: [ChainWordView]
  let isUnnamed: Bool
  let marksX: Int
  let marksY: Int
  let marks: [LinkView]

  static let shape = Shape<ChainBoxView>(
    "chain_box",
    [
      .text("x", \.x, "Its left side"), .text("y", \.y, "Its top"),
      .text("width", \.width, "How wide it is"), .text("height", \.height, "How high it is"),
      .text("href", \.href, "Where its words lead, if they lead anywhere"),
      .list("lines", \.lines, "Its words, line by line"),
      .flag("unnamed", \.isUnnamed, "Whether its words describe speakers without a name"),
      .text("marks_x", \.marksX, "Where the numbers of its sources end, across"),
      .text("marks_y", \.marksY, "Where the numbers of its sources stand, down"),
      .list("marks", \.marks, "The numbers of its sources, linked to the list of sources"),
    ])
}

/// A line of words in an origin chain.
struct ChainWordView: View {
  let text: String
  let x: Int
  let y: Int

  static let shape = Shape<ChainWordView>(
    "chain_word",
    [
      .text("text", \.text, "The words"), .text("x", \.x, "Where they begin, across"),
      .text("y", \.y, "Where they stand, down"),
    ])
}

/// Who made an allegation, in words.
struct OriginRow: View {
  let unnamed: String?
  let isTold: Bool
  let link: LinkView
  let documents: [ChainDocument]

  static let shape = Shape<OriginRow>(
    "origin_row",
    [
      .text("unnamed", \.unnamed, "The word for unnamed speakers, and how they are described"),
      .flag("told", \.isTold, "Whether it is on record that they told the outlet"),
      .view("link", \.link, "Who made it, or the outlet that unnamed speakers told"),
      .list("documents", \.documents, "The origin's own documents that are cited for it"),
    ])
}

/// Who passes an allegation on, in words.
struct RelayRow: View {
  let link: LinkView
  let documents: [ChainDocument]

  static let shape = Shape<RelayRow>(
    "relay_row",
    [
      .view("link", \.link, "The publisher that passes it on"),
      .list("documents", \.documents, "The documents in which it does"),
    ])
}

/// A document in which an allegation stands.
struct ChainDocument: View {
  let mark: LinkView
  let document: LinkView
  let date: DateView?
  let isVerified: Bool
  let isUnverified: Bool

  static let shape = Shape<ChainDocument>(
    "chain_document",
    [
      .view("mark", \.mark, "Its number, linked to the page's list of sources"),
      .view("document", \.document, "The document"),
      .view("date", \.date, "When it was published"),
      .flag("verified", \.isVerified, "Whether it says that it verified what it passes on"),
      .flag("unverified", \.isUnverified, "Whether it passes on without saying so"),
    ])
}
