/** Answers to the questions of a drafted scenario, for tests: something that can be simulated. */
import type { Procedure } from '@thutuc/core/procedure';
import type { ScenarioDraft } from '../draft/draft-scenario.js';

/** A draft with an answer in place of each question. */
export function filledIn(draft: ScenarioDraft, procedure: Procedure): unknown {
  return answered(draft, [], procedure);
}

function answered(json: unknown, path: readonly string[], procedure: Procedure): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if ('?' in json) return answerAt(path, procedure);
  const names = Object.keys(json);
  const isShares = path.at(-1) === 'outcomes';
  const entries = Object.entries(json).map(([name, inner]) => [
    name,
    isShares ? 1 / names.length : answered(inner, [...path, name], procedure),
  ]);
  return Object.fromEntries(entries) as unknown;
}

function answerAt(path: readonly string[], { effective, data }: Procedure): unknown {
  const name = path.at(-1)!;
  if (path.includes('data')) return valueOf(data[name]!);
  const known: Readonly<Record<string, unknown>> = {
    start: `${effective.from}T08:00:00Z`,
    rate: 0.05,
    staff: 2,
    min: 0.1,
    mode: 0.2,
    max: 0.5,
  };
  return known[name];
}

function valueOf({ type, choices }: Procedure['data'][string]): unknown {
  if (type === 'choice') return choices![0]!;
  const values = {
    text: 'x',
    integer: 3,
    number: 1.5,
    boolean: true,
    date: '2025-01-10',
    list: [],
  };
  return values[type];
}
