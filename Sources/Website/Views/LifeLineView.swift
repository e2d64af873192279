import Dossiers

/// A point's life line with the table behind it.
struct LifeLineView: View {
  let height: Int
  let axis: Int
  /// Where lines of words begin: on the left, or on the right where time runs from there.
  let start: PerCent
  let lanes: [LaneView]
  let standingsTop: Int
  let standingsBaseline: Int
  let standings: [StandingView]
  let ticks: [TickView]
  let key: [KeyEntry]
  let isCrowded: Bool
  let rows: [DatedRow]

  static let shape = Shape<LifeLineView>(
    "life_line",
    [
      .text("height", \.height, "How high the picture is, in pixels; it is as wide as its place"),
      .text("axis", \.axis, "How far down the picture the time scale stands, in pixels"),
      .text("start", \.start, "Where words begin, in per cent: 0, or 100 from right to left"),
      .list("lanes", \.lanes, "The statements by their role, from top to bottom"),
      .text("standings_top", \.standingsTop, "Where the statuses begin, in pixels"),
      .text("standings_baseline", \.standingsBaseline, "Where the words above the statuses stand"),
      .list("standings", \.standings, "The point's statuses and when it had them"),
      .list("ticks", \.ticks, "The years, months or days that mark the time"),
      .list("key", \.key, "The kinds of statements in the picture, each with its shape"),
      .flag("crowded", \.isCrowded, "Whether a mark stands for several statements"),
      .list("rows", \.rows, "Every dated statement, the earliest first: the table"),
    ])
}

/// Statements of one role in a life line.
struct LaneView: View {
  let name: String
  let top: Int
  let baseline: Int
  let marks: [MarkView]

  static let shape = Shape<LaneView>(
    "lane",
    [
      .text("name", \.name, "What the statements are: allegations, replies, findings, …"),
      .text("top", \.top, "Where the lane begins, in pixels"),
      .text("baseline", \.baseline, "Where its name stands, in pixels"),
      .list("marks", \.marks, "The statements, in order of time"),
    ])
}

/// A statement in a life line, or several that have no room to stand apart.
struct MarkView: View {
  let number: Int
  let x: PerCent
  let y: Int
  let outline: String
  let span: MarkSpanView?
  /// Nil of several.
  let statement: StatementSummary?
  /// Nil of one.
  let crowd: CrowdView?

  static let shape = Shape<MarkView>(
    "mark",
    [
      .text("number", \.number, "Its number in the table"),
      .text("x", \.x, "Its middle, in per cent of the width"),
      .text("y", \.y, "Its middle, in pixels from the top"),
      .text("outline", \.outline, "Its shape around its middle, as the path data of SVG"),
      .view("span", \.span, "All the time that a partial date, or several dates, may mean"),
      .view("statement", \.statement, "The statement, where the mark stands for one"),
      .view("crowd", \.crowd, "How many statements, where the mark stands for several"),
    ])
}

/// A length of time in a life line.
struct MarkSpanView: View {
  let x: PerCent
  let y: Int
  let width: PerCent

  static let shape = Shape<MarkSpanView>(
    "mark_span",
    [
      .text("x", \.x, "Where it begins on the left, in per cent of the width"),
      .text("y", \.y, "Where it begins from the top, in pixels"),
      .text("width", \.width, "How wide it is, in per cent"),
    ])
}

/// Several statements in one mark.
struct CrowdView: View {
  let count: Int

  static let shape = Shape<CrowdView>(
    "crowd", [.text("count", \.count, "How many statements there are")])
}

/// A status of a point in its life line.
struct StandingView: View {
  let word: String
  let x: PerCent
  let y: Int
  let textAnchor: String
  let times: [MarkSpanView]

  static let shape = Shape<StandingView>(
    "standing",
    [
      .text("word", \.word, "The status"),
      .text("x", \.x, "Where its word stands, in per cent of the width"),
      .text("y", \.y, "Where its word stands, in pixels from the top"),
      .text("text_anchor", \.textAnchor, "Which part of the word stands there, as in SVG"),
      .list("times", \.times, "When the point had the status"),
    ])
}

/// A mark of time at the foot of a picture.
struct TickView: View {
  let date: DateForMachines
  let x: PerCent
  let y: Int
  let textAnchor: String

  static let shape = Shape<TickView>(
    "tick",
    [
      .text("date", \.date, "The year, month or day that begins"),
      .text("x", \.x, "Where it stands, in per cent of the width"),
      .text("y", \.y, "Where its words stand, in pixels from the top"),
      .text("text_anchor", \.textAnchor, "Which part of the words stands there, as in SVG"),
    ])
}

/// A kind of statement and its shape.
struct KeyEntry: View {
  let word: String
  let outline: String

  static let shape = Shape<KeyEntry>(
    "key_entry",
    [
      .text("word", \.word, "The kind of statement, in the site's words"),
      .text("outline", \.outline, "Its shape, as the path data of SVG"),
    ])
}

/// A dated statement in the table behind a life line.
struct DatedRow: View {
  let number: Int
  let statement: StatementSummary

  static let shape = Shape<DatedRow>(
    "dated_row",
    [
      .text("number", \.number, "Its number in the picture"),
      .view("statement", \.statement, "The statement"),
    ])
}

/// A place across a picture, in per cent of its width, with one decimal where it needs one: `37.5`.
struct PerCent: TextValue, Hashable {
  let thousandths: Int

  func isShown(by composer: Composer?) -> Bool { true }

  // Nothing in it needs to be escaped anywhere.
  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    page.append(number: thousandths / 10)
    guard !thousandths.isMultiple(of: 10) else { return }
    page.append(UInt8(ascii: "."))
    page.append(number: thousandths % 10)
  }
}
