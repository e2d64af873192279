import Dossiers

/// What is open by the record, or a part of it: points without a finding or an answer, and comment requests without an
/// answer.
struct OpenQuestionsPage: View {
  let frame: PageFrame
  let heading: String
  let points: [OpenPointView]
  let asked: [AskedView]
  /// Whether there is a section on points: on a part only where it has some.
  let hasPoints: Bool
  let hasRequests: Bool
  let tools: ListTools?
  let partIndex: PartIndex?
  let partPlace: PartPlace?

  static let shape = Shape<OpenQuestionsPage>(
    "open_questions_page",
    [
      .view("frame", \.frame, "What surrounds the page"),
      .text("heading", \.heading, "The page's heading: the list's title, and a part's own label"),
      .list("points", \.points, "The points without a finding or without an answer"),
      .list("asked", \.asked, "Who was asked for comment and did not answer, with the requests"),
      .flag("has_points", \.hasPoints, "Whether there are points: a part need not have any"),
      .flag("has_requests", \.hasRequests, "Whether there are requests: likewise"),
      .view("tools", \.tools, "What readers can filter and sort by; none for a short list"),
      .view("part_index", \.partIndex, "The parts, where the list is too long for one page"),
      .view("part_place", \.partPlace, "Where the part stands, on the page of a part"),
    ])
}

/// A point without a finding, or without an answer by somebody whom it is about.
struct OpenPointView: View {
  let point: PointSummary
  let lacksFinding: Bool
  let unanswered: [AnswerView]
  let answers: [AnswerView]
  let entry: ListEntry

  static let shape = Shape<OpenPointView>(
    "open_point",
    [
      .view("point", \.point, "The point in short"),
      .flag("lacks_finding", \.lacksFinding, "Whether there is no finding on it"),
      .list("unanswered", \.unanswered, "The figures that did not answer it"),
      .list("answers", \.answers, "How each figure that the point is about replied"),
      .view(
        "entry", \.entry,
        "What it can be found by: its status and reply, and when it was first alleged"),
    ])
}

/// Somebody who was asked for comment and did not answer, at least not to those who asked.
struct AskedView: View {
  let asked: LinkView
  let requests: [UnansweredRequestView]

  static let shape = Shape<AskedView>(
    "asked",
    [
      .view("asked", \.asked, "Who was asked; a link if it is a figure"),
      .list("requests", \.requests, "The requests, the newest first"),
    ])
}

/// A comment request without an answer, by one of those who were asked.
struct UnansweredRequestView: View {
  let request: StatementSummary
  let asked: LinkView
  let via: Few<LinkView>
  let elsewhere: AnswerElsewhereView?
  let entry: ListEntry

  static let shape = Shape<UnansweredRequestView>(
    "unanswered_request",
    [
      .view("request", \.request, "The request: who asked, when, and its outcome"),
      .view("asked", \.asked, "Who was asked and did not answer"),
      .list("via", \.via, "Through whom the figures were asked"),
      .view("elsewhere", \.elsewhere, "What the one who was asked answered to somebody else"),
      .view("entry", \.entry, "What it can be found by: the reply that it counts as, and its date"),
    ])
}

/// An answer that a figure gave to others than those who asked.
struct AnswerElsewhereView: View {
  let answered: Int
  let points: Int
  let isOneOfSeveral: Bool
  let isAll: Bool
  let latest: StatementSummary

  static let shape = Shape<AnswerElsewhereView>(
    "answer_elsewhere",
    [
      .text("answered", \.answered, "How many of the points the figure answered to others"),
      .text(
        "points", \.points, "How many points the request counts for that are about the figure"),
      .flag("several", \.isOneOfSeveral, "Whether the request counts for several such points"),
      .flag("all", \.isAll, "Whether the figure answered all of them"),
      .view("latest", \.latest, "The latest of these answers"),
    ])
}

extension Composer {
  func openQuestionsPage(_ list: PagedList, on part: Int) -> OpenQuestionsPage {
    let questions = site.lists.openQuestions.entries(on: part).map(\.subject)
    let points = questions.compactMap { question -> OpenPointView? in
      if case .point(let point) = question { openPoint(point) } else { nil }
    }
    let requests = questions.compactMap { question -> UnansweredRequest? in
      if case .request(let request) = question { request } else { nil }
    }
    let asked = groups(of: requests, by: \.asked).map { party, requests in
      AskedView(asked: link(party), requests: requests.compactMap(unansweredRequest))
    }
    return OpenQuestionsPage(
      frame: frame(
        title: list.title(of: part),
        description: "Points without a finding or an answer, and requests for comment without an "
          + "answer."),
      heading: list.title(of: part), points: points, asked: asked,
      hasPoints: !points.isEmpty || !list.tree.isCut,
      hasRequests: !asked.isEmpty || !list.tree.isCut,
      tools: ListTools(
        points.map(\.entry) + asked.flatMap(\.requests).map(\.entry), isPart: part > 0),
      partIndex: partIndex(list, on: part), partPlace: partPlace(list, on: part))
  }

  private func openPoint(_ id: PointID) -> OpenPointView? {
    guard let claim = site.claim(id.claim), let point = claim.point(at: id.section) else {
      return nil
    }
    let facts = point.facts
    var entry = ListEntry(date: facts.firstAlleged)
    entry.kind = ListChoice(OpenKind.point, text: "Point")
    entry.status = choice(facts.status)
    entry.reply = facts.reply.rawValue
    entry.answer = choice(facts.reply, facts.answers)
    return OpenPointView(
      point: summary(point, of: claim), lacksFinding: !facts.hasFinding,
      unanswered: facts.replies.filter { $0.reply != .answered }.map(answerView),
      answers: facts.replies.map(answerView), entry: entry)
  }

  private func unansweredRequest(_ open: UnansweredRequest) -> UnansweredRequestView? {
    guard let place = site.directory.statement(open.request) else { return nil }
    let request = place.statement.read { $0 }
    let reply = request.outcome?.reply ?? .noResponse
    var entry = ListEntry(date: request.date)
    entry.kind = ListChoice(
      OpenKind.request, text: words.shown(StatementKind.commentRequest.rawValue))
    entry.reply = reply.rawValue
    entry.answer = choice(reply)
    return UnansweredRequestView(
      request: summary(place), asked: link(open.asked), via: Few(request.via) { link($0) },
      elsewhere: open.elsewhere.flatMap(view), entry: entry)
  }

  private func view(_ answer: AnswerElsewhere) -> AnswerElsewhereView? {
    site.directory.statement(answer.latest).map { latest in
      AnswerElsewhereView(
        answered: answer.answered, points: answer.points, isOneOfSeveral: answer.points > 1,
        isAll: answer.answered == answer.points, latest: summary(latest))
    }
  }
}

/// What is told apart where readers filter.
private enum OpenKind: String, CaseIterable {
  case point
  case request = "comment-request"
}
