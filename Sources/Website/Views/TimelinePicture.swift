/// The entries of a timeline's page as a picture: a lane for each claim, and one for the events.
struct TimelinePicture: View {
  let ticks: [TickView]
  let lanes: [TimelineLane]
  let key: [KeyEntry]

  static let shape = Shape<TimelinePicture>(
    "timeline_picture",
    [
      .list("ticks", \.ticks, "the years, months or days that mark the time"),
      .list("lanes", \.lanes, "the events, then the claims in the order in which they begin"),
      .list("key", \.key, "the kinds of statements that stand alone, each with its shape"),
    ])
}

/// What is on record of a claim over time, or of several that have little; or the events.
struct TimelineLane: View {
  let number: Int
  /// Nil of the other claims and of the events.
  let claim: LinkView?
  let isOfEvents: Bool
  let marks: [TimelineMark]
  /// Below the marks, the exact days last, so that nothing covers them.
  let bars: [TimelineBar]

  static let shape = Shape<TimelineLane>(
    "timeline_lane",
    [
      .text("number", \.number, "its number in the picture, from 1"),
      .view("claim", \.claim, "the claim; none of the events, and of claims that share a lane"),
      .flag("of_events", \.isOfEvents, "whether it holds the events"),
      .list("marks", \.marks, "what stands in it, in order of time"),
      .list("bars", \.bars, "the days and the lengths of time of everything in it"),
    ])
}

/// A statement or an event, or several that have no room to stand apart.
struct TimelineMark: View {
  let anchor: OwnAnchor
  let x: PerCent
  let outline: String
  /// Nil of several.
  let row: TimelineRow?
  /// Nil of one.
  let crowd: TimelineCrowd?

  static let shape = Shape<TimelineMark>(
    "timeline_mark",
    [
      .text("anchor", \.anchor, "the anchor of its row, or of the first of several"),
      .text("x", \.x, "its middle, in per cent of the width"),
      .text("outline", \.outline, "its shape around its middle, as the path data of SVG"),
      .view("row", \.row, "the entry, where the mark stands for one"),
      .view("crowd", \.crowd, "what there is to say of several"),
    ])
}

/// A day or a length of time.
struct TimelineBar: View {
  let kind: String
  let x: PerCent
  /// Nil of a day.
  let width: PerCent?
  let y: Int
  let height: Int
  /// The outline of an arrow, where it goes on behind the picture's end.
  let arrow: String?
  let end: PerCent

  static let shape = Shape<TimelineBar>(
    "timeline_bar",
    [
      .text(
        "kind", \.kind,
        "`lasting` of an event, `unsure` of a date that is known in part, `day` of one on record"
      ),
      .text("x", \.x, "where it begins on the left, in per cent of the width"),
      .text("width", \.width, "how wide it is, in per cent; none of a day"),
      .text("y", \.y, "where it begins from the top, in pixels"),
      .text("height", \.height, "how high it is, in pixels"),
      .text("arrow", \.arrow, "the shape of an arrow, where it goes on behind the picture's end"),
      .text("end", \.end, "where time ends in the picture, in per cent of the width"),
    ])
}

/// Several entries in one mark.
struct TimelineCrowd: View {
  let count: Int
  let first: DateView
  /// Nil where all have one date.
  let last: DateView?

  static let shape = Shape<TimelineCrowd>(
    "timeline_crowd",
    [
      .text("count", \.count, "how many entries there are"),
      .view("first", \.first, "the date of the first"),
      .view("last", \.last, "the date of the last, if it is another"),
    ])
}
