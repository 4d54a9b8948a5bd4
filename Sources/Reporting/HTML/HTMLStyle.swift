/// The looks of a page: readable measure, dark, high contrast, and paper.
enum HTMLStyle {
  static let sheet = """
    :root { --ink: #1b1b1b; --paper: #ffffff; --soft: #595959; --line: #8a8a8a; --fill: #1f5aa6; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; max-width: 40rem; color: var(--ink); background: var(--paper);
      font: 1.125rem/1.5 Georgia, "Noto Serif", serif; overflow-wrap: break-word; }
    header, footer { color: var(--soft); font-size: 0.9rem; }
    h1, h2, h3 { line-height: 1.25; margin: 1.6em 0 0.5em; break-after: avoid; }
    h1 { margin-top: 0.5em; }
    p { margin: 0 0 0.6em; }
    .name { font-weight: bold; margin-bottom: 0.2em; }
    .rank { display: inline-block; min-width: 2em; }
    .ranking, .bars { list-style: none; padding: 0; }
    .ranking li, .bars li { margin-bottom: 1.2em; break-inside: avoid; }
    .bar { display: flex; align-items: center; gap: 0.75rem; }
    .bar svg { flex: 1 1 auto; min-width: 6rem; height: 0.9rem; border: 1px solid var(--line); }
    .bar .number { flex: none; }
    .track { fill: var(--paper); }
    .fill { fill: var(--fill); }
    table { width: 100%; border-collapse: collapse; margin: 0.5em 0 1em; }
    th, td { padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--line); text-align: left;
      vertical-align: top; }
    th[scope=row] { font-weight: normal; }
    th.number, td.number { text-align: right; white-space: nowrap; }
    tr { break-inside: avoid; }
    thead { display: table-header-group; }
    dt { font-weight: bold; margin-top: 0.6em; break-after: avoid; }
    dd { margin: 0; }
    .box { border: 2px solid var(--ink); padding: 0.8rem 1rem; margin: 1.2em 0; break-inside: avoid; }
    .box p:last-child { margin-bottom: 0; }
    .break { break-after: page; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #f2f2f2; --paper: #161616; --soft: #bdbdbd; --line: #8c8c8c; --fill: #8ab8f5; }
    }
    @media (prefers-contrast: more) {
      :root { --ink: #000000; --paper: #ffffff; --soft: #000000; --line: #000000; --fill: #000000; }
    }
    @media (prefers-contrast: more) and (prefers-color-scheme: dark) {
      :root { --ink: #ffffff; --paper: #000000; --soft: #ffffff; --line: #ffffff; --fill: #ffffff; }
    }
    @media (forced-colors: active) {
      .track { fill: Canvas; }
      .fill { fill: CanvasText; }
    }
    @media print {
      @page { margin: 2cm; @bottom-right { content: counter(page); } }
      :root { --ink: #000000; --paper: #ffffff; --soft: #000000; --line: #000000; --fill: #000000; }
      body { max-width: none; padding: 0; font-size: 12pt; }
      .track, .fill { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
