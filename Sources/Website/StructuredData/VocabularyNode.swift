import Dossiers
import HTML

extension DataWriter {
  /// The site's own terms, as members of the page that explains them.
  func writeVocabulary(to json: inout HTMLBuffer) {
    json.member("mainEntity") { json in
      json.type("DefinedTermSet")
      json.member("@id", address(of: page.links.page, ""))
      json.member("name", page.head.title)
      json.list("hasDefinedTerm", VocabularyTerm.all(in: words)) { term, json in
        json.object { json in
          json.type("DefinedTerm")
          json.member("@id", address(of: page.links.page, term.name))
          json.member("name", term.name)
          json.member("description", term.meaning)
        }
      }
    }
  }
}
