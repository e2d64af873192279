import Dossiers
import HTML

extension DataWriter {
  /// The page itself, and what `write` adds to it.
  func write(
    _ type: StaticString, titled name: StaticString = "name", _ json: inout HTMLBuffer,
    _ write: (inout HTMLBuffer) -> Void
  ) {
    let head = page.head
    json.object { json in
      json.type(type)
      json.member("@id", address(of: page.links.page))
      json.member(name, head.title)
      json.member("inLanguage", site.language)
      json.reference("isPartOf", address(of: .home, "_site"))
      json.reference("publisher", publisher)
      writeDates(to: &json)
      writeCorrections(to: &json)
      write(&json)
    }
  }

  /// By the record of publication, and never by a clock: none where the page is not on record.
  private func writeDates(to json: inout HTMLBuffer) {
    guard let dates = page.head.published else { return }
    json.member("datePublished", dates.first.description)
    if dates.changed != dates.first { json.member("dateModified", dates.changed.description) }
  }

  private func writeCorrections(to json: inout HTMLBuffer) {
    guard let subject = page.head.subject, page.links.isOn(subject.id) else { return }
    json.list("correction", subject.header.corrections) { correction, json in
      json.object { json in
        json.type("CorrectionComment")
        json.member("name", words.kind(correction.kind))
        json.member("text", correction.text)
        json.member("datePublished", correction.date)
      }
    }
  }
}

// MARK: The way to the page

extension DataWriter {
  /// The pages that lead to this one: the first page, the list that it is in, and what it is a part of.
  func writeBreadcrumbs(to json: inout HTMLBuffer) {
    var way = [(name: site.title, address: address(of: .home))]
    if let list, PagePath(list) != page.links.page {
      way.append((words.title(of: list), address(of: PagePath(list))))
    }
    if let subject = page.head.subject, !page.links.isOn(subject.id) {
      way.append((site.pageTitle(of: subject.id), address(of: subject.id)))
    }
    json.object { json in
      json.type("BreadcrumbList")
      json.array("itemListElement") { json in
        for (place, step) in way.enumerated() {
          write(place + 1, step.name, step.address, to: &json)
        }
        write(way.count + 1, page.head.title, nil, to: &json)
      }
    }
  }

  /// The page itself has no address here: it is its last step.
  private func write(
    _ position: Int, _ name: String, _ address: DataAddress?, to json: inout HTMLBuffer
  ) {
    json.object { json in
      json.type("ListItem")
      json.member("position", Double(position))
      json.member("name", name)
      json.reference("item", address)
    }
  }

  /// The list in whose folder the page is.
  private var list: FixedPage? {
    guard let end = page.links.page.text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let list = FixedPage(rawValue: page.links.page.text[..<end] + "/index.html")
    return list.flatMap { $0.isInMenu ? $0 : nil }
  }
}
