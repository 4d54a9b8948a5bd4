import RealModule

/// Worths from choices between two: P(i over j) = e^t_i ÷ (e^t_i + e^t_j).
///
/// Bradley and Terry, "Rank Analysis of Incomplete Block Designs", Biometrika 39 (1952). The cost does not
/// depend on the number of people once they are counted.
package enum BradleyTerry {
  /// The log-worths under a N(0, 1/precision) prior on each; a precision of 0 is no prior.
  ///
  /// Refuses no choices at all, and without a prior choices that do not compare everything.
  package static func fit(
    _ preferences: PreferenceMatrix, priorPrecision: Double = 1
  ) throws(ScoringError) -> Worths {
    let model = PairModel(preferences)
    guard model.hasChoices else { throw .noAnswers }
    return try WorthFit(model, priorPrecision: priorPrecision).run()
  }
}

private struct PairModel: ChoiceModel {
  private let preferences: PreferenceMatrix

  init(_ preferences: PreferenceMatrix) { self.preferences = preferences }

  var items: Int { preferences.items }

  var hasChoices: Bool {
    (0..<items).contains { i in (0..<items).contains { i != $0 && preferences[i, $0] > 0 } }
  }

  var graph: BeatsGraph {
    var graph = BeatsGraph(items: items)
    for i in 0..<items {
      for j in 0..<items where i != j && preferences[i, j] > 0 { graph.add(i, over: j) }
    }
    return graph
  }

  func likelihood(at logWorths: [Double], observed: Bool) -> Likelihood {
    var result = Likelihood(items: items)
    for i in 0..<items {
      for j in 0..<i {
        add(i, j, logWorths[i] - logWorths[j], to: &result)
      }
    }
    return result
  }

  private func add(_ i: Int, _ j: Int, _ lead: Double, to result: inout Likelihood) {
    let (wins, losses) = (Double(preferences[i, j]), Double(preferences[j, i]))
    guard wins + losses > 0 else { return }
    // log P(i over j) = −log(1 + e^−lead), without overflow on either side.
    let smaller = Double.log(onePlus: Double.exp(-abs(lead)))
    let (logWin, logLoss) = lead >= 0 ? (-smaller, -lead - smaller) : (lead - smaller, -smaller)
    let (win, loss) = (Double.exp(logWin), Double.exp(logLoss))
    result.value += wins * logWin + losses * logLoss
    let slope = wins * loss - losses * win
    result.gradient[i] += slope
    result.gradient[j] -= slope
    let bend = (wins + losses) * win * loss
    result.information[i, i] += bend
    result.information[j, j] += bend
    result.information[i, j] -= bend
    result.information[j, i] -= bend
  }
}
