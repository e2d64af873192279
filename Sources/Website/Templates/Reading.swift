import Dossiers

/// Calls its second argument with a frame for each value that a section stands for.
typealias Walk = @Sendable (Frame, (Frame) -> Void) -> Void

/// How a field is read from the frame of its view.
enum Reading: Sendable {
  case text(@Sendable (Frame) -> String?)
  case html(@Sendable (Frame) -> HTML?)
  case flag(@Sendable (Frame) -> Bool)
  // Outlines are made when a template needs them: a view may list views of its own kind.
  case view(Walk, @Sendable () -> Outline)
  case list(Walk, @Sendable () -> Outline)
  case texts(Walk)
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
  func through(_ walk: @escaping Walk) -> Reading {
    switch self {
    case .text(let get): .text { first($0, walk, get) ?? nil }
    case .html(let get): .html { first($0, walk, get) ?? nil }
    case .flag(let get): .flag { first($0, walk, get) ?? false }
    case .extra(let get): .extra { first($0, walk, get) ?? nil }
    case .view(let next, let outline): .view(chain(walk, next), outline)
    case .list(let next, let outline): .list(chain(walk, next), outline)
    case .texts(let next): .texts(chain(walk, next))
    }
  }
}

/// Visits each value where it lies, with its position.
func walkThrough<Value>(_ values: [Value], _ visit: (Frame) -> Void) {
  values.withUnsafeBufferPointer { values in
    guard let start = values.baseAddress else { return }
    for index in values.indices {
      visit(Frame(start + index, index: index, count: values.count))
    }
  }
}

private func first<Part>(
  _ frame: Frame, _ walk: Walk, _ get: @escaping (Frame) -> Part
) -> Part? {
  var part: Part?
  walk(frame) { part = get($0) }
  return part
}

private func chain(_ walk: @escaping Walk, _ next: @escaping Walk) -> Walk {
  { frame, visit in walk(frame) { next($0, visit) } }
}
