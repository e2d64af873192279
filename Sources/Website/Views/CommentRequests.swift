import Dossiers

/// That a figure's reply does not stand beside the allegation, and who asked for one.
struct SilenceView: View {
  /// Nil where the point is about nobody else.
  let figure: Label?
  let sentence: String
  /// A sentence for each request under the point.
  let requests: [String]
  let shared: LinkView?
  /// The figure's reply to the claim as a whole, which answers no point.
  let toWhole: LinkView?

  static let shape = Shape<SilenceView>(
    "silence",
    [
      .text("figure", \.figure, "Who is silent; only where the point is about several figures"),
      .text("sentence", \.sentence, "That there is no reply, or that its words are not shown"),
      .texts("requests", \.requests, "For each request under the point who asked, and its outcome"),
      .view(
        "shared", \.shared,
        "Link to the requests about the whole claim, with their number and outcomes"),
      .view("to_whole", \.toWhole, "Link to what the figure replied to the claim as a whole"),
    ])
}

extension Composer {
  /// For each figure a link to the first of the requests about the whole claim. They count for each of its points, where
  /// all of them together would be too many.
  func sharedRequests(of claim: Claim) -> [EntityID: LinkView] {
    var asked: [EntityID: (first: StatementPlace, requests: [Statement])] = [:]
    for section in claim.sections where !section.isPoint {
      for request in section.statements where request.kind == .commentRequest {
        let place = StatementPlace(Held(request), in: HeldSection(section), of: claim.id)
        for case .figure(let figure) in request.to {
          asked[figure, default: (place, [])].requests.append(request)
        }
      }
    }
    return asked.mapValues { LinkView(text: .words(inWords($1)), href: .statement($0)) }
  }

  /// `3 requests about the whole claim: 2 no response, 1 declined to comment`.
  private func inWords(_ shared: [Statement]) -> String {
    if shared.count == 1 { return asked(shared[0], " about the whole claim") }
    let outcomes = shared.compactMap(\.outcome).map { ListChoice($0, text: words.shown($0)) }
    return "\(shared.count) requests about the whole claim: \(counts(of: outcomes))"
  }

  /// For each figure whose reply does not stand beside the allegation: that it does not, and who asked.
  func silences(
    of point: Point, in claim: Claim, _ replies: [Statement], _ shared: [EntityID: LinkView]
  ) -> [SilenceView] {
    let speaking = Subjects(replies.flatMap { $0.speaker?.figures ?? [] })
    let silent = point.facts.replies.filter { !speaking.contains($0.figure) }
    if silent.isEmpty { return [] }
    var requests: [EntityID: [Statement]] = [:]
    for request in point.statements where request.kind == .commentRequest {
      for case .figure(let figure) in request.to { requests[figure, default: []].append(request) }
    }
    return silent.map { reply in
      let (own, shared) = (requests[reply.figure] ?? [], shared[reply.figure])
      let toWhole = claim.facts.repliesToWhole[reply.figure].flatMap {
        site.directory.statement($0)
      }
      var sentence =
        reply.reply == .answered
        ? "A reply was given; its words are not shown here."
        : toWhole == nil ? "No reply on record." : "No reply to this point on record."
      if own.isEmpty, shared == nil, reply.reply != .answered {
        sentence += " No request for comment is on record."
      }
      return SilenceView(
        figure: point.facts.replies.count > 1 ? .entity(reply.figure) : nil, sentence: sentence,
        requests: own.map { asked($0) }, shared: shared,
        toWhole: toWhole.map { place in
          LinkView(
            text: .words(words.shown(place.statement.read { $0.kind.rawValue })),
            href: .statement(place))
        })
    }
  }

  /// `The Gazette asked; no response.`
  private func asked(_ request: Statement, _ what: String = "") -> String {
    let asking = request.speaker.map { name(of: $0).isolated } ?? "An outlet"
    let outcome = request.outcome.map { "; " + words.shown($0) } ?? ""
    return asking + " asked" + what + outcome + "."
  }

  /// The speakers' names in running text.
  func name(of speaker: Speaker) -> String {
    switch speaker {
    case .figures(let figures): enumeration(figures.map { site.title(of: $0).isolated })
    case .document(let source): site.title(of: source)
    case .us: publisherName
    case .unnamed(let description): "unnamed: " + description
    }
  }
}
