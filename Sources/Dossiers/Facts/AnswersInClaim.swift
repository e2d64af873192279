/// What some figures answered on the points of a claim that are about them, and to whom.
struct AnswersInClaim {
  private var figures: [EntityID: FigureAnswers]

  /// The answers of these figures.
  init(of asked: Set<EntityID>, in sections: [Section], of claim: EntityID) {
    figures = Dictionary(uniqueKeysWithValues: asked.map { ($0, FigureAnswers()) })
    for (number, section) in sections.enumerated() {
      let subjects = section.point.map { asked.intersection($0.about) }
      for figure in subjects ?? [] { figures[figure]?.points[number] = [] }
      for (index, statement) in section.statements.enumerated() {
        // What was said about the whole claim answers no point; a request about it counts for each.
        guard subjects != nil || statement.kind == .commentRequest else { continue }
        for figure in statement.answering where (subjects ?? asked).contains(figure) {
          figures[figure]?.add(
            FigureAnswers.Answer(
              statement: StatementID(claim: claim, section: number, index: index),
              day: statement.date?.lastDay ?? .first(of: 0), outlets: statement.outlets),
            isShared: subjects == nil)
        }
      }
    }
    for figure in asked { figures[figure]?.sort() }
  }

  /// What a figure answered to nobody of those who ask, under one point or on all of the claim.
  mutating func elsewhere(of figure: EntityID, onPoint point: Int?, besides asking: [EntityID])
    -> AnswerElsewhere?
  {
    figures[figure]?.elsewhere(FigureAnswers.Question(point: point, asking: asking))
  }
}

/// The answers of one figure in a claim.
private struct FigureAnswers {
  struct Answer {
    let statement: StatementID
    let day: Day
    /// The figures to whom it went, as far as that is on record.
    let outlets: [EntityID]

    /// At equal days the one further down the file is newer.
    func isNewer(than other: Answer) -> Bool {
      (day, statement.section, statement.index)
        > (other.day, other.statement.section, other.statement.index)
    }
  }

  struct Question: Hashable {
    /// Nil of the whole claim.
    let point: Int?
    let asking: [EntityID]
  }

  /// By the sections of the points that are about the figure: the places of the answers there.
  var points: [Int: [Int]] = [:]
  /// The answers under points, the newest first.
  private var answers: [Answer] = []
  /// Requests about the whole claim that were answered, the newest first.
  private var shared: [Answer] = []
  /// The places of the answers that went to an outlet.
  private var byOutlet: [EntityID: [Int]] = [:]
  private var answeredPoints = 0
  // Many requests ask the same, and what there is to look through may be long.
  private var known: [Question: AnswerElsewhere?] = [:]
  private var knownShared: [[EntityID]: Answer?] = [:]

  mutating func add(_ answer: Answer, isShared: Bool) {
    if isShared { shared.append(answer) } else { answers.append(answer) }
  }

  mutating func sort() {
    answers.sort { $0.isNewer(than: $1) }
    shared.sort { $0.isNewer(than: $1) }
    for (place, answer) in answers.enumerated() {
      points[answer.statement.section]?.append(place)
      for outlet in answer.outlets { byOutlet[outlet, default: []].append(place) }
    }
    answeredPoints = points.count { !$1.isEmpty }
  }

  mutating func elsewhere(_ question: Question) -> AnswerElsewhere? {
    if let known = known[question] { return known }
    let answer =
      if let point = question.point {
        onPoint(point, besides: question.asking)
      } else {
        onClaim(besides: question.asking)
      }
    known[question] = answer
    return answer
  }

  private mutating func onPoint(_ point: Int, besides asking: [EntityID]) -> AnswerElsewhere? {
    guard let places = points[point] else { return nil }
    let answers = answers
    let own = places.lazy.map { answers[$0] }.first(besides: asking)
    return AnswerElsewhere(answered: 1, points: 1, own, shared(besides: asking))
  }

  /// Only the answers to those who ask are looked through: on very many points all may have gone to others.
  private mutating func onClaim(besides asking: [EntityID]) -> AnswerElsewhere? {
    let told = Set(asking.flatMap { byOutlet[$0] ?? [] })
    var toldOnly: [Int: Int] = [:]
    for place in told { toldOnly[answers[place].statement.section, default: 0] += 1 }
    let own = answers.indices.first { !told.contains($0) }.map { answers[$0] }
    let shared = shared(besides: asking)
    return AnswerElsewhere(
      answered: shared == nil
        ? answeredPoints - toldOnly.count { points[$0]?.count == $1 } : points.count,
      points: points.count, own, shared)
  }

  private mutating func shared(besides asking: [EntityID]) -> Answer? {
    if let known = knownShared[asking] { return known }
    let answer = points.isEmpty ? nil : shared.first(besides: asking)
    knownShared[asking] = answer
    return answer
  }
}

extension AnswerElsewhere {
  /// Nil without an answer.
  fileprivate init?(
    answered: Int, points: Int, _ own: FigureAnswers.Answer?, _ shared: FigureAnswers.Answer?
  ) {
    guard let latest = [own, shared].compactMap(\.self).max(by: { $1.isNewer(than: $0) }) else {
      return nil
    }
    self.init(answered: answered, points: points, latest: latest.statement)
  }
}

extension Sequence<FigureAnswers.Answer> {
  /// The first that went to nobody of those who ask.
  fileprivate func first(besides asking: [EntityID]) -> FigureAnswers.Answer? {
    let asking = SmallSet(asking)
    return first { !$0.outlets.contains(where: asking.contains) }
  }
}

extension Statement {
  /// The figures who answer in it, or are said to have answered.
  fileprivate var answering: [EntityID] {
    if kind.isReply { return speaker?.figures ?? [] }
    return kind == .commentRequest && outcome == .answered ? to.compactMap(\.figure) : []
  }

  /// The figures to whom its answer went.
  fileprivate var outlets: [EntityID] {
    kind == .commentRequest ? speaker?.figures ?? [] : to.compactMap(\.figure)
  }
}
