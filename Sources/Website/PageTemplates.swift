import Dossiers
public import Templates

/// The template of each kind of page, checked against what the page offers, and the words of the site's language.
public struct PageTemplates: Sendable {
  let words: ThemeWords
  let home: Template<WebPage, Home>
  let timeline: Template<WebPage, ListPage<Occurrence>>
  let network: Template<WebPage, ListPage<Figure>>
  let openQuestions: Template<WebPage, ListPage<OpenQuestion>>
  let claims: Template<WebPage, ListPage<Claim>>
  let figures: Template<WebPage, ListPage<Figure>>
  let sources: Template<WebPage, ListPage<Source>>
  let events: Template<WebPage, ListPage<Event>>
  let search: Template<WebPage, ListPage<IndexEntry>>
  let claim: Template<WebPage, Claim>
  let withdrawn: Template<WebPage, WithdrawnClaim>
  let figure: Template<WebPage, Figure>
  let source: Template<WebPage, Source>
  let event: Template<WebPage, Event>
  let page: Template<WebPage, Page>
  let part: Template<WebPage, PartPage>
  let vocabulary: Template<WebPage, VocabularyPage>
  let notFound: Template<WebPage, NotFound>
  let redirect: Template<WebPage, Redirect>
}

extension PageTemplates {
  /// Compiles the theme's templates, or reports everything that is wrong with them.
  public init(of theme: Theme, _ words: ThemeWords) throws(TemplateProblems) {
    var pages = Compiling(theme, words)
    let home = pages.template("home", Home.page)
    let timeline = pages.template("timeline", ListPage<Occurrence>.page)
    let network = pages.template("network", ListPage<Figure>.network)
    let openQuestions = pages.template("open-questions", ListPage<OpenQuestion>.page)
    let claims = pages.template("claims", ListPage<Claim>.page)
    let figures = pages.template("figures", ListPage<Figure>.page)
    let sources = pages.template("sources", ListPage<Source>.page)
    let events = pages.template("events", ListPage<Event>.page)
    let search = pages.template("search", ListPage<IndexEntry>.page)
    let claim = pages.template("claim", Claim.page)
    let withdrawn = pages.template("withdrawn", WithdrawnClaim.page)
    let figure = pages.template("figure", Figure.page)
    let source = pages.template("source", Source.page)
    let event = pages.template("event", Event.page)
    let page = pages.template("page", Page.page)
    let part = pages.template("part", PartPage.page)
    let vocabulary = pages.template("vocabulary", VocabularyPage.page)
    let notFound = pages.template("not-found", NotFound.page)
    let redirect = pages.template("redirect", Redirect.page)
    guard let home, let timeline, let network, let openQuestions, let claims, let figures,
      let sources, let events, let search, let claim, let withdrawn, let figure, let source,
      let event, let page, let part, let vocabulary, let notFound, let redirect
    else { throw TemplateProblems(problems: PageTemplates.oneAtEachPlace(pages.problems)) }
    self.init(
      words: words, home: home, timeline: timeline, network: network,
      openQuestions: openQuestions, claims: claims, figures: figures, sources: sources,
      events: events, search: search, claim: claim, withdrawn: withdrawn, figure: figure,
      source: source, event: event, page: page, part: part, vocabulary: vocabulary,
      notFound: notFound, redirect: redirect)
  }

  /// A partial belongs to many pages; what is wrong with it for several is reported for the first.
  private static func oneAtEachPlace(_ problems: [TemplateProblem]) -> [TemplateProblem] {
    var seen: Set<String> = []
    return problems.filter {
      seen.insert("\($0.file):\($0.line):\($0.column):\($0.rule)").inserted
    }
  }

  /// The problems of all templates together, since partials belong to many.
  private struct Compiling {
    private var compilation: Compilation
    private(set) var problems: [TemplateProblem] = []

    init(_ theme: Theme, _ words: ThemeWords) {
      compilation = Compilation(TemplateSet(sources: theme.templateSources, words: words.table))
    }

    mutating func template<Row: Sendable>(
      _ name: String, _ schema: Schema<WebPage, Row>
    ) -> Template<WebPage, Row>? {
      switch compilation.template(name, for: schema) {
      case .success(let template): return template
      case .failure(let failure):
        problems += failure.problems
        return nil
      }
    }
  }
}
