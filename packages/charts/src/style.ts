/** The looks of the report: light, dark, on a phone and on paper. */
export const style = `
:root { color-scheme: light dark; --ink: #1b2430; --soft: #5a6675; --line: #d5dbe3;
  --paper: #fff; --tint: #f3f6fa; --bar: #2f6db3; --bad: #b3402f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf2; --soft: #9aa7b8; --line: #3a4554;
  --paper: #141a22; --tint: #1d2530; --bar: #6ea8e6; --bad: #ef8a78; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: var(--paper);
  color: var(--ink); font: 16px/1.5 "Be Vietnam Pro", "Noto Sans", "DejaVu Sans", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .4rem; }
h3 { font-size: 1rem; margin: 1rem 0 .2rem; }
.answer { background: var(--tint); border-left: .3rem solid var(--bar); padding: .8rem 1rem; }
.answer p { margin: .2rem 0; } .answer p:first-child { font-size: 1.2rem; font-weight: 600; }
.note, small { color: var(--soft); font-size: .875rem; margin: 0 0 .5rem; }
.total { font-size: .875rem; margin: 0; }
.warning { border-left: .3rem solid var(--bad); padding: .4rem 1rem; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .5rem; text-align: right; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 600; font-size: .875rem; vertical-align: bottom; }
th:first-child { text-align: left; } tbody th { font-weight: 400; }
.stack { margin-bottom: 1rem; } .stack thead th:first-child { width: 40%; }
.drawn { display: block; width: 100%; height: auto; overflow: visible; }
.drawn text { fill: var(--ink);
  font: 13px "Be Vietnam Pro", "Noto Sans", "DejaVu Sans", sans-serif; }
.drawn .soft { fill: var(--soft); } .bar { fill: var(--bar); } .axis { stroke: var(--soft); }
.grid { stroke: var(--line); } .whisker { stroke: var(--bar); stroke-width: 2; }
.curve { fill: none; stroke: var(--bar); stroke-width: 1.5; stroke-opacity: .5; }
.series { fill: none; stroke-width: 2; stroke: var(--bar); }
.series.s1 { stroke: var(--bad); stroke-dasharray: 7 4; }
.series.s2 { stroke: var(--ink); stroke-dasharray: 2 3; }
.point.s0 { fill: var(--bar); } .point.s1 { fill: var(--bad); } .point.s2 { fill: var(--ink); }
.mark { stroke: var(--bad); stroke-width: 2; stroke-dasharray: 6 3; }
.heat table { table-layout: fixed; font-size: .8125rem; margin-bottom: 1.25rem; }
.heat td, .heat th { padding: .15rem .2rem; border: 1px solid var(--line); text-align: center; }
.heat caption { text-align: left; font-weight: 600; padding-bottom: .2rem; }
.heat thead th { font-size: .8125rem; font-weight: 400; } .heat thead td { border: 0; }
.scale { font-size: .8125rem; margin: 0 0 .75rem; }
.scale span { display: inline-block; min-width: 3.4rem; padding: .1rem .3rem; text-align: center;
  border: 1px solid var(--line); margin-left: -1px; }
.narrow { display: none; }
@media screen and (max-width: 40rem) {
  body { padding: 1rem; } .wide { display: none; } .narrow { display: block; }
  .narrow .drawn { max-width: 30rem; }
  .scale span { min-width: 2.6rem; padding: .1rem; }
  .stack, .stack thead, .stack tbody { display: block; }
  .stack tr { display: grid; grid-template-columns: repeat(var(--figures), minmax(0, 1fr));
    border-bottom: 1px solid var(--line); padding: .3rem 0; }
  .stack th, .stack td { border: 0; padding: 0 .15rem; overflow-wrap: anywhere; }
  .stack td { font-size: .875rem; }
  .stack th:first-child, .stack thead th:first-child { grid-column: 1 / -1; width: auto; }
  .stack thead { position: sticky; top: 0; background: var(--paper); }
  .stack thead th { font-size: .75rem; line-height: 1.25; } .stack tbody th { font-weight: 600; }
}
@page { size: A4; margin: 16mm 14mm; }
@media print { :root { --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --tint: #f4f4f4;
  --bar: #2f6db3; --bad: #b3402f; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { padding: 0; max-width: none; font-size: 14px; } .drawn text { font-size: 15px; }
  h2, h3, .note, .scale, caption, thead { break-after: avoid; }
  section.whole, .heat table, .drawn, tr, .answer, .warning { break-inside: avoid; }
  tbody tr:nth-last-child(-n + 3) { break-before: avoid; }
  tbody tr:nth-child(-n + 2) { break-after: avoid; } p { orphans: 3; widows: 3; } }
`;
