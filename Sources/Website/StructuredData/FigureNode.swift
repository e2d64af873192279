import Dossiers
import HTML

extension DataWriter {
  /// A person or organisation: on its own page with all that is on record, elsewhere by name.
  func write(_ figure: Figure, isWhole: Bool, to json: inout HTMLBuffer) {
    json.type(type(of: figure.kind))
    json.member("@id", subject(of: figure.id))
    json.member("name", figure.header.title)
    guard isWhole else { return }
    json.list("alternateName", figure.aliases) { $1.string($0) }
    json.member("description", figure.header.summary)
    if figure.kind == .person { json.member("jobTitle", figure.role) }
    json.member("url", figure.url)
    json.member("sameAs", figure.wikidataAddress)
  }

  private func type(of kind: Figure.Kind) -> StaticString {
    switch kind {
    case .person: "Person"
    case .organization: "Organization"
    case .outlet: "NewsMediaOrganization"
    case .publicBody: "GovernmentOrganization"
    }
  }
}
