/// A sheet, upright.
package enum Paper: String, CaseIterable, Sendable {
  case letter, a4

  /// In points, 72 to the inch.
  var size: (width: Double, height: Double) {
    switch self {
    case .letter: (612, 792)
    case .a4: (595.276, 841.89)
    }
  }
}
