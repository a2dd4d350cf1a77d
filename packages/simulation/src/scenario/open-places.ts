/** Places of a scenario that are still to be filled in: each holds the question that it answers. */
import { SimulationError } from '../errors/errors.js';

/** Stands where a value belongs that only the office knows; no scenario runs with it. */
export interface Placeholder {
  readonly '?': string;
}

/** A place that is still to be filled in. */
interface OpenPlace {
  readonly path: string;
  readonly question: string;
}

const SHOWN_MAX = 5;

/**
 * Refuses a scenario that was not filled in.
 *
 * @throws SimulationError `SCENARIO_UNFILLED` with every open place and its question
 */
export function assertNoOpenPlaces(json: unknown): void {
  const open = openPlaces(json, '');
  if (open.length === 0) return;
  const shown = open.slice(0, SHOWN_MAX).map(({ path, question }) => `${path} (${question})`);
  const more = open.length > SHOWN_MAX ? `, and ${open.length - SHOWN_MAX} more` : '';
  throw new SimulationError(
    'SCENARIO_UNFILLED',
    `The scenario has ${open.length} place(s) to fill in: ${shown.join(', ')}${more}. ` +
      'Write a value in place of each {"?": …}.',
    { open },
  );
}

function openPlaces(json: unknown, path: string): OpenPlace[] {
  if (typeof json !== 'object' || json === null) return [];
  if (isPlaceholder(json)) return [{ path, question: json['?'] }];
  return Object.entries(json).flatMap(([name, inner]) =>
    openPlaces(inner, path === '' ? name : `${path}.${name}`),
  );
}

/** No name of a scenario is a question mark. */
function isPlaceholder(json: object): json is Placeholder {
  const names = Object.keys(json);
  return names.length === 1 && '?' in json && typeof json['?'] === 'string';
}
