/// The template of each kind of page, checked against what the page offers.
public struct PageTemplates: Sendable {
  let home: Template<HomePage>
  let timeline: Template<TimelinePage>
  let claims: Template<ClaimList>
  let figures: Template<FigureList>
  let sources: Template<SourceList>
  let events: Template<EventList>
  let claim: Template<ClaimPage>
  let figure: Template<FigurePage>
  let source: Template<SourcePage>
  let event: Template<EventPage>
  let page: Template<ProsePage>
  let notFound: Template<NotFoundPage>
  let redirect: Template<RedirectPage>
}
