/// A value that is made when it is first asked for, once, and by whichever thread asks.
public final class Once<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case unmade(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Locked<State>

  public init(_ make: @escaping @Sendable () -> Value) { state = Locked(.unmade(make)) }

  public var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .unmade(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
