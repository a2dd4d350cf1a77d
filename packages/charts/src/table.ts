/** Tables of texts; on a phone the name of a row stands above its figures, which have room then. */
import { prose } from './prose.js';

/** A table whose first column names its rows. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((text) => `<th scope="col">${prose(text)}</th>`).join('');
  const body = rows
    .map(([name = '', ...cells]) => {
      const figures = cells.map((text) => `<td>${prose(text)}</td>`).join('');
      return `<tr><th scope="row">${prose(name)}</th>${figures}</tr>`;
    })
    .join('');
  return (
    `<table class="stack" style="--figures:${heads.length - 1}">` +
    `<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
  );
}
