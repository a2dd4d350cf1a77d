/** Texts about a step, with the mark of an assumption where they rest on one. */
import { placeOfLimit, withMark, type Procedure } from '@thutuc/core/procedure';
import type { DiagramLanguage } from './language.js';

/** Where in a definition something stands: a field of the step with a path. */
export interface StepField {
  readonly procedure: Procedure;
  readonly path: string;
  /** Such as `limit`, `clock` or `silence`. */
  readonly field: string;
}

/** A text about a field of a step, marked where that rests on an assumption. */
export function markedOfStep(
  text: string,
  { procedure, path, field }: StepField,
  language: DiagramLanguage,
): string {
  const place = placeOfLimit(path).slice(0, -'limit'.length) + field;
  return withMark(text, procedure, place, language);
}
