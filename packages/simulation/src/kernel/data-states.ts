/** The data that dossiers of a run come to have, each state of them kept once. */
import type { CaseData } from '../scenario/data.js';

/**
 * Dossiers write few different data, and conditions are evaluated once for each object: equal data
 * are therefore the same object.
 */
export class DataStates {
  readonly #byText = new Map<string, CaseData>();
  readonly #after = new Map<CaseData, Map<CaseData, CaseData>>();

  /** The data after something is written to them, or nothing. */
  after(before: CaseData, written: CaseData | undefined): CaseData {
    if (written === undefined) return before;
    const known = this.#after.get(before);
    const after = known?.get(written) ?? this.#shared({ ...before, ...written });
    if (known === undefined) this.#after.set(before, new Map([[written, after]]));
    else known.set(written, after);
    return after;
  }

  #shared(data: CaseData): CaseData {
    const text = JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = this.#byText.get(text) ?? data;
    this.#byText.set(text, known);
    return known;
  }
}
