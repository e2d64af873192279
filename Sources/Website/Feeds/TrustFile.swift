import Dossiers

/// Who publishes the site, for programs: the file `trust.txt` of JournalList.
struct TrustFile {
  let text: String

  init(of dossier: Dossier) {
    guard let base = dossier.settings.baseURL, let publisher = dossier.settings.publisher else {
      text = ""
      return
    }
    // A name may have several lines, and each of the file's is a statement of its own.
    var lines = ["# " + publisher.name.split(whereSeparator: \.isNewline).joined(separator: " ")]
    // Nobody controls a site by a page of it.
    if let url = publisher.url, origin(of: url) != origin(of: base) {
      lines.append("controlledby=" + url)
    }
    let contact = dossier.settings.policies.contact.flatMap { dossier.page($0) }
    if let contact, contact.header.publication.isPublished {
      lines.append("contact=" + base + PagePath(of: contact.id).served)
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}

/// The scheme and the host of a web address.
private func origin(of address: String) -> String {
  address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3)
    .joined(separator: "/").lowercased()
}
