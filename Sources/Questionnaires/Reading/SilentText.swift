extension StringProtocol {
  /// Whether people would see nothing of it: blanks, and letters without any shape.
  var isSilent: Bool {
    unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
  }
}
