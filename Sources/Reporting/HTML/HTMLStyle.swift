import Interviewing

/// The looks of a page: readable measure, dark, high contrast, and paper.
enum HTMLStyle {
  /// The line at the top of every sheet but the first, which has it in the page itself.
  static func heading(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    // Nothing but letters and digits stands for itself between the quotes of a style sheet.
    let quoted = CleanText.clean(text).unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal)
        ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }.joined()
    return
      "@media print { @page { @top-left { content: \"\(quoted)\"; font-size: 9pt; white-space: nowrap; } }\n"
      + "@page :first { @top-left { content: none; } } }"
  }

  static let sheet = """
    :root { --ink: #1b1b1b; --paper: #ffffff; --soft: #595959; --line: #8a8a8a; --fill: #1f5aa6;
      --pale: #b9cfe8; --mark: #e6e6e6; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; max-width: 40rem; color: var(--ink); background: var(--paper);
      font: 1.125rem/1.5 Georgia, "Noto Serif", serif; overflow-wrap: break-word; }
    body.poster { max-width: 60rem; font-size: 2.1rem; line-height: 1.3; }
    body.large { font: 1.5rem/1.4 Arial, "Liberation Sans", sans-serif; max-width: 48rem; }
    body.large h1 { font-size: 1.85rem; }
    body.large :is(h2, h3) { font-size: 1.7rem; }
    body.large strong { text-decoration: underline; }
    body.large :is(header, footer, .hint, .notes) { font-size: inherit; color: inherit; }
    header, footer { color: var(--soft); font-size: 0.9rem; }
    header { display: flex; justify-content: space-between; gap: 1rem; }
    .qr { flex: none; width: 6rem; height: 6rem; }
    .qr rect { fill: #ffffff; }
    .qr path { fill: #000000; }
    h1, h2, h3 { line-height: 1.25; margin: 1.6em 0 0.5em; break-after: avoid; }
    h1 { margin-top: 0.5em; }
    p { margin: 0 0 0.6em; }
    .name { font-weight: bold; margin-bottom: 0.2em; }
    .rank { display: inline-block; min-width: 2em; }
    .ranking, .bars { list-style: none; padding: 0; }
    .ranking li, .bars li { margin-bottom: 1.2em; break-inside: avoid; }
    .bar { display: flex; align-items: center; gap: 0.75rem; }
    .bar svg { flex: 0 0 55%; height: 0.9rem; border: 1px solid var(--line); }
    .bar .number { flex: 1 1 auto; }
    [dir=rtl] .bar svg { transform: scaleX(-1); }
    .track { fill: var(--paper); }
    .fill { fill: var(--fill); }
    .set, .before { fill: var(--pale); }
    .range { fill: var(--paper); stroke: var(--ink); stroke-width: 1px; vector-effect: non-scaling-stroke; }
    figure { margin: 1em 0; }
    figcaption { font-weight: bold; margin-bottom: 0.6em; break-after: avoid; }
    summary { cursor: pointer; }
    a { color: var(--fill); }
    blockquote { margin: 1em 0; padding: 0; padding-inline-start: 1rem; border-inline-start: 4px solid var(--line); }
    blockquote footer::before { content: "– "; }
    .field { margin: 1.2em 0; break-inside: avoid; }
    .answers, .notes { list-style: none; padding: 0; }
    .answers li { display: flex; align-items: baseline; gap: 0.5rem; margin-bottom: 0.3em; }
    .mark { display: inline-block; flex: none; width: 1em; height: 1em; border: 2px solid var(--ink);
      vertical-align: -0.1em; }
    .mark.one { border-radius: 50%; }
    .code { color: var(--soft); }
    .line { height: 2em; border-bottom: 1px solid var(--ink); }
    .blank { flex: 1 1 auto; min-width: 6rem; height: 1em; border-bottom: 1px solid var(--ink); }
    .hint, .notes { color: var(--soft); font-size: 0.9rem; }
    .watermark { position: fixed; inset: 40% 0 auto 0; margin: 0; text-align: center; z-index: -1;
      font-size: 12vw; font-weight: bold; color: var(--mark); transform: rotate(-35deg); }
    table { width: 100%; border-collapse: collapse; margin: 0.5em 0 1em; }
    th, td { padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--line); text-align: start;
      vertical-align: top; }
    th[scope=row] { font-weight: normal; }
    th.number, td.number { text-align: end; white-space: nowrap; }
    .grid td { text-align: center; white-space: nowrap; }
    .grid thead th { font-size: 0.8em; }
    .grid :is(th, td) { padding-inline: 0.2rem; }
    tr { break-inside: avoid; }
    thead { display: table-header-group; }
    dt { font-weight: bold; margin-top: 0.6em; break-after: avoid; }
    dd { margin: 0; }
    .box { border: 2px solid var(--ink); padding: 0.8rem 1rem; margin: 1.2em 0; break-inside: avoid; }
    .box p:last-child { margin-bottom: 0; }
    .break { break-after: page; }
    @media screen and (max-width: 40rem) {
      body.poster { font-size: 1.4rem; }
      .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .stack :is(tbody, tr, th, td), .stack { display: block; }
      .stack :is(th, td) { border: 0; padding: 0.1rem 0; overflow-wrap: anywhere; text-align: start; }
      .stack tr { border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
      .stack th[scope=row] { font-weight: bold; }
      .stack td:empty { display: none; }
      .stack td[data-label]::before { content: attr(data-label) " "; color: var(--soft); }
      .stack.grid td::before { content: none; }
      .stack.grid td::after { content: " " attr(data-label); }
    }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #f2f2f2; --paper: #161616; --soft: #bdbdbd; --line: #8c8c8c; --fill: #8ab8f5;
        --pale: #3c5878; --mark: #2e2e2e; }
    }
    @media (prefers-contrast: more) {
      :root { --ink: #000000; --paper: #ffffff; --soft: #000000; --line: #000000; --fill: #000000;
        --pale: #9a9a9a; --mark: #ededed; }
    }
    @media (prefers-contrast: more) and (prefers-color-scheme: dark) {
      :root { --ink: #ffffff; --paper: #000000; --soft: #ffffff; --line: #ffffff; --fill: #ffffff;
        --pale: #7a7a7a; --mark: #262626; }
    }
    @media (forced-colors: active) {
      .track { fill: Canvas; }
      .fill { fill: CanvasText; }
      .set, .before { fill: GrayText; }
    }
    @media print {
      @page { margin: 1.7cm; @bottom-right { content: counter(page); } }
      :root { --ink: #000000; --paper: #ffffff; --soft: #000000; --line: #000000; --fill: #000000;
        --pale: #b0b0b0; --mark: #e6e6e6; }
      body { max-width: none; padding: 0; font: 12pt/1.25 Arial, "Liberation Sans", sans-serif; }
      body:not(.large) :is(h1, h2, h3) { margin: 1em 0 0.4em; }
      details:not([open]) { display: none; }
      .ranking li, .bars li { margin-bottom: 0.6em; }
      @page fit { margin: 1.1cm 1.3cm 1.3cm; }
      body.fit { page: fit; font-size: 10.5pt; line-height: 1.15; }
      body.fit :is(h1, h2, h3) { margin: 0.6em 0 0.2em; line-height: 1.15; }
      body.fit h1 { font-size: 17pt; margin-top: 0; }
      body.fit h2 { font-size: 12.5pt; }
      body.fit :is(p, dl, ul, figure) { margin-block: 0 0.3em; }
      body.fit .name { margin-bottom: 0; }
      body.fit sup { line-height: 0; }
      body.fit table { margin: 0.2em 0 0.4em; }
      body.fit :is(th, td) { padding-block: 0.05em; }
      body.fit :is(dt, dd) { display: inline; }
      body.fit dt::after { content: " "; }
      body.fit dt:not(:first-child)::before { content: "\\A"; white-space: pre; }
      body.fit :is(.ranking, .bars) li { margin-bottom: 0.15em; }
      body.fit .bars li { display: grid; grid-template-columns: 34% 1fr; column-gap: 0.75rem; }
      body.fit .bars .name { grid-row: 1 / span 9; font-weight: normal; }
      body.fit .bars :is(.bar, .change) { grid-column: 2; }
      body.fit .bar { margin: 0; }
      body.fit .bar svg { height: 0.8em; }
      body.fit blockquote { margin: 0.4em 0; }
      body.fit .box { margin: 0.5em 0; padding: 0.3em 0.6em; }
      @page close { margin: 1.1cm 1.3cm; @bottom-right { content: none; } }
      body:is(.poster, .compact) { page: close; }
      body.poster { font-size: 22pt; line-height: 1.15; }
      body.poster :is(h2, h3) { font-size: 25pt; }
      body.poster :is(h1, h2, h3) { margin: 0.5em 0 0.2em; }
      body.poster h1 { font-size: 32pt; margin-top: 0; }
      body.poster p { margin-bottom: 0.3em; }
      body.compact { font-size: 10pt; line-height: 1.15; }
      body.compact :is(h1, h2, h3, p) { margin: 0.3em 0; }
      body.compact h1 { font-size: 17pt; }
      body.compact header { display: block; }
      body.compact .qr { float: inline-end; }
      body.compact .grid { clear: both; margin: 0.4em 0; }
      body.compact .grid th[scope=row] { white-space: nowrap; }
      body.compact .grid :is(th, td) { padding-block: 0.05em; }
      body.compact .field { margin: 0.7em 0 0.4em; }
      body.compact .line { height: 1.7em; }
      body.compact .answers { display: flex; flex-wrap: wrap; column-gap: 2em; margin: 0; }
      body.compact .answers li { flex: 1 1 20%; margin-bottom: 0.2em; }
      .answers.many, body.compact .answers.many { display: block; columns: 2; }
      body.compact .answers.many { columns: 3; }
      body.large .answers.many { columns: 1; }
      .answers li { break-inside: avoid; }
      .qr { height: 1.9cm; width: 1.9cm; }
      body.large { font-size: 18pt; line-height: 1.15; }
      body.large h1 { font-size: 22pt; }
      body.large :is(h2, h3) { font-size: 20pt; }
      .grid thead th { font-size: 9pt; }
      .track, .fill, .set, .before, .range { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
