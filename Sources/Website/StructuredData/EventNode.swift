import Dossiers
import HTML

extension DataWriter {
  func write(_ event: Event, to json: inout HTMLBuffer) {
    json.type("Event")
    json.member("@id", subject(of: event.id))
    json.member("name", event.header.title)
    json.member("description", event.header.summary)
    json.member("startDate", event.date.start)
    json.member("endDate", event.date.end)
    if let place = event.place {
      json.member("location") { json in
        json.type("Place")
        json.member("name", place)
      }
    }
    json.list("dossier:involves", event.figures.compactMap { site.figure($0) }) { figure, json in
      json.object { write(figure, isWhole: false, to: &$0) }
    }
    json.list("subjectOf", event.claims) { $1.reference(address(of: $0)) }
  }
}
