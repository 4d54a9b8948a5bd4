extension DocumentBlock {
  /// Bars under each other, with how far each could lie where that is known.
  package struct BarChart: Equatable, Sendable, Codable, Chart {
    package var caption: Prose
    package var tableTitle: Prose
    /// Over the labels in the table.
    package var nameTitle: Prose
    /// Over the numbers in the table.
    package var valueTitle: Prose
    /// Over the intervals in the table; nil where there are none.
    package var intervalTitle: Prose?
    package var rows: [BarRow]

    /// The titles head the columns of the table behind the chart.
    package init(
      caption: Prose, tableTitle: Prose, nameTitle: Prose, valueTitle: Prose, intervalTitle: Prose? = nil,
      rows: [BarRow]
    ) {
      self.caption = caption
      self.tableTitle = tableTitle
      self.nameTitle = nameTitle
      self.valueTitle = valueTitle
      self.intervalTitle = intervalTitle
      self.rows = rows
    }

    package var table: Table {
      let names = [Column(nameTitle, kind: .name), Column(valueTitle, kind: .number)]
      let intervals = intervalTitle.map { [Column($0, kind: .number)] } ?? []
      return Table(
        columns: names + intervals,
        rows: rows.map { row in
          [row.label, Prose(row.bar.text)] + intervals.map { _ in Prose(row.bar.interval?.text ?? "") }
        })
    }
  }
}
