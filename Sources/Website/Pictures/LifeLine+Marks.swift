import Dossiers

extension LifeLine {
  /// A statement in its lane, or several that have no room to stand apart.
  struct Mark: Hashable, Sendable {
    /// The place of the first among the dated statements.
    let statement: Int
    private(set) var count = 1
    /// Its middle, across.
    let middle: Int
    /// All the time that its date may mean.
    private(set) var span: ClosedRange<Int>
    /// Counted from the top of the lane.
    let row: Int

    /// In pixels: of one statement, and of several.
    static let width = 28
    static let widthOfMany = 52
    /// More rows or marks than these in a lane are no picture any more.
    private static let mostRows = 5
    private static let most = 24

    fileprivate init(_ place: MarkPlace, row: Int) {
      (statement, middle, span, self.row) = (place.statement, place.middle, place.span, row)
    }

    private mutating func add(_ place: MarkPlace) {
      count += 1
      span =
        min(span.lowerBound, place.span.lowerBound)...max(span.upperBound, place.span.upperBound)
    }

    /// The marks from top to bottom, each row in the order of time.
    static func arranged(_ places: [MarkPlace]) -> [Mark] {
      let places = places.sorted {
        ($0.room.lowerBound, $0.statement) < ($1.room.lowerBound, $1.statement)
      }
      return apart(places) ?? together(places)
    }

    /// Each in the first row that has room for it; nil where that takes too many.
    private static func apart(_ places: [MarkPlace]) -> [Mark]? {
      guard places.count <= most else { return nil }
      var rows: [[Mark]] = []
      var ends: [Int] = []
      for place in places {
        let row = ends.firstIndex { $0 <= place.room.lowerBound } ?? rows.count
        if row == rows.count {
          guard row < mostRows else { return nil }
          rows.append([])
          ends.append(0)
        }
        rows[row].append(Mark(place, row: row))
        ends[row] = place.room.upperBound
      }
      // In the order of time, whatever the row: so they are read aloud, and so the keyboard goes.
      return rows.flatMap { $0 }.sorted { $0.statement < $1.statement }
    }

    /// All in one row: those that begin where one has no room any more join it.
    private static func together(_ places: [MarkPlace]) -> [Mark] {
      let places = places.sorted { ($0.middle, $0.statement) < ($1.middle, $1.statement) }
      var marks: [Mark] = []
      for place in places {
        if let last = marks.last, place.middle < last.middle + thousandths(widthOfMany) {
          marks[marks.count - 1].add(place)
        } else {
          marks.append(Mark(place, row: 0))
        }
      }
      return marks
    }
  }

  /// Where a statement's mark would stand.
  struct MarkPlace: Sendable {
    let statement: Int
    let span: ClosedRange<Int>
    var middle: Int { (span.lowerBound + span.upperBound) / 2 }

    init(of statement: Int, on date: PartialDate, _ scale: TimeScale) {
      self.statement = statement
      span = scale.position(of: date.firstDay)...scale.position(of: date.lastDay)
    }

    /// What it takes of its row on the narrowest screens.
    var room: ClosedRange<Int> {
      let half = thousandths(Mark.width) / 2
      return min(span.lowerBound, middle - half)...max(span.upperBound, middle + half)
    }
  }
}
