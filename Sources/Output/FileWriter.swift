import Parallel

/// Makes files, and stages those that are not the same in the destination already.
struct FileWriter: Sendable {
  let current: CurrentSite
  let staged: StagedSite
  let stopwatch: Stopwatch

  private static let pieceSize = 128 << 10

  /// Whether the file was staged, since its bytes are not those that are on disk: somebody may have edited it.
  func stage(_ file: PlacedFile) throws -> Bool {
    switch file.body {
    case .made(let make):
      var bytes: [UInt8] = []
      try make(&bytes)
      return try stopwatch.measurePart("written") { try stage(bytes, at: file.path) }
    case .copied(let source, let folder):
      let input = try OpenFile.copying(source, within: folder)
      let place = try input.place
      if let destination = current.folder?.path, isPath(place, in: destination) {
        throw OutputFailure(.copyFromDestination(place), source)
      }
      if let old = try current.file(file.path), try isSame(old, as: input) { return false }
      var output = try staged.folder.create(file.path)
      try copy(input, to: output)
      try output.finish()
      return true
    }
  }

  private func stage(_ bytes: [UInt8], at path: OutputPath) throws(OutputFailure) -> Bool {
    if let old = try current.file(path), try old.size == bytes.count,
      try old.holds(bytes, at: 0)
    {
      return false
    }
    var output = try staged.folder.create(path)
    try output.append(bytes)
    try output.finish()
    return true
  }

  private func isSame(
    _ old: borrowing OpenFile, as input: borrowing OpenFile
  ) throws(OutputFailure) -> Bool {
    guard try old.size == input.size else { return false }
    var offset = 0
    while true {
      let piece = try input.bytes(from: offset, upTo: Self.pieceSize)
      if piece.isEmpty { return try old.size == offset }
      guard try old.holds(piece, at: offset) else { return false }
      offset += piece.count
    }
  }

  private func copy(
    _ input: borrowing OpenFile, to output: borrowing OpenFile
  ) throws(OutputFailure) {
    var offset = 0
    while case let piece = try input.bytes(from: offset, upTo: Self.pieceSize), !piece.isEmpty {
      try output.append(piece)
      offset += piece.count
    }
  }

  /// Gives an unchanged file a place in the staged site too, with its inode if possible, and its time of change.
  func keep(_ path: OutputPath) throws(OutputFailure) {
    guard let old = current.folder, try !staged.folder.link(path, from: old) else { return }
    guard let input = try old.file(path.text) else {
      throw OutputFailure(.read, old.path(of: path.text))
    }
    var output = try staged.folder.create(path)
    try copy(input, to: output)
    try output.takePermissionsAndTimes(of: input)
    try output.finish()
  }
}
