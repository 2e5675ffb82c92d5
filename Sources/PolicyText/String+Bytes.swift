extension String {
  /// Whether the bytes are the same. To `==` a letter with its accent is the letter and an accent after it.
  package func holdsTheSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
