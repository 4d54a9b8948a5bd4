extension DocumentBlock {
  /// What was measured twice, before and after.
  package struct ChangeChart: Equatable, Sendable, Codable, Chart {
    /// A name and its two numbers, of which one may be missing.
    package struct Row: Equatable, Sendable, Codable {
      package var name: Prose
      package var before: Bar?
      package var after: Bar?
      /// Such as `13 points more`, or that it cannot be told apart.
      package var changeText: String

      /// A side is nil where that wave says nothing.
      package init(name: Prose, before: Bar?, after: Bar?, changeText: String) {
        self.name = name
        self.before = before
        self.after = after
        self.changeText = changeText
      }
    }

    package var caption: Prose
    package var tableTitle: Prose
    package var nameTitle: Prose
    /// Such as `2025`.
    package var beforeTitle: Prose
    /// Such as `2026`.
    package var afterTitle: Prose
    package var changeTitle: Prose
    package var rows: [Row]

    /// The titles head the columns of the table behind the chart.
    package init(
      caption: Prose, tableTitle: Prose, nameTitle: Prose, beforeTitle: Prose, afterTitle: Prose,
      changeTitle: Prose, rows: [Row]
    ) {
      self.caption = caption
      self.tableTitle = tableTitle
      self.nameTitle = nameTitle
      self.beforeTitle = beforeTitle
      self.afterTitle = afterTitle
      self.changeTitle = changeTitle
      self.rows = rows
    }

    package var table: Table {
      Table(
        columns: [
          Column(nameTitle, kind: .name), Column(beforeTitle, kind: .number),
          Column(afterTitle, kind: .number), Column(changeTitle, kind: .text),
        ],
        rows: rows.map { row in
          [row.name, Prose(row.before?.text ?? ""), Prose(row.after?.text ?? ""), Prose(row.changeText)]
        })
    }
  }
}
