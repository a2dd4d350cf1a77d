/** The names of people and units, fetched once for a report. */
import type { Directory, DossierEvent, Unit } from '@thutuc/core';
import { type Localized, textIn } from '@thutuc/legal-time';
import type { CliLanguage } from '../texts/language.js';

/** Names by code; what the directory does not know goes by its code. */
export interface Names {
  readonly person: (id: string) => string;
  readonly unit: (code: string, language: CliLanguage) => string;
  readonly unitName: (code: string) => Localized;
}

/** Fetches the names of everybody and every unit that a log speaks of. */
export async function namesFor(
  directory: Directory,
  events: readonly DossierEvent[],
): Promise<Names> {
  const people = new Map<string, string>();
  const units = new Map<string, Unit>();
  for (const person of new Set(events.flatMap(peopleOf))) {
    const name = await directory.nameOf(person);
    if (name !== undefined) people.set(person, name);
  }
  for (const code of new Set(events.flatMap(unitsOf))) {
    const unit = await directory.unit(code);
    if (unit !== undefined) units.set(code, unit);
  }
  return {
    person: (id) => people.get(id) ?? id,
    unit: (code, language) => textIn(units.get(code)?.name, language) ?? code,
    unitName: (code) => units.get(code)?.name ?? { und: code },
  };
}

function peopleOf({ personal }: DossierEvent): string[] {
  if (personal === null) return [];
  const { actor, assignee, history = [] } = personal;
  const before = history.flatMap((entry) => entry.actor ?? []);
  return assignee === undefined ? [actor, ...before] : [actor, assignee, ...before];
}

function unitsOf({ payload, moves }: DossierEvent): string[] {
  const opens = payload.type === 'submitted' || payload.type === 'imported';
  const bound = opens ? Object.values(payload.parties) : [];
  return [
    ...bound,
    ...moves.flatMap((move) => (move.op === 'enter' && move.unit !== undefined ? move.unit : [])),
  ];
}
