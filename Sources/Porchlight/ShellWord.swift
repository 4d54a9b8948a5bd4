/// Words as a shell takes them, for commands that people copy from the screen.
enum ShellWord {
  /// The word itself where it is plain; otherwise in quotes, so that blanks and signs in it stay what they are.
  static func quoted(_ word: String) -> String {
    if !word.isEmpty, word.unicodeScalars.allSatisfy(isPlain) { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "_", "-", "+", ",", ":", "@", "%": true
    default: scalar.properties.isAlphabetic
    }
  }
}
