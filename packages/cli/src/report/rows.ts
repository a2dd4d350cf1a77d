/** Dossiers and open work as the rows of a table. */
import type { Dossier, DossierRow, ListedWork, WorkItem } from '@thutuc/core';
import { markIfAssumed } from '@thutuc/core/procedure';
import { dueText, lastInstantText } from '../texts/dates.js';
import type { CliLanguage } from '../texts/language.js';
import type { AssumedDates } from './assumed-dates.js';

/**
 * The cells of dossiers.
 *
 * @param zone - The zone that instants are shown in.
 */
export function dossierRows(
  items: readonly DossierRow[],
  zone: string,
  language: CliLanguage,
  { ofLaw }: Pick<AssumedDates, 'ofLaw'> = nothingAssumed,
): string[][] {
  const { lifecycles, outcomes } = language.core;
  const known: Readonly<Record<string, string>> = outcomes;
  return items.map(({ dossier, code, procedure, lifecycle, outcome, dueAt }) => [
    dossier,
    code ?? '',
    procedure,
    lifecycles[lifecycle],
    // An outcome of the procedure's own has its name there, and goes by its key in a list.
    outcome === null ? '' : (known[outcome] ?? outcome),
    dueAt === null
      ? ''
      : markIfAssumed(lastInstantText(dueAt, zone, language), ofLaw(dossier), language),
  ]);
}

/** Open work, as far as a table of it says. */
export type OpenWork = Pick<
  WorkItem,
  'due' | 'dossier' | 'activation' | 'unit' | 'role' | 'claimedBy'
> &
  Partial<Pick<ListedWork, 'standing' | 'heldUntil'>>;

/** The open work on a dossier: of whoever has to do something next. */
export function openDutyRows({ id, activations }: Dossier): OpenWork[] {
  return activations.flatMap(({ id: activation, unit, role, due, claimedBy }) =>
    unit === undefined || role === undefined
      ? []
      : {
          ...{ dossier: id, activation, unit, role },
          due: due?.due ?? null,
          claimedBy: claimedBy ?? null,
        },
  );
}

/**
 * The cells of open work.
 *
 * @param zone - The zone that instants are shown in.
 */
export function workRows(
  items: readonly OpenWork[],
  zone: string,
  language: CliLanguage,
  { ofDuty }: Pick<AssumedDates, 'ofDuty'> = nothingAssumed,
): string[][] {
  return items.map(({ due, dossier, activation, unit, role, claimedBy, ...held }) => [
    (due === null
      ? ''
      : markIfAssumed(dueText(due, language), ofDuty(dossier, activation), language)) +
      heldText(held, zone, language),
    dossier,
    activation,
    unit,
    role,
    claimedBy ?? '',
  ]);
}

const nothingAssumed: AssumedDates = { ofLaw: () => false, ofDuty: () => false };

/** Until when records are awaited of work whose limit has passed. */
function heldText(
  { standing, heldUntil = null }: Pick<OpenWork, 'standing' | 'heldUntil'>,
  zone: string,
  language: CliLanguage,
): string {
  if (standing !== 'held' || heldUntil === null) return '';
  return language.cli.lists.heldUntil(lastInstantText(heldUntil - 1, zone, language));
}
