/** Dossiers and open work as the rows of a table. */
import type { DossierRow, Language, WorkItem } from '@thutuc/core';
import { dueText, lastInstantText } from '../texts/dates.js';
import { listWords } from '../texts/lists.js';

/**
 * The cells of dossiers.
 *
 * @param zone - The zone that instants are shown in.
 */
export function dossierRows(
  items: readonly DossierRow[],
  zone: string,
  language: Language,
): string[][] {
  const { lifecycles } = listWords[language];
  return items.map(({ dossier, code, procedure, lifecycle, outcome, dueAt }) => [
    dossier,
    code ?? '',
    procedure,
    lifecycles[lifecycle],
    outcome ?? '',
    dueAt === null ? '' : lastInstantText(dueAt, zone, language),
  ]);
}

/** The cells of open work. */
export function workRows(items: readonly WorkItem[], language: Language): string[][] {
  return items.map(({ due, dossier, activation, unit, role, claimedBy }) => [
    due === null ? '' : dueText(due, language),
    dossier,
    activation,
    unit,
    role,
    claimedBy ?? '',
  ]);
}
