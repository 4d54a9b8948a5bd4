import Pages

/// A chart of bars: label, bar and value in one row where there is room, else the label above.
struct BarLayout {
  /// Columns of the text.
  let measure: Int
  let bars: [Bar]
  private static let shortest = 16
  private static let longest = 40

  func chunks() -> [Chunk] {
    let labels = bars.map { CellText.width(of: $0.label) }.max() ?? 0
    let values = bars.map { CellText.width(of: $0.value) }.max() ?? 0
    let room = measure - labels - values - 4
    return room >= Self.shortest
      ? bars.map { oneRow($0, labels: labels, length: min(room, Self.longest)) }
      : bars.map { twoRows($0, length: min(max(measure - values - 4, Self.shortest), Self.longest)) }
  }

  private func oneRow(_ bar: Bar, labels: Int, length: Int) -> Chunk {
    let label = CellText.cells(of: bar.label)
    let blanks = Array(repeating: Cell(), count: labels - label.count + 2)
    let value = CellText.cells(of: "  " + bar.value)
    return chunk([Line(cells: label + blanks + drawn(bar, length: length) + value)], under: bar)
  }

  private func twoRows(_ bar: Bar, length: Int) -> Chunk {
    let picture = Array(repeating: Cell(), count: 2) + drawn(bar, length: length)
    let value = CellText.cells(of: bar.value)
    var lines = Line.wrapped(bar.label, width: measure)
    if picture.count + 2 + value.count <= measure {
      lines.append(Line(cells: picture + Array(repeating: Cell(), count: 2) + value))
    } else {
      let indent = Array(repeating: Cell(), count: 2)
      lines.append(Line(cells: picture))
      lines += Line.wrapped(bar.value, width: measure, after: indent)
    }
    return chunk(lines, under: bar)
  }

  /// A bar stays with its note, and stands apart from the next one where it has one.
  private func chunk(_ lines: [Line], under bar: Bar) -> Chunk {
    guard !bar.note.isEmpty else { return Chunk(lines: lines) }
    let indent = Array(repeating: Cell(), count: 2)
    return Chunk(lines: lines + Line.wrapped(bar.note, width: measure, after: indent), opensBlock: true)
  }

  /// `|####[##  ]    |` in `length` columns: the share in `#`, where it may lie in brackets.
  private func drawn(_ bar: Bar, length: Int) -> [Cell] {
    let inner = length - 2
    let filled = Int((unit(bar.share) * Double(inner)).rounded())
    var cells = (0..<inner).map { Cell($0 < filled ? "#" : " ", style: Style(role: .accent)) }
    if let range = bar.range {
      let low = Int((unit(range.lowerBound) * Double(inner - 1)).rounded())
      let high = Int((unit(range.upperBound) * Double(inner - 1)).rounded())
      cells[low].base = low == high ? "|" : "["
      if high > low { cells[high].base = "]" }
    }
    return [Cell("|")] + cells + [Cell("|")]
  }

  private func unit(_ value: Double) -> Double { value.isFinite ? min(max(value, 0), 1) : 0 }
}
