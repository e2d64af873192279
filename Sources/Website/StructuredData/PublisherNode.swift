import Dossiers
import HTML

extension DataWriter {
  /// The site as a whole.
  func writeSite(to json: inout HTMLBuffer) {
    let about = page.dossier.pages.first { $0.id.id == "about" }
    json.object { json in
      json.type("WebSite")
      json.member("@id", address(of: .home, "_site"))
      json.member("url", address(of: .home))
      json.member("name", site.title)
      json.member("inLanguage", site.language)
      json.member("description", about?.header.summary)
      json.reference("publisher", publisher)
      json.member("dateModified", page.dossier.publicationRecord.newest?.description)
    }
  }

  /// Who publishes it: on the first page with all that is known, elsewhere by name.
  func writePublisher(isWhole: Bool, to json: inout HTMLBuffer) {
    guard let publisher = page.dossier.settings.publisher else { return }
    json.object { json in
      json.type("NewsMediaOrganization")
      json.member("@id", address(of: .home, "_publisher"))
      json.member("name", publisher.name)
      guard isWhole else { return }
      json.member("url", publisher.url)
      if let logo = publisher.logo.flatMap({ PagePath(of: $0) }) {
        json.member("logo", address(of: logo))
      }
      writePolicies(to: &json)
    }
  }

  /// The pages that say how it works, those that are published.
  private func writePolicies(to json: inout HTMLBuffer) {
    let policies = page.dossier.settings.policies
    func published(_ policy: EntityID?) -> DataAddress? {
      policy.flatMap { page.dossier.page($0) }
        .flatMap { $0.header.publication.isPublished ? address(of: $0.id) : nil }
    }
    func member(_ name: StaticString, _ policy: EntityID?) {
      if let address = published(policy) { json.member(name, address) }
    }
    member("publishingPrinciples", policies.methodology)
    member("verificationFactCheckingPolicy", policies.methodology)
    member("correctionsPolicy", policies.corrections)
    member("unnamedSourcesPolicy", policies.unnamedSources)
    member("ownershipFundingInfo", policies.funding)
    guard let contact = published(policies.contact) else { return }
    json.member("contactPoint") { json in
      json.type("ContactPoint")
      json.member("url", contact)
    }
  }
}
