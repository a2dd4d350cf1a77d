/** Logs of every release so far: they open and replay, with no procedure, rule or calendar. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldLog, openLog, type Dossier, type StoredEvent } from './index.js';

const folder = new URL('./kept-logs/', import.meta.url);

interface KeptLog {
  readonly release: string;
  readonly events: readonly StoredEvent[];
  readonly dossier: Dossier;
}

describe.each(readdirSync(folder))('the log kept in %s', (file) => {
  const { events, dossier } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as KeptLog;

  it('folds to the dossier that its release saw', () => {
    const head = { version: dossier.version, hash: dossier.head };
    expect(foldLog(openLog(dossier.id, events, head))).toEqual(dossier);
  });

  it('still verifies and folds when what belongs to persons is erased', () => {
    const erased = events.map((event) => ({ ...event, personal: null }));
    expect(foldLog(openLog(dossier.id, erased))).toEqual({ ...dossier, personal: null });
  });
});
