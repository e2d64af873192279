/// What some figures answered on the points of a claim that are about them, and to whom.
struct AnswersInClaim {
  private var figures: [EntityID: FigureAnswers]

  /// The answers of these figures.
  init(of asked: Set<EntityID>, in claim: Claim, _ record: Record) {
    figures = Dictionary(uniqueKeysWithValues: asked.map { ($0, FigureAnswers()) })
    for place in claim.sections {
      let section = record[place]
      let subjects = section.isPoint ? asked.intersection(record.figures(section.about)) : nil
      for figure in subjects ?? [] { figures[figure]?.points[place] = [] }
      for row in section.statements {
        let statement = record[row]
        // What was said about the whole claim answers no point; a request about it counts for each.
        guard subjects != nil || statement.kind == .commentRequest else { continue }
        for figure in record.answering(in: statement) where (subjects ?? asked).contains(figure) {
          figures[figure]?.add(
            FigureAnswers.Answer(
              statement: row, point: place,
              day: statement.date?.lastDay ?? .first(of: 0), outlets: record.outlets(of: statement)),
            isShared: subjects == nil)
        }
      }
    }
    for figure in asked { figures[figure]?.sort() }
  }

  /// What a figure answered to nobody of those who ask, under one point or on all of the claim.
  mutating func elsewhere(
    of figure: EntityID, onPoint point: Row<Section>?, besides asking: [EntityID]
  )
    -> AnswerElsewhere?
  {
    figures[figure]?.elsewhere(FigureAnswers.Question(point: point, asking: asking))
  }
}

/// The answers of one figure in a claim.
private struct FigureAnswers {
  struct Answer {
    let statement: Row<Statement>
    let point: Row<Section>
    let day: Day
    /// The figures to whom it went, as far as that is on record.
    let outlets: [EntityID]

    /// At equal days the one further down the file is newer.
    func isNewer(than other: Answer) -> Bool {
      (day, statement) > (other.day, other.statement)
    }
  }

  struct Question: Hashable {
    /// Nil of the whole claim.
    let point: Row<Section>?
    let asking: [EntityID]
  }

  /// By the sections of the points that are about the figure: the places of the answers there.
  var points: [Row<Section>: [Int]] = [:]
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
      points[answer.point]?.append(place)
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

  private mutating func onPoint(_ point: Row<Section>, besides asking: [EntityID])
    -> AnswerElsewhere?
  {
    guard let places = points[point] else { return nil }
    let answers = answers
    let own = places.lazy.map { answers[$0] }.first(besides: asking)
    return AnswerElsewhere(answered: 1, points: 1, own, shared(besides: asking))
  }

  /// Only the answers to those who ask are looked through: on very many points all may have gone to others.
  private mutating func onClaim(besides asking: [EntityID]) -> AnswerElsewhere? {
    let told = Set(asking.flatMap { byOutlet[$0] ?? [] })
    var toldOnly: [Row<Section>: Int] = [:]
    for place in told { toldOnly[answers[place].point, default: 0] += 1 }
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
    let asking = Set(asking)
    return first { !$0.outlets.contains(where: asking.contains) }
  }
}

extension Record {
  /// The figures who answer in a statement, or are said to have answered.
  fileprivate func answering(in statement: Statement) -> [EntityID] {
    if statement.kind.isReply { return Array(speakers(of: statement)) }
    return statement.kind == .commentRequest && statement.outcome == .answered
      ? parties(statement.to).compactMap(\.figure) : []
  }

  /// The figures to whom a statement's answer went.
  fileprivate func outlets(of statement: Statement) -> [EntityID] {
    statement.kind == .commentRequest
      ? Array(speakers(of: statement)) : parties(statement.to).compactMap(\.figure)
  }
}
