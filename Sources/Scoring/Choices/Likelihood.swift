/// A log-likelihood with its first and second derivatives at one set of log-worths.
struct Likelihood {
  var value = 0.0
  /// d value / d t, one entry an item.
  var gradient: [Double]
  /// −d² value / d t².
  var information: SquareMatrix

  init(items: Int) {
    gradient = Array(repeating: 0, count: items)
    information = SquareMatrix(size: items)
  }
}

/// A model of choices whose log-likelihood depends on the log-worths of the items.
protocol ChoiceModel {
  var items: Int { get }
  var graph: BeatsGraph { get }
  /// Log-worths to begin at; all the same unless the model knows better.
  var start: [Double] { get }
  /// With `observed` the exact second derivatives; without, those of the complete data, which never have a
  /// negative direction and lead uphill from anywhere (Lange, J. R. Statist. Soc. B 57, 1995).
  func likelihood(at logWorths: [Double], observed: Bool) -> Likelihood
}

extension ChoiceModel {
  var start: [Double] { Array(repeating: 0, count: items) }
}
