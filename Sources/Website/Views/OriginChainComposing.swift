import Dossiers

extension Composer {
  /// More origins, and more relays, than these are in the list alone.
  private static let mostOrigins = 6
  private static let mostRelays = 12
  private static let mostMarks = 3

  /// Nil of a point that nobody passes on. The page must have numbered the allegations' sources already.
  func originChain(of provenance: Provenance) -> OriginChainView? {
    guard !provenance.passages.isEmpty else { return nil }
    var drawing = ChainDrawing(isMirrored: site.dossier.settings.isRightToLeft)
    for beginning in provenance.beginnings.prefix(Self.mostOrigins) {
      draw(beginning, in: &drawing)
    }
    drawing.addRest(provenance.beginnings.count - Self.mostOrigins)
    drawing.chain.addWord("passed on by")
    for passage in provenance.passages.prefix(Self.mostRelays) {
      drawing.add(.passage, named(passage.publisher), marks(passage.documents.map(\.source)))
    }
    drawing.addRest(provenance.passages.count - Self.mostRelays)
    return drawing.view(
      origins: provenance.beginnings.map(row), relays: provenance.passages.map(row))
  }

  private func draw(_ beginning: Provenance.Beginning, in drawing: inout ChainDrawing) {
    if let unnamed = unnamed(beginning) {
      drawing.addSpeakers(unnamed, telling: beginning.isTold ? "told" : "as reported by")
    }
    drawing.add(.beginning, name(of: beginning.origin), marks(beginning.documents))
  }

  private func unnamed(_ beginning: Provenance.Beginning) -> String? {
    guard !beginning.descriptions.isEmpty else { return nil }
    let descriptions = beginning.descriptions.map(\.isolated).joined(separator: "; ")
    return words.shown("unnamed") + ": " + descriptions
  }

  private func name(of origin: Origin) -> ChainDrawing.Name {
    switch origin {
    case .figure(let figure): named(.figure(figure))
    case .document(let document):
      ChainDrawing.Name(
        text: site.title(of: document), short: site.dossier.inPlaceOfHeadline(document),
        href: .entity(document))
    case .unnamed(let outlet): named(outlet)
    }
  }

  private func named(_ party: Party) -> ChainDrawing.Name {
    switch party {
    case .figure(let figure): ChainDrawing.Name(text: site.title(of: figure), href: .entity(figure))
    case .words(let words): ChainDrawing.Name(text: words, href: nil)
    }
  }

  private func marks(_ documents: [EntityID]) -> [LinkView] {
    documents.prefix(Self.mostMarks).compactMap { mark(of: $0) }
  }

  /// The number of a source in the list at the page's end.
  private func mark(of source: EntityID) -> LinkView? {
    references.entry(of: source).map {
      LinkView(text: .number($0.number), href: .place($0.anchor))
    }
  }

  private func row(_ beginning: Provenance.Beginning) -> OriginRow {
    let link =
      switch beginning.origin {
      case .figure(let figure): link(figure)
      case .document(let document): link(document)
      case .unnamed(let outlet): link(outlet)
      }
    return OriginRow(
      unnamed: unnamed(beginning), isTold: beginning.isTold, link: link,
      documents: beginning.documents.compactMap { source in
        site.source(source).flatMap { document(source, $0.date) }
      })
  }

  private func row(_ passage: Provenance.Passage) -> RelayRow {
    RelayRow(
      link: link(passage.publisher),
      documents: passage.documents.compactMap {
        document($0.source, $0.date, isVerified: $0.isVerified)
      })
  }

  private func document(
    _ source: EntityID, _ date: PartialDate?, isVerified: Bool? = nil
  ) -> ChainDocument? {
    mark(of: source).map {
      ChainDocument(
        mark: $0, document: link(source), date: date.map { DateView($0) },
        isVerified: isVerified == true,
        isUnverified: isVerified == false)
    }
  }
}

/// An origin chain as its page shows it: mirrored where the page is read from right to left.
private struct ChainDrawing {
  enum Role { case beginning, passage }

  struct Name {
    let text: String
    /// What stands where the text would be cut; nil of what is no headline.
    var short: String?
    let href: Href?
  }

  let isMirrored: Bool
  var chain = OriginChain()
  /// What each box links to, and the numbers of its sources; nil of speakers without a name.
  private var links: [(href: Href?, marks: [LinkView])?] = []

  init(isMirrored: Bool) { self.isMirrored = isMirrored }

  mutating func addSpeakers(_ text: String, telling word: String) {
    chain.addSpeakers(text, telling: word)
    links.append(nil)
  }

  mutating func add(_ role: Role, _ name: Name, _ marks: [LinkView]) {
    // A number in brackets with a space before it.
    let room = 38 * marks.count
    switch role {
    case .beginning: chain.addBeginning(name.text, or: name.short, leaving: room)
    case .passage: chain.addPassage(name.text, leaving: room)
    }
    links.append((name.href, marks))
  }

  mutating func addRest(_ count: Int) {
    if count > 0 { chain.addWord("and \(count) more, in the list") }
  }

  func view(origins: [OriginRow], relays: [RelayRow]) -> OriginChainView {
    var chain = chain
    chain.close()
    return OriginChainView(
      width: OriginChain.width, height: chain.height + 1,
      lines: chain.lines.map(path).joined(), arrows: chain.arrows.map(path).joined(),
      boxes: zip(chain.boxes, links).map(box),
      words: chain.words.map { ChainWordView(text: $0.text, x: across($0.x), y: $0.y) },
      origins: origins, relays: relays)
  }

  private func across(_ x: Int) -> Int { isMirrored ? OriginChain.width - x : x }

  private func path(_ points: [(x: Int, y: Int)]) -> String {
    points.enumerated().map { "\($0 == 0 ? "M" : "L")\(across($1.x)) \($1.y)" }.joined()
  }

  private func path(_ arrow: OriginChain.Arrow) -> String {
    let point = "M\(across(arrow.x)) \(arrow.y)"
    if arrow.isDown { return point + "l-5-8h10z" }
    return point + (isMirrored ? "l8-5v10z" : "l-8-5v10z")
  }

  private func box(
    _ box: OriginChain.Box, _ link: (href: Href?, marks: [LinkView])?
  ) -> ChainBoxView {
    let x = OriginChain.left + OriginChain.inset
    return ChainBoxView(
      x: isMirrored ? 1 : OriginChain.left, y: box.y + 1,
      width: OriginChain.width - OriginChain.left - 1, height: box.height, href: link?.href,
      lines: box.lines.enumerated().map {
        ChainWordView(text: $1, x: across(x), y: box.baseline(ofLine: $0))
      },
      isUnnamed: link == nil, marksX: across(OriginChain.width - OriginChain.inset),
      marksY: box.baseline(ofLine: 0), marks: link?.marks ?? [])
  }
}
