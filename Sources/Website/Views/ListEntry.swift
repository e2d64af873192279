import Dossiers

/// What an entry of a list can be found and sorted by.
struct ListEntry: View {
  var status: ListChoice?
  var reply: String?
  var answer: ListChoice?
  var kind: ListChoice?
  var year: Int?
  var date: DateForMachines?

  static let shape = Shape<ListEntry>(
    "list_entry",
    [
      .view("status", \.status, "where the claim or point stands"),
      .text(
        "reply", \.reply, "whether those whom it is about have answered, in the format's word"),
      .view("answer", \.answer, "what their reply was: denied, admitted, declined"),
      .view("kind", \.kind, "what kind of figure, source or open question it is"),
      .text("year", \.year, "the year of its date"),
      .text("date", \.date, "its date as machines read it, as far as it is known"),
    ])
}

/// A value that entries of a list have, in the format's word and in the site's.
struct ListChoice: View {
  let value: String
  let text: String
  /// Where the value stands among all that there are.
  let rank: Int

  static let shape = Shape<ListChoice>(
    "list_choice",
    [
      .text("value", \.value, "the exact word of the format, whatever the site's language"),
      .text("text", \.text, "the word as the site shows it"),
    ])
}

extension ListEntry {
  init(date: PartialDate?) {
    year = date?.year
    self.date = date.map { DateForMachines(date: CalendarDate($0)) }
  }
}

extension Composer {
  /// A claim is found by its first point, whose status is its own, and by the date when that was first alleged.
  func entry(_ claim: Claim) -> ListEntry {
    var entry = ListEntry(date: claim.facts.firstAlleged)
    if let facts = claim.points.first?.facts {
      entry.status = choice(facts.status)
      entry.reply = facts.reply.rawValue
      entry.answer = choice(facts.reply, facts.answers)
    }
    return entry
  }

  func entry(_ figure: Figure) -> ListEntry {
    ListEntry(kind: ListChoice(figure.kind, text: figure.kind.heading))
  }

  func entry(_ source: Source) -> ListEntry {
    var entry = ListEntry(date: source.date)
    entry.kind = ListChoice(source.type, text: source.type.inWords)
    return entry
  }

  func entry(_ event: Event) -> ListEntry { ListEntry(date: event.date.start) }

  func choice(_ status: Status) -> ListChoice {
    ListChoice(status, text: words.shown(status.rawValue))
  }

  /// A choice of its own for each way to answer, in the format's order of their kinds.
  func choice(_ reply: Reply, _ answers: [StatementKind] = []) -> ListChoice {
    let plain = ListChoice(reply, text: words.shown(reply, answers: answers))
    if answers.isEmpty { return plain }
    let kinds = StatementKind.allCases.map { answers.contains($0) ? 0 : 1 }
    return ListChoice(
      value: answers.map(\.name).joined(separator: " "), text: plain.text,
      rank: kinds.reduce(plain.rank) { $0 * 2 + $1 })
  }
}

extension ListChoice {
  init<Value: CaseIterable & RawRepresentable<String>>(_ value: Value, text: String) {
    self.init(
      value: value.rawValue, text: text,
      rank: Value.allCases.distance(
        from: Value.allCases.startIndex,
        to: Value.allCases.firstIndex { $0.rawValue == value.rawValue }
          ?? Value.allCases.startIndex))
  }
}
