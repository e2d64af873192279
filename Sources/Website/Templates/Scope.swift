import Dossiers

/// What a section adds to the names that its body can use.
struct Scope {
  enum Kind {
    case view(Outline)
    /// A text or HTML, known only as `{{.}}`.
    case itself(NamedValue)
    case extra(frame: Int)
    /// The body of a section whose own name is unknown: its names are not worth a message each.
    case unknown
  }

  let kind: Kind
  /// Where on the stack a view lies, or an element of a list.
  let frame: Int
  var isElement = false
}

/// What a name stands for, and how to read it.
indirect enum NamedValue {
  case text(Access<String?>)
  case html(Access<HTML?>)
  case flag(Access<Bool>)
  case view(frame: Int, Walk, @Sendable () -> Outline)
  case list(frame: Int, Walk, @Sendable () -> Outline)
  case texts(frame: Int, Walk)
  case extra(Access<Extra?>)
  /// An extra if the one around the name has it, or else what the name means outside.
  case perhaps(Access<Bool>, extra: Access<Extra?>, otherwise: NamedValue?)

  init(_ reading: Reading, at frame: Int) {
    self =
      switch reading {
      case .text(let get): .text(Access(frame: frame, get: get))
      case .html(let get): .html(Access(frame: frame, get: get))
      case .flag(let get): .flag(Access(frame: frame, get: get))
      case .view(let walk, let outline): .view(frame: frame, walk, outline)
      case .list(let walk, let outline): .list(frame: frame, walk, outline)
      case .texts(let walk): .texts(frame: frame, walk)
      case .extra(let get): .extra(Access(frame: frame, get: get))
      }
  }

  /// What messages call it.
  var noun: String {
    switch self {
    case .text: "a text"
    case .html: "HTML"
    case .flag: "a flag"
    case .view: "a view"
    case .list: "a list of views"
    case .texts: "a list of texts"
    case .extra, .perhaps: "an extra"
    }
  }
}

/// Why a name means nothing where it stands.
enum NameMistake: Error {
  /// The part of a dotted name that is unknown, and the views that lack it.
  case unknown(String, [Outline])
  case notAView(name: String, noun: String)
  case noText
  case noList
  case noPosition
}
