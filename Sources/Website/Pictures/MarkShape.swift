import Dossiers

/// The outline of a mark as SVG's path data, around the point 0,0. Kinds are told apart by it, never by a colour.
enum MarkShape {
  static func of(_ kind: StatementKind) -> String {
    switch kind {
    case .allegation: "M-11 0a11 11 0 1 1 22 0a11 11 0 1 1-22 0z"
    case .denial: "M-10-10h20v20h-20z"
    case .admission: "M-5-11h10l6 6v10l-6 6h-10l-6-6v-10z"
    case .partialAdmission: "M-5-11h10l6 6v10l-6 6h-10v-22z"
    case .response: "M-8-10h20l-4 20h-20z"
    case .finding: "M0-13 13 0 0 13-13 0z"
    case .proceeding: "M-10-11h20v15l-10 8-10-8z"
    case .commentRequest: "M-11-10h22v16h-14l-5 6v-6h-3z"
    case .retraction: "M-12 0l5-10h14l5 10-5 10h-14z"
    case .correction: "M-12-8h24v16h-24z"
    case .context: "M-8-10h16l4 20h-24z"
    }
  }

  /// Of several statements together.
  static let many = "M-14-11h28a11 11 0 0 1 0 22h-28a11 11 0 0 1 0-22z"
}
