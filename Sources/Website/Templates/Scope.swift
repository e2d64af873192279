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
  case text(Access<Shown>)
  case html(Access<Shown>)
  case flag(Test)
  case view(Access<Walked>, @Sendable () -> Outline)
  case list(Access<Walked>, @Sendable () -> Outline)
  case texts(Access<Walked>)
  /// The place of a list's element.
  case position(frame: Int)
  case extra(ExtraAccess)
  /// An extra if the one around the name has it, or else what the name means outside.
  case perhaps(Test, extra: ExtraAccess, otherwise: NamedValue?)

  init(_ reading: Reading, at frame: Int) {
    self =
      switch reading {
      case .text(let reach): .text(Access(frame: frame, reach: reach))
      case .html(let reach): .html(Access(frame: frame, reach: reach))
      case .flag(let reach): .flag(.value(Access(frame: frame, reach: reach)))
      case .view(let reach, let outline): .view(Access(frame: frame, reach: reach), outline)
      case .list(let reach, let outline): .list(Access(frame: frame, reach: reach), outline)
      case .texts(let reach): .texts(Access(frame: frame, reach: reach))
      case .extra(let get): .extra(ExtraAccess(frame: frame, get: get))
      }
  }

  /// What messages call it.
  var noun: String {
    switch self {
    case .text, .position: "a text"
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
