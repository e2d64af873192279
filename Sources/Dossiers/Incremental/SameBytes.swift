extension String {
  /// Swift holds spellings equal that Unicode does; a page shows the one that was written, and a disk has both.
  func hasSameBytes(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
