import Dossiers

/// How a field is read from the frame of its view.
enum Reading: Sendable {
  case text(Reach<Shown>)
  case html(Reach<Shown>)
  case flag(Reach<Shown>)
  // Outlines are made when a template needs them: a view may list views of its own kind.
  case view(Reach<Walked>, @Sendable () -> Outline)
  case list(Reach<Walked>, @Sendable () -> Outline)
  case texts(Reach<Walked>)
  case extra(@Sendable (Frame) -> Extra?)

  var noun: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .flag: "flag"
    case .view: "view"
    case .list: "list of views"
    case .texts: "list of texts"
    case .extra: "extra"
    }
  }

  /// The same field seen from a frame above, which leads to the field's view if there is one.
  func seen(through outer: Reach<Walked>) -> Reading {
    switch self {
    case .text(let reach): .text(reach.seen(through: outer))
    case .html(let reach): .html(reach.seen(through: outer))
    case .flag(let reach): .flag(reach.seen(through: outer))
    case .view(let reach, let outline): .view(reach.seen(through: outer), outline)
    case .list(let reach, let outline): .list(reach.seen(through: outer), outline)
    case .texts(let reach): .texts(reach.seen(through: outer))
    case .extra(let get): .extra(first(outer.walked, get))
    }
  }
}

private func first<Part>(
  _ walk: @escaping Walk, _ get: @escaping @Sendable (Frame) -> Part?
) -> @Sendable (Frame) -> Part? {
  { frame in
    var part: Part?
    walk(frame) { part = get($0) }
    return part
  }
}
