public import Dossiers

/// One name that templates can use, and how its value is read from the view.
public struct Field<V>: Sendable {
  public let name: String
  /// What the reference says about the field, in one line.
  public let description: String
  let reading: Reading

  /// What the reference calls the field's type.
  public var kind: String { reading.noun }

  var outline: FieldOutline { FieldOutline(name: name, reading: reading) }

  /// A text, escaped wherever it stands; as a section, whether there is any.
  public static func text(
    _ name: String, _ get: @escaping @Sendable (V) -> String?, _ description: String = ""
  ) -> Field {
    Field(name: name, description: description, reading: .text { $0.read(get) })
  }

  /// Markup for `{{{name}}}`; as a section, whether there is any.
  public static func html(
    _ name: String, _ get: @escaping @Sendable (V) -> HTML?, _ description: String = ""
  ) -> Field {
    Field(name: name, description: description, reading: .html { $0.read(get) })
  }

  /// A condition for sections.
  public static func flag(
    _ name: String, _ get: @escaping @Sendable (V) -> Bool, _ description: String = ""
  ) -> Field {
    Field(name: name, description: description, reading: .flag { $0.read(get) })
  }

  /// Another view, for a section or for dotted names.
  public static func view<E: View>(
    _ name: String, _ get: @escaping @Sendable (V) -> E?, _ description: String = ""
  ) -> Field {
    let walk: Walk = { frame, visit in
      guard let view = frame.read(get) else { return }
      withUnsafePointer(to: view) { visit(Frame($0)) }
    }
    return Field(
      name: name, description: description, reading: .view(walk) { E.shape.outline })
  }

  /// Views, for a section that stands once for each.
  public static func list<E: View>(
    _ name: String, _ get: @escaping @Sendable (V) -> [E], _ description: String = ""
  ) -> Field {
    let walk: Walk = { frame, visit in walkThrough(frame.read(get), visit) }
    return Field(
      name: name, description: description, reading: .list(walk) { E.shape.outline })
  }

  /// Texts, for a section that stands once for each, with the text as `{{.}}`.
  public static func texts(
    _ name: String, _ get: @escaping @Sendable (V) -> [String], _ description: String = ""
  ) -> Field {
    let walk: Walk = { frame, visit in walkThrough(frame.read(get), visit) }
    return Field(name: name, description: description, reading: .texts(walk))
  }

  /// Whatever the editor wrote; names below it are looked up while the page is written.
  public static func extra(
    _ name: String, _ get: @escaping @Sendable (V) -> Extra?, _ description: String = ""
  ) -> Field {
    Field(name: name, description: description, reading: .extra { $0.read(get) })
  }
}
