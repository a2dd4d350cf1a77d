/** The one template of papers: Typst that lays out whatever blocks a paper has. */

/** Typst source; the paper is data to it, and no text of a paper is ever read as markup. */
export const paperSource = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#set document(title: paper.title, date: auto)
#let foot = if "mark" in paper or "numbered" in paper {
  set text(size: 0.8em)
  grid(
    columns: (1fr, auto),
    text(style: "italic", paper.at("mark", default: "")),
    if "numbered" in paper { context counter(page).display("1/1", both: true) },
  )
}
#set page(
  width: paper.size.widthMm * 1mm,
  height: paper.size.heightMm * 1mm,
  margin: (
    top: paper.margins.topMm * 1mm,
    right: paper.margins.rightMm * 1mm,
    bottom: paper.margins.bottomMm * 1mm,
    left: paper.margins.leftMm * 1mm,
  ),
  footer: foot,
)
#set text(
  font: sys.inputs.family,
  size: paper.fontSizePt * 1pt,
  lang: paper.language.split("-").first(),
  fallback: false,
  hyphenate: false,
)
#set par(leading: 0.5em, spacing: 0.65em)
#show heading: it => block(above: 0.9em, below: 0.65em, text(size: paper.fontSizePt * 1pt, it.body))

// Where a word may break there is no room, which is no letter: who searches finds the word.
#let unbroken(value) = if value.contains("\u{200b}") {
  value.split("\u{200b}").map(part => text(part)).join(box())
} else { text(value) }
#let broken(value) = value.split("\n").map(unbroken).join(linebreak())
#let styled(it) = {
  let style = it.at("style", default: "plain")
  text(
    size: (paper.fontSizePt + it.at("largerPt", default: 0)) * 1pt,
    weight: if style in ("bold", "boldItalic") { "bold" } else { "regular" },
    style: if style in ("italic", "boldItalic") { "italic" } else { "normal" },
    broken(it.text),
  )
}
#let lines(all) = {
  set par(spacing: 0.5em)
  for it in all {
    let above = it.at("aboveMm", default: 0)
    if above > 0 { v(above * 1mm) }
    par(styled(it))
    if "ruled" in it { block(above: 0.35em, below: 0.6em, line(length: 40%, stroke: 0.5pt)) }
  }
}
#let placed = (left: left, center: center, right: right)

#let title(it) = align(center, {
  heading(level: 1, outlined: false, text(size: (paper.fontSizePt + 2) * 1pt, weight: "bold", broken(it.text)))
  if "subtitle" in it { text(style: "italic", broken(it.subtitle)) }
})
#let paragraph(it) = {
  let where = it.at("align", default: "left")
  set par(justify: where == "justify")
  let above = it.at("aboveMm", default: 0)
  if above > 0 { v(above * 1mm) }
  align(placed.at(where, default: left), par(styled(it)))
}
#let code(it) = block(above: 0.6em, image(
  bytes(it.pixels),
  format: (encoding: "luma8", width: it.side, height: it.side),
  width: it.sizeMm * 1mm,
  scaling: "pixelated",
  alt: it.caption,
))
#let column(it) = align(placed.at(it.at("align", default: "center")), {
  lines(it.lines)
  if "code" in it { code(it.code) }
})
#let columns-of(it) = block(width: 100%, grid(
  columns: it.columns.map(one => one.width * 1fr),
  column-gutter: 3mm,
  align: top,
  ..it.columns.map(column),
))
#let dots = box(width: 1fr, line(length: 100%, stroke: (thickness: 0.6pt, dash: "dotted")))
#let field(it) = {
  text(it.label)
  text(" ")
  if "value" in it { broken(it.value) } else { dots }
}
#let fields(it) = if it.fields.len() == 1 { par(field(it.fields.first())) } else {
  grid(
    columns: it.fields.map(_ => 1fr),
    column-gutter: 3mm,
    ..it.fields.map(one => par(field(one))),
  )
}
#let items(it) = for item in it.items { par(hanging-indent: 4mm, broken(item)) }
#let table-of(it) = {
  set par(leading: 0.4em)
  set text(size: 0.92em)
  set table.cell(breakable: it.rows.flatten().any(one => one.len() > 600))
  table(
    columns: it.columns.map(column => column.width * 1fr),
    align: it.columns.map(column => placed.at(column.at("align", default: "left")) + top),
    inset: 1.2mm,
    stroke: 0.5pt,
    table.header(..it.columns.map(column => align(center + horizon, strong(broken(column.title))))),
    ..it.rows.flatten().map(broken),
  )
}
#for it in paper.blocks {
  if it.kind == "title" { title(it) }
  else if it.kind == "heading" { heading(level: 2, outlined: false, broken(it.text)) }
  else if it.kind == "paragraph" { paragraph(it) }
  else if it.kind == "columns" { columns-of(it) }
  else if it.kind == "fields" { fields(it) }
  else if it.kind == "list" { items(it) }
  else if it.kind == "table" { table-of(it) }
  else if it.kind == "pageEnd" { pagebreak(weak: true) }
}
`;
