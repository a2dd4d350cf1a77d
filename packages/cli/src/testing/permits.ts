/** Dossiers of the building permit, played into a store at instants that have passed. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { inWorkspace } from './in-workspace.js';
import { invoke } from './invoke.js';
import { jsonLines } from './json-lines.js';
import { temporaryFolder } from './temporary-folder.js';

/** The folder of the building permit. */
export const permitFolder = inWorkspace('examples/building-permit');

const at = '2025-03-03T08:30+07:00'; // a Monday

/** A line that submits a dossier of the permit. */
export function submitLine(dossier: string, actor: string, applicantName: string): object {
  const house = { parcel: 'Thửa 12', floorArea: 96, inHeritageZone: false, nearPowerLine: false };
  const data = { applicantName, ...house };
  return { at, dossier, actor, command: { type: 'submit', procedure: 'building-permit', data } };
}

/** A line by which a clerk does something on a permit. */
export function clerkLine(dossier: string, command: object, actor = 'clerk.lan'): object {
  return { at, dossier, actor, command };
}

/** Plays lines of permits on a store, all of them on Monday 3 March 2025. */
export async function playInto(
  place: string,
  lines: readonly object[],
  folder = permitFolder,
): Promise<void> {
  const file = join(temporaryFolder({ 'lines.jsonl': jsonLines(lines) }), 'lines.jsonl');
  const { code, err } = await invoke('run', folder, '--commands', file, '--store', place);
  expect({ code, err }).toEqual({ code: 0, err: '' });
}
