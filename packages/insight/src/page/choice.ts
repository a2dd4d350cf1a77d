/** What a reader chooses on the page: a period, a unit, rows of tables; by a small script. */
import { createHash } from 'node:crypto';
import { escapeText } from '@thutuc/legal-time';
import type { LogPage } from './about.js';
import { sliceKey } from './page-figures.js';
import { sliceParts } from './slice-parts.js';

/** Shows the chosen part and hides the others; without it the page shows all cases. */
const script = `(()=>{const f=document.getElementById('choice');if(!f)return;f.hidden=false;
const parts=[...document.querySelectorAll('[data-slice]')];
const few=document.getElementById('few');
const value=(id)=>document.getElementById(id)?.value??'';
const choose=()=>{const key=value('period')+'|'+value('unit');let shown=false;
for(const p of parts){p.hidden=p.dataset.slice!==key;if(!p.hidden)shown=true}few.hidden=shown};
const rows=()=>{const word=value('rows').trim().toLowerCase();
for(const r of document.querySelectorAll('.rows tbody tr, .rows li'))
r.hidden=!r.textContent.toLowerCase().includes(word)};
f.addEventListener('change',choose);f.addEventListener('input',rows);
f.addEventListener('submit',(e)=>e.preventDefault());choose();rows()})();`;

const scriptHash = createHash('sha256').update(script).digest('base64');

/** Nothing is loaded from anywhere, and no other script runs. */
const policy =
  `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'; ` +
  `base-uri 'none'; form-action 'none'`;

const style = `
.choice { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: end; margin: 1.5rem 0 0;
  padding: .75rem 1rem; border: 1px solid var(--line); }
[hidden] { display: none !important; }
.choice label { display: grid; gap: .2rem; font-size: .875rem; color: var(--soft); }
.choice select, .choice input { font: inherit; font-size: 1rem; color: var(--ink);
  background: var(--paper); border: 1px solid var(--soft); border-radius: .2rem;
  padding: .35rem .5rem; min-width: 11rem; max-width: 100%; }
:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
.procedure { overflow-x: auto; border: 1px solid var(--line); }
.procedure svg { width: auto; max-width: none; min-width: 56rem; margin: 0 auto; }
.rows tbody th { overflow-wrap: anywhere; }
@media (min-width: 40rem), print { .rows td { white-space: nowrap; } }
.ways { padding-left: 1.6rem; } .ways li { margin: 0 0 .75rem; break-inside: avoid; }
.ways p { margin: 0; } .ways del { color: var(--soft); } .ways ins { font-weight: 600; }
@media (min-width: 100rem) { body { max-width: 84rem; font-size: 20px; } }
@media screen and (max-width: 40rem) { .choice label, .choice select, .choice input { width: 100%; } }
@media print { .choice { display: none !important; } .procedure { overflow: visible; border: 0; }
  .procedure svg { width: 100%; min-width: 0; max-height: 250mm; } }
`;

/** What the head of the page needs for it. */
export const choiceHead = `<meta http-equiv="Content-Security-Policy" content="${policy}"><style>${style}</style>`;

/** What ends the page. */
export const choiceScript = `<script>${script}</script>`;

/** The form by which a reader chooses. */
export function choiceForm({ page, w, unitOf }: LogPage): string {
  const words = w.filter;
  const option = (value: string, text: string) =>
    `<option value="${escapeText(value)}">${escapeText(text)}</option>`;
  const select = (id: string, label: string, options: readonly string[]) =>
    `<label>${escapeText(label)}<select id="${id}">${option('', words.all)}${options.join('')}` +
    '</select></label>';
  const { periods, units } = page;
  return [
    '<form id="choice" class="choice" hidden>',
    periods.length === 0
      ? ''
      : select(
          'period',
          words.period,
          periods.map((name) => option(name, name)),
        ),
    units.length === 0
      ? ''
      : select(
          'unit',
          words.unit,
          units.map((name) => option(name, unitOf(name))),
        ),
    `<label>${escapeText(words.rows)}<input id="rows" type="search" autocomplete="off"></label>`,
    '</form>',
    `<p id="few" role="status" hidden>${escapeText(words.few)}</p>`,
  ].join('');
}

/** The parts that follow the choice, each once for every choice there is. */
export function chosenParts(about: LogPage): string {
  return [...about.page.slices]
    .map(([key, slice]) => {
      const isAll = key === sliceKey('', '');
      return `<div data-slice="${escapeText(key)}"${isAll ? '' : ' hidden'}>${sliceParts(slice, about)}</div>`;
    })
    .join('');
}
