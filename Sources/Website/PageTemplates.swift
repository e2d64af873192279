/// The template of each kind of page, checked against what the page offers.
public struct PageTemplates: Sendable {
  let home: Template<HomePage>
  let timeline: Template<TimelinePage>
  let network: Template<NetworkPage>
  let openQuestions: Template<OpenQuestionsPage>
  let claims: Template<ClaimList>
  let figures: Template<FigureList>
  let sources: Template<SourceList>
  let events: Template<EventList>
  let claim: Template<ClaimPage>
  let withdrawn: Template<WithdrawnPage>
  let figure: Template<FigurePage>
  let source: Template<SourcePage>
  let event: Template<EventPage>
  let page: Template<ProsePage>
  let part: Template<PartPage>
  let notFound: Template<NotFoundPage>
  let redirect: Template<RedirectPage>
}

extension PageTemplates {
  /// Compiles the theme's templates, or tells everything that is wrong with them.
  public init(of theme: Theme) throws(TemplateProblems) {
    var compiling = Compiling(templates: theme.templates)
    let home = compiling.template("home", for: HomePage.self)
    let timeline = compiling.template("timeline", for: TimelinePage.self)
    let network = compiling.template("network", for: NetworkPage.self)
    let openQuestions = compiling.template("open-questions", for: OpenQuestionsPage.self)
    let claims = compiling.template("claims", for: ClaimList.self)
    let figures = compiling.template("figures", for: FigureList.self)
    let sources = compiling.template("sources", for: SourceList.self)
    let events = compiling.template("events", for: EventList.self)
    let claim = compiling.template("claim", for: ClaimPage.self)
    let withdrawn = compiling.template("withdrawn", for: WithdrawnPage.self)
    let figure = compiling.template("figure", for: FigurePage.self)
    let source = compiling.template("source", for: SourcePage.self)
    let event = compiling.template("event", for: EventPage.self)
    let page = compiling.template("page", for: ProsePage.self)
    let part = compiling.template("part", for: PartPage.self)
    let notFound = compiling.template("not-found", for: NotFoundPage.self)
    let redirect = compiling.template("redirect", for: RedirectPage.self)
    guard let home, let timeline, let network, let openQuestions, let claims, let figures,
      let sources, let events, let claim,
      let withdrawn, let figure, let source, let event, let page, let part, let notFound,
      let redirect
    else { throw TemplateProblems(problems: Self.oneAtEachPlace(compiling.problems)) }
    self.init(
      home: home, timeline: timeline, network: network, openQuestions: openQuestions,
      claims: claims, figures: figures, sources: sources,
      events: events, claim: claim, withdrawn: withdrawn, figure: figure, source: source,
      event: event, page: page, part: part, notFound: notFound, redirect: redirect)
  }

  /// A partial belongs to many pages; what is wrong with it for several is told for the first.
  private static func oneAtEachPlace(_ problems: [TemplateProblem]) -> [TemplateProblem] {
    var seen: Set<String> = []
    return problems.filter {
      seen.insert("\($0.file):\($0.line):\($0.column):\($0.rule)").inserted
    }
  }

  /// The problems of all templates together, since partials belong to many.
  private struct Compiling {
    let templates: TemplateSet
    var problems: [TemplateProblem] = []

    mutating func template<V: View>(_ name: String, for view: V.Type) -> Template<V>? {
      switch templates.template(name, for: view) {
      case .success(let template): return template
      case .failure(let failure):
        problems += failure.problems
        return nil
      }
    }
  }
}
