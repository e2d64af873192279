import Dossiers

/// What is open by the record, or a part of it: points with neither a finding nor an answer, and comment requests
/// without an answer.
struct OpenQuestionsPage: View {
  let frame: PageFrame
  let heading: String
  let points: [OpenPointView]
  let requests: [UnansweredRequestView]
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
      .list("points", \.points, "The points with neither a finding nor an answer"),
      .list("requests", \.requests, "The comment requests without an answer"),
      .flag("has_points", \.hasPoints, "Whether to tell of points: a part need not have any"),
      .flag("has_requests", \.hasRequests, "Whether to tell of requests: likewise"),
      .view("tools", \.tools, "What readers can filter and sort by; none for a short list"),
      .view("part_index", \.partIndex, "The parts, where the list is too long for one page"),
      .view("part_place", \.partPlace, "Where the part stands, on the page of a part"),
    ])
}

/// A point with neither a finding nor an answer.
struct OpenPointView: View {
  let point: PointSummary
  let answers: [AnswerView]
  let entry: ListEntry

  static let shape = Shape<OpenPointView>(
    "open_point",
    [
      .view("point", \.point, "The point in short"),
      .list("answers", \.answers, "Whether each figure that the point is about answered"),
      .view(
        "entry", \.entry,
        "What it can be found by: its status and reply, and when it was first alleged"),
    ])
}

/// A comment request that was not answered, at least not to those who asked.
struct UnansweredRequestView: View {
  let request: StatementSummary
  let via: Few<LinkView>
  let elsewhere: [AnswerElsewhereView]
  let entry: ListEntry

  static let shape = Shape<UnansweredRequestView>(
    "unanswered_request",
    [
      .view("request", \.request, "The request: who asked whom, when, and its outcome"),
      .list("via", \.via, "Through whom the figures were asked"),
      .list("elsewhere", \.elsewhere, "Those of the asked who answered somebody else"),
      .view("entry", \.entry, "What it can be found by: the reply that it counts as, and its date"),
    ])
}

/// An answer that a figure gave to others than those who asked.
struct AnswerElsewhereView: View {
  let figure: LinkView
  let answered: Int
  let points: Int
  let isOneOfSeveral: Bool
  let isAll: Bool
  let latest: StatementSummary

  static let shape = Shape<AnswerElsewhereView>(
    "answer_elsewhere",
    [
      .view("figure", \.figure, "Who answered"),
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
    var points: [OpenPointView] = []
    var requests: [UnansweredRequestView] = []
    for question in site.lists.openQuestions.entries(on: part) {
      switch question.subject {
      case .point(let claim, let section):
        let claim = site.dossier.claims[Int(claim)]
        guard let point = claim.point(at: Int(section)) else { continue }
        points.append(openPoint(point, of: claim, question.date))
      case .request(let claim, let section, let index):
        let claim = site.dossier.claims[Int(claim)]
        guard let place = claim.statement(Int(index), in: Int(section)) else { continue }
        requests.append(unansweredRequest(place, of: claim, inSection: Int(section)))
      }
    }
    return OpenQuestionsPage(
      frame: frame(
        title: list.title(of: part),
        description: "Points with neither a finding nor an answer, and requests for comment "
          + "without an answer."),
      heading: list.title(of: part), points: points, requests: requests,
      hasPoints: !points.isEmpty || !list.tree.isCut,
      hasRequests: !requests.isEmpty || !list.tree.isCut,
      tools: ListTools(points.map(\.entry) + requests.map(\.entry), isPart: part > 0),
      partIndex: partIndex(list, on: part), partPlace: partPlace(list, on: part))
  }

  private func openPoint(_ point: Point, of claim: Claim, _ date: PartialDate?) -> OpenPointView {
    var entry = ListEntry(date: date)
    entry.kind = ListChoice(OpenQuestion.Kind.point, text: "Point")
    entry.status = choice(point.facts.status)
    entry.reply = choice(point.facts.reply)
    return OpenPointView(
      point: summary(point, of: claim), answers: point.facts.replies.map(answerView), entry: entry)
  }

  private func unansweredRequest(_ place: StatementPlace, of claim: Claim, inSection section: Int)
    -> UnansweredRequestView
  {
    let request = place.statement.read { $0 }
    var entry = ListEntry(date: request.date)
    entry.kind = ListChoice(
      OpenQuestion.Kind.request, text: words.shown(StatementKind.commentRequest.rawValue))
    entry.reply = choice(request.outcome == .declined ? Reply.declined : .noResponse)
    return UnansweredRequestView(
      request: summary(place), via: Few(request.via) { link($0) },
      elsewhere: AnswersElsewhere(to: request, inSection: section, of: claim).answers.map {
        AnswerElsewhereView(
          figure: link($0.figure), answered: $0.answered, points: $0.points,
          isOneOfSeveral: $0.points > 1, isAll: $0.answered == $0.points,
          latest: summary($0.latest))
      }, entry: entry)
  }
}
