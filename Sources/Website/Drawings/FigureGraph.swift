import Dossiers
import Templates

/// Figures and what ties them to each other, as a drawing. Two are tied where one said something on a point about the
/// other, asked the other for comment or holds a role there.
struct FigureGraph: Sendable {
  /// As many as stylesheets have rules for, which light up a figure's ties.
  static let mostFigures = 48
  private static let mostTies = 160
  private static let letters = 12
  private static let nameWidth = 150
  private static let mark = 8
  private static let pitch = 34

  struct Mark: Sendable {
    let figure: EntityID
    /// Its number in the drawing, from 1.
    let number: Int
    let words: String
    let x: Int
    let y: Int
  }

  struct Tie: Sendable {
    let one: Mark
    let other: Mark
  }

  let width: Int
  let height: Int
  let marks: [Mark]
  let ties: [Tie]
  /// How many figures have no room in the drawing.
  let further: Int

  /// Nil where no figures are tied.
  init?(of dossier: Dossier, named name: (EntityID) -> String) {
    let counts = FigureGraph.counts(in: dossier)
    var degrees: [EntityID: Int] = [:]
    for (pair, count) in counts {
      degrees[pair.one, default: 0] += count
      degrees[pair.other, default: 0] += count
    }
    let strongest = degrees.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let drawn = strongest.prefix(FigureGraph.mostFigures).sorted()
    guard drawn.count > 1 else { return nil }
    let places = Dictionary(uniqueKeysWithValues: zip(drawn, drawn.indices))
    let links = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .compactMap { pair, _ -> (one: Int, other: Int)? in
        guard let one = places[pair.one], let other = places[pair.other] else { return nil }
        return (one, other)
      }.prefix(FigureGraph.mostTies)
    let words = drawn.map {
      TextMetrics.cut(name($0), toWidth: FigureGraph.nameWidth, size: FigureGraph.letters)
    }
    let arrangement = Arrangement(
      widths: words.map {
        2 * FigureGraph.mark + 8 + TextMetrics.width(of: $0, size: FigureGraph.letters)
      }, links: Array(links), pitch: FigureGraph.pitch, tenths: 18)
    let marks = drawn.indices.map { place in
      Mark(
        figure: drawn[place], number: place + 1, words: words[place],
        x: arrangement.places[place].left + FigureGraph.mark,
        y: arrangement.places[place].row * FigureGraph.pitch + FigureGraph.pitch / 2)
    }
    (width, height) = (arrangement.width, arrangement.rows * FigureGraph.pitch)
    ties = links.map { Tie(one: marks[$0.one], other: marks[$0.other]) }
    self.marks = marks.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
    further = strongest.count - drawn.count
  }

  private struct Pair: Hashable, Comparable {
    let one: EntityID
    let other: EntityID

    init?(_ one: EntityID, _ other: EntityID) {
      guard one != other, one.kind == .figure, other.kind == .figure else { return nil }
      (self.one, self.other) = one < other ? (one, other) : (other, one)
    }

    static func < (left: Pair, right: Pair) -> Bool {
      (left.one, left.other) < (right.one, right.other)
    }
  }

  /// How often two figures are tied.
  private static func counts(in dossier: Dossier) -> [Pair: Int] {
    var counts: [Pair: Int] = [:]
    for figure in dossier.figures {
      // A link in a text is neither of what the drawing says that a line is.
      for edge in dossier.graph.edges(from: figure.id) where edge.kind != .mentions {
        let others: ArraySlice<EntityID> =
          switch edge.to {
          case .entity(let other): [other]
          case .point(let id): dossier.record.figures(dossier.record[id.row].about)
          case .statement: []
          }
        for other in others {
          if let pair = Pair(figure.id, other) { counts[pair, default: 0] += 1 }
        }
      }
    }
    return counts
  }
}

extension FigureGraph {
  static let schema = Schema<WebPage, FigureGraph>("figure_graph") {
    Field.number("width", "The width of the drawing in its units") { $1.width }
    Field.number("height", "Its height") { $1.height }
    Field.rows("ties", Tie.schema, "The lines between figures, the strongest first") { $1.ties }
    Field.rows("marks", Mark.schema, "The figures, row by row") { $1.marks }
    Field.number("count", "How many tied figures have no room in it") {
      $1.further > 0 ? $1.further : nil
    }
  }
}

extension FigureGraph.Mark {
  static let schema = Schema<WebPage, FigureGraph.Mark>("figure_mark") {
    Field.number("number", "Its number, from 1, by which stylesheets light up its ties") {
      $1.number
    }
    Field.href("href", "Link to the figure") { .entity($1.figure) }
    Field.text("name", "The figure's name") { $0.site.title(of: $1.figure) }
    Field.text("words", "The name, cut where it is long") { $1.words }
    Field.number("x", "The middle of the mark from the left") { $1.x }
    Field.number("y", "The middle of the mark from the top") { $1.y }
  }
}

extension FigureGraph.Tie {
  static let schema = Schema<WebPage, FigureGraph.Tie>("figure_tie") {
    Field.row("one", FigureGraph.Mark.schema, "One end") { $1.one }
    Field.row("other", FigureGraph.Mark.schema, "The other end") { $1.other }
  }
}
