/// Charts in signs: `#` is measured, `=` could be.
extension TextSetter {
  private static let length = 30

  func bars(_ chart: DocumentBlock.BarChart) -> [TextPiece] {
    let rows = chart.rows.map { row in
      let signs = row.bar.interval.map { interval in
        Self.signs(row.bar.share, from: interval.low, to: interval.high)
      }
      let text = [row.bar.text, row.bar.interval.map { "(\($0.text))" } ?? ""].filter { !$0.isEmpty }
      return self.row(
        row.label, signs ?? Numbers.bar(row.bar.share, width: Self.length), text.joined(separator: " "))
    }
    return charted(chart, rows)
  }

  /// A line a topic, with the places drawn between its name and the numbers.
  func rankSets(_ chart: DocumentBlock.RankSetChart) -> [TextPiece] {
    guard !chart.rows.isEmpty else { return charted(chart, []) }
    let numbers = chart.table
    let used = numbers.columns.indices.map { column in
      ([numbers.columns[column].title] + numbers.rows.map { $0[column] })
        .map { DisplayWidth.of(PlainText.clean($0.plain)) }.max() ?? 0
    }
    let room = width - used.reduce(0, +) - 2 * used.count
    let length = min(max(chart.places, 1), max(min(room, Self.length), Self.length / 2))
    var table = numbers
    table.caption = chart.caption.plain.isEmpty ? nil : chart.caption
    table.columns.insert(.init("", kind: .text), at: 1)
    table.rows = zip(numbers.rows, chart.rows).map { cells, row in
      [cells[0], Prose(Self.places(row, chart, length))] + cells.dropFirst()
    }
    return set(table)
  }

  private static func places(
    _ row: DocumentBlock.RankSetChart.Row, _ chart: DocumentBlock.RankSetChart, _ width: Int
  ) -> String {
    let span = chart.span(of: row)
    func column(_ share: Double) -> Int { min(Int((share * Double(width)).rounded(.down)), width - 1) }
    return String(
      (0..<width).map { index -> Character in
        let middle = (Double(index) + 0.5) / Double(width)
        if index == column(span.rank.lowerBound + 1e-9) { return "#" }
        return span.set.contains(middle) ? "=" : "."
      })
  }

  func change(_ chart: DocumentBlock.ChangeChart) -> [TextPiece] {
    let titles = [chart.beforeTitle, chart.afterTitle].map { PlainText.clean($0.plain) }
    let indent = min(titles.map { DisplayWidth.of($0) }.max() ?? 0, width / 4)
    let rows = chart.rows.map { row in
      let bars = zip(titles, [row.before, row.after]).flatMap { title, bar -> [String] in
        let first = "  " + Wrapping.padded(Wrapping.lines(title, width: max(indent, 2))[0], to: indent) + "  "
        return bar.map { self.bar($0, indent: first) } ?? []
      }
      return Wrapping.lines(row.name.plain, width: width) + bars
        + Wrapping.lines(row.changeText, first: "  ", width: width)
    }
    return charted(chart, rows)
  }

  private func charted(_ chart: some Chart, _ rows: [[String]]) -> [TextPiece] {
    let caption = TextPiece(
      lines: Wrapping.lines(chart.caption.plain, width: width), space: 1, keepsWithNext: !rows.isEmpty)
    return (chart.caption.plain.isEmpty ? [] : [caption]) + rows.map { TextPiece(lines: $0) }
  }

  private func row(_ label: Prose, _ signs: String, _ text: String) -> [String] {
    Wrapping.lines(label.plain, width: width) + Wrapping.lines(text, first: "  \(signs)  ", width: width)
  }

  /// Filled up to what was measured, `=` over what could be.
  private static func signs(_ share: Double, from low: Double, to high: Double) -> String {
    let filled = Numbers.bar(share, width: length)
    return String(
      filled.enumerated().map { index, sign in
        let middle = (Double(index) + 0.5) / Double(length)
        return middle >= low && middle <= high ? "=" : sign
      })
  }
}
