/// What was read of a text.
struct Tree {
  var blocks: [Block] = []
  var oddities: [Oddity] = []
  /// The bytes of the text that no reader sees: comments, other HTML and notes.
  var hidden: [Range<Int>] = []
}
