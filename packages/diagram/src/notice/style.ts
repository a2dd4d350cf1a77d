/** The look of published pages: readable on a wall, on a screen, light and dark, and on A4. */

/** The style sheet of published pages. */
export const pageStyle = `
:root{color-scheme:light dark;--page:#fff;--text:#15212c;--muted:#4b5a68;--rule:#b9c6d2;
--head:#e6edf4;--accent:#1d5486;--mark:#fff1cf}
@media (prefers-color-scheme:dark){:root{--page:#10171e;--text:#edf2f6;--muted:#b3c0cc;
--rule:#3d4d5c;--head:#22303d;--accent:#8fc1ee;--mark:#453510}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);
font:1rem/1.55 'Be Vietnam Pro','Noto Sans','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}
main{max-width:62rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
nav{max-width:62rem;margin:0 auto;padding:.75rem 1.25rem 0}
nav a{display:inline-block;padding:.25rem .5rem .25rem 0;margin-right:1rem}
a{color:var(--accent)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
article+article{margin-top:3rem;border-top:4px solid var(--accent);padding-top:1.5rem}
.kicker{margin:0;color:var(--accent);font-weight:600;letter-spacing:.04em;text-transform:uppercase;
font-size:.8125rem}
h1,.title{font-size:1.75rem;line-height:1.25;margin:.25rem 0 1rem;font-weight:700;
text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:1.1875rem;margin:2rem 0 .5rem;padding-bottom:.2rem;border-bottom:2px solid var(--accent)}
p,li,td,th,dd{overflow-wrap:break-word}
dd,dt{min-width:0}
dl{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:0;margin:0;
border:1px solid var(--rule)}
dt,dd{margin:0;padding:.4rem .75rem;border-top:1px solid var(--rule)}
dt:first-of-type,dd:first-of-type{border-top:0}
dt{background:var(--head);font-weight:600}
.big{font-size:1.25rem;font-weight:700}
table{width:100%;border-collapse:collapse;font-size:.9375rem}
th,td{border:1px solid var(--rule);padding:.4rem .6rem;text-align:left;vertical-align:top}
thead th{background:var(--head)}
.number,thead th:first-child{white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums}
.what{min-width:13em}
.limit{font-weight:600;min-width:8.5em}
.who{min-width:11em}
.basis{min-width:12em;font-size:.9em}
.inner td:nth-child(2){padding-left:1.75rem}
.muted{color:var(--muted);font-size:.9em}
.tag{display:inline-block;border:1px solid currentColor;border-radius:.25rem;padding:0 .35rem;
font-size:.85em}
.scroll{overflow-x:auto}
.chart{overflow-x:auto;border:1px solid var(--rule);margin:0 calc(50% - 50vw + 1rem);text-align:center}
.chart svg{height:auto;width:100%;max-width:var(--chart-width);min-width:min(60rem,var(--chart-width))}
.steps{padding-left:0;list-style:none}
.steps li{padding:.2rem 0}
.blank td{height:3.2rem}
@page{size:A4;margin:12mm}
@page wide{size:A4 landscape}
.wide{page:wide}
@media print{:root{--page:#fff;--text:#000;--muted:#333;--rule:#888;--head:#eee;--accent:#1d5486}
body{font-size:9.5pt;line-height:1.4}
nav{display:none}
main{max-width:none;padding:0}
h1,.title{font-size:16pt}
h2{font-size:11.5pt;margin-top:5mm;break-after:avoid}
table{font-size:9pt}
thead{display:table-header-group}
tr,li,dt,dd{break-inside:avoid}
th,td,dt,dd{padding:1mm 1.5mm}
.what,.who,.basis,.limit{min-width:0}
article+article{break-before:page;border-top:0;margin:0;padding:0}
.page{break-before:page}
.chart{overflow:visible;border:0;margin:0}
.scroll{overflow:visible}
.chart{break-inside:avoid}
.chart svg{width:auto;min-width:0;max-width:100%;max-height:238mm}}
`;
