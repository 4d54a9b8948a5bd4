/// Charts: a row a name, each a small picture with words and a number, and a table of the same behind it.
enum HTMLCharts {
  static func bars(_ chart: DocumentBlock.BarChart, _ writer: inout HTMLWriter) {
    figure(chart, chart.rows.map { ($0.label, [self.bar($0.bar)]) }, &writer)
  }

  static func rankSets(_ chart: DocumentBlock.RankSetChart, _ writer: inout HTMLWriter) {
    let rows = chart.rows.map { row in
      let span = chart.span(of: row)
      let words = "\(chart.rankTitle.plain) \(row.rankText), \(chart.setTitle.plain) \(row.setText)"
      return (row.name, [picture([rect("set", span.set), rect("fill", span.rank)], words, words)])
    }
    figure(chart, rows, &writer)
  }

  static func change(_ chart: DocumentBlock.ChangeChart, _ writer: inout HTMLWriter) {
    let rows = chart.rows.map { row -> (Prose, [String]) in
      let before = row.before.map { line(chart.beforeTitle, $0, "before") }
      let after = row.after.map { line(chart.afterTitle, $0, "fill") }
      let change = "<p class=\"change\">\(HTMLEscape.text(row.changeText))</p>"
      return (row.name, [before, after].compactMap { $0 } + (row.changeText.isEmpty ? [] : [change]))
    }
    figure(chart, rows, &writer)
  }

  /// One bar with its number; a line over it shows how far the number could lie.
  static func bar(_ bar: DocumentBlock.Bar) -> String {
    let interval = bar.interval.map { [rect("range", $0.low...$0.high, top: 22, height: 16)] } ?? []
    let number = [bar.text, bar.interval?.text ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    return picture([rect("fill", 0...bar.share)] + interval, bar.alternative, number)
  }

  private static func line(_ title: Prose, _ bar: DocumentBlock.Bar, _ style: String) -> String {
    let words = [title.plain, bar.alternative].filter { !$0.isEmpty }.joined(separator: ": ")
    let number = [title.plain, bar.text].filter { !$0.isEmpty }.joined(separator: ": ")
    return picture([rect(style, 0...bar.share)], words, number)
  }

  private static func figure(
    _ chart: some Chart, _ rows: [(label: Prose, pictures: [String])], _ writer: inout HTMLWriter
  ) {
    guard !rows.isEmpty else { return }
    // A caption is read, but browsers do not take it for the name.
    let name = chart.caption.plain.isEmpty ? chart.tableTitle.plain : chart.caption.plain
    writer.block("figure", [("aria-label", name)]) { writer in
      if !chart.caption.plain.isEmpty { writer.line("figcaption", chart.caption) }
      writer.block("ul", [("class", "bars"), ("role", "list")]) { writer in
        for row in rows {
          writer.block("li") { writer in
            writer.line("p", row.label, [("class", "name")])
            for picture in row.pictures { writer.raw(picture) }
          }
        }
      }
      writer.block("details") { writer in
        writer.line("summary", chart.tableTitle)
        HTMLTable.write(chart.table, &writer)
      }
    }
  }

  /// Shapes over a track of 1000 by 60, with what is said instead and the number beside it.
  private static func picture(_ shapes: [String], _ alternative: String, _ number: String) -> String {
    let attributes = [
      ("role", "img"), ("aria-label", alternative), ("viewBox", "0 0 1000 60"),
      ("preserveAspectRatio", "none"),
    ]
    return "<p class=\"bar\">" + HTMLWriter.open("svg", attributes) + rect("track", 0...1) + shapes.joined()
      + "</svg> <span class=\"number\">\(HTMLEscape.text(number))</span></p>"
  }

  private static func rect(
    _ style: String, _ span: ClosedRange<Double>, top: Int = 0, height: Int = 60
  ) -> String {
    func thousandths(_ share: Double) -> Int { Int((share * 1000).rounded()) }
    let (left, right) = (thousandths(span.lowerBound), thousandths(span.upperBound))
    let place = (left == 0 ? "" : " x=\"\(left)\"") + (top == 0 ? "" : " y=\"\(top)\"")
    return "<rect class=\"\(style)\"\(place) width=\"\(right - left)\" height=\"\(height)\"></rect>"
  }
}
