import Dossiers

/// One name that templates can use, and how its value is read from the view.
struct Field<V>: Sendable {
  let name: String
  /// What the reference says about the field, in one line.
  let description: String
  let reading: Reading

  /// What the reference calls the field's type.
  var kind: String { reading.noun }

  var outline: FieldOutline {
    FieldOutline(name: name, description: description, reading: reading)
  }
}

extension Field {
  /// A text, escaped wherever it stands; as a section, whether there is any.
  static func text<T: TextValue>(
    _ name: String, _ path: any KeyPath<V, T> & Sendable, _ description: String
  ) -> Field {
    let kind = Shown(type: T.self, isOptional: false)
    return Field(name: name, description: description, reading: .text(.field(path, kind)))
  }

  static func text<T: TextValue>(
    _ name: String, _ path: any KeyPath<V, T?> & Sendable, _ description: String
  ) -> Field {
    let kind = Shown(type: T.self, isOptional: true)
    return Field(name: name, description: description, reading: .text(.field(path, kind)))
  }

  /// Markup for `{{{name}}}`; as a section, whether there is any.
  static func html<T: HTMLValue>(
    _ name: String, _ path: any KeyPath<V, T> & Sendable, _ description: String
  ) -> Field {
    let kind = Shown(type: T.self, isOptional: false)
    return Field(name: name, description: description, reading: .html(.field(path, kind)))
  }

  static func html<T: HTMLValue>(
    _ name: String, _ path: any KeyPath<V, T?> & Sendable, _ description: String
  ) -> Field {
    let kind = Shown(type: T.self, isOptional: true)
    return Field(name: name, description: description, reading: .html(.field(path, kind)))
  }

  /// A condition for sections.
  static func flag(
    _ name: String, _ path: any KeyPath<V, Bool> & Sendable, _ description: String
  ) -> Field {
    let kind = Shown(type: Bool.self, isOptional: false)
    return Field(name: name, description: description, reading: .flag(.field(path, kind)))
  }

  /// Another view, for a section or for dotted names.
  static func view<E: View>(
    _ name: String, _ path: any KeyPath<V, E> & Sendable, _ description: String
  ) -> Field {
    view(name, .field(path, Walked(type: E.self, count: .one)), E.self, description)
  }

  /// Another view, if there is one.
  static func view<E: View>(
    _ name: String, _ path: any KeyPath<V, E?> & Sendable, _ description: String
  ) -> Field {
    view(name, .field(path, Walked(type: E.self, count: .oneOrNone)), E.self, description)
  }

  private static func view<E: View>(
    _ name: String, _ reach: Reach<Walked>, _ view: E.Type, _ description: String
  ) -> Field {
    Field(name: name, description: description, reading: .view(reach) { E.shape.outline })
  }

  /// Views, for a section that stands once for each.
  static func list<E: View>(
    _ name: String, _ path: any KeyPath<V, [E]> & Sendable, _ description: String
  ) -> Field {
    let kind = Walked(type: E.self, count: .any)
    return Field(
      name: name, description: description,
      reading: .list(.field(path, kind)) { E.shape.outline })
  }

  static func list<E: View>(
    _ name: String, _ path: any KeyPath<V, Few<E>> & Sendable, _ description: String
  ) -> Field {
    let kind = Walked(type: E.self, count: .few)
    return Field(
      name: name, description: description,
      reading: .list(.field(path, kind)) { E.shape.outline })
  }

  /// Texts, for a section that stands once for each, with the text as `{{.}}`.
  static func texts(
    _ name: String, _ path: any KeyPath<V, [String]> & Sendable, _ description: String
  ) -> Field {
    let kind = Walked(type: String.self, count: .any)
    return Field(name: name, description: description, reading: .texts(.field(path, kind)))
  }

  /// Whatever the editor wrote; names below it are looked up while the page is written.
  static func extra(
    _ name: String, _ get: @escaping @Sendable (V) -> Extra?, _ description: String
  ) -> Field {
    Field(name: name, description: description, reading: .extra { $0.read(get) })
  }
}
