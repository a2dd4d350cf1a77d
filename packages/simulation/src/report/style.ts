/** The looks of the report: light, dark and on paper. */
export const style = `
:root { color-scheme: light dark; --ink: #1b2430; --soft: #5a6675; --line: #d5dbe3;
  --paper: #fff; --tint: #f3f6fa; --bar: #2f6db3; --bad: #b3402f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf2; --soft: #9aa7b8; --line: #3a4554;
  --paper: #141a22; --tint: #1d2530; --bar: #6ea8e6; --bad: #ef8a78; } }
@media print { :root { --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --tint: #f4f4f4;
  --bar: #2f6db3; --bad: #b3402f; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .heat table, svg, tr { break-inside: avoid; } h2, .note, caption { break-after: avoid; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: var(--paper);
  color: var(--ink); font: 16px/1.5 "Be Vietnam Pro", "Noto Sans", "DejaVu Sans", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .4rem; }
.answer { background: var(--tint); border-left: .3rem solid var(--bar); padding: .8rem 1rem; }
.answer p { margin: .2rem 0; } .answer p:first-child { font-size: 1.2rem; font-weight: 600; }
.note, small { color: var(--soft); font-size: .875rem; margin: 0 0 .5rem; }
.warning { border-left: .3rem solid var(--bad); padding: .4rem 1rem; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .5rem; text-align: right; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { text-align: left; }
th { color: var(--soft); font-weight: 600; font-size: .875rem; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--ink); font: 12px "Be Vietnam Pro", "Noto Sans", "DejaVu Sans", sans-serif; }
svg .soft { fill: var(--soft); } .bar { fill: var(--bar); } .axis { stroke: var(--line); }
@media print { svg text { font-size: 14px; } body { padding: 0; } }
.mark { stroke: var(--bad); stroke-width: 2; stroke-dasharray: 6 3; }
.heat { overflow-x: auto; } .heat table { font-size: .75rem; width: auto; margin-bottom: 1rem; }
.heat td, .heat th { padding: .15rem .35rem; border: 1px solid var(--line); min-width: 2.2rem; }
.heat td { position: relative; } .heat caption { text-align: left; font-weight: 600; }
`;
