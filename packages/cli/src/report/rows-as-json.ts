/** Rows of lists as JSON. */
import type { DossierRow, ListedWork } from '@thutuc/core';
import { formatInstant } from '@thutuc/legal-time';

/** A dossier of a list as JSON: its instants as texts with the offset of a zone. */
export function dossierRowAsJson(row: DossierRow, zone: string): object {
  const { dueAt, submittedAt } = row;
  return {
    ...row,
    dueAt: instantOrNull(dueAt, zone),
    submittedAt: formatInstant(submittedAt, zone),
  };
}

/** Open work of a list as JSON: its instants as texts with the offset of a zone. */
export function workItemAsJson(item: ListedWork, zone: string): object {
  const { dueAt, since, heldFrom, heldUntil } = item;
  return {
    ...item,
    since: formatInstant(since, zone),
    dueAt: instantOrNull(dueAt, zone),
    heldFrom: instantOrNull(heldFrom, zone),
    heldUntil: instantOrNull(heldUntil, zone),
  };
}

function instantOrNull(instantMs: number | null, zone: string): string | null {
  return instantMs === null ? null : formatInstant(instantMs, zone);
}
