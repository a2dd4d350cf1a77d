/** What people read about an element in any modeler: limits, notes and legal basis in words. */
import type { AllottedLimit } from '@thutuc/core/procedure';
import { stepTable } from '@thutuc/diagram';
import { limitInWords } from '@thutuc/diagram/drawing';
import type { Drawing } from './drawing.js';
import { append, create, type OpenElement } from '../read/make.js';

/** Says of an element what the table of steps says of a step. */
export function addDocumentation(drawing: Drawing, element: OpenElement, path: string): void {
  const row = rowsOf(drawing).get(path);
  if (row === undefined) return;
  const { limit } = drawing.language.diagram.chart;
  const lines = [
    ...(row.limit === undefined ? [] : [`${limit}: ${row.limit}`]),
    ...row.notes,
    ...row.basis,
  ];
  if (lines.length > 0) document(element, lines.join('\n'));
}

/** Says how long something may take that is part of a step. */
export function addLimit(
  { language }: Drawing,
  element: OpenElement,
  limit: AllottedLimit | undefined,
): void {
  if (limit === undefined) return;
  document(element, `${language.diagram.chart.limit}: ${limitInWords(limit, language)}`);
}

function document(element: OpenElement, text: string): void {
  append(element, 'documentation', create('bpmn:Documentation', { text }));
}

type Row = ReturnType<typeof stepTable>[number];
const tables = new WeakMap<Drawing, ReadonlyMap<string, Row>>();

/** The table of steps is made once for an export. */
function rowsOf(drawing: Drawing): ReadonlyMap<string, Row> {
  let rows = tables.get(drawing);
  if (rows === undefined) {
    const table = stepTable(drawing.procedure, drawing.language);
    rows = new Map(
      table.flatMap((row) => (row.path === undefined ? [] : [[row.path, row] as const])),
    );
    tables.set(drawing, rows);
  }
  return rows;
}
