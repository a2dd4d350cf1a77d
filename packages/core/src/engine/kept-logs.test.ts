/** Logs of every release so far: they open and replay, with no procedure, rule or calendar. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evolve } from './evolve.js';
import { genesisHash, openLog, sealEvents } from './chain.js';
import type { Dossier } from './dossier.js';
import { olderStateOfKept, type KeptLog } from '../testing/dossiers/kept-log.js';
import { foldLog } from './fold-log.js';

const folder = new URL('./kept-logs/', import.meta.url);

describe.each(readdirSync(folder))('the log kept in %s', (file) => {
  const { events, dossier } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as KeptLog;
  const asItsReleaseSaw = (folded: Dossier | undefined) =>
    dossier.v === 1 && folded !== undefined ? olderStateOfKept(folded) : folded;

  it('folds to the dossier that its release saw', () => {
    const head = { version: dossier.version, hash: dossier.head };
    expect(asItsReleaseSaw(foldLog(openLog(dossier.id, events, head)))).toEqual(dossier);
  });

  it('still verifies and folds when what belongs to persons is erased', () => {
    const { id, version, head } = dossier;
    const updatedAt = openLog(id, events).at(-1)!.recordedAt;
    const [erasure] = sealEvents(id, version, head, [
      {
        effectiveAt: updatedAt,
        recordedAt: updatedAt,
        command: 'erase',
        payload: { type: 'erased' },
        moves: [],
        personal: { salt: 'salt of the test', actor: 'minh' },
      },
    ]);
    const bare = events.map((event) => ({ ...event, personal: null }));
    const folded = foldLog(openLog(id, [...bare, erasure!.stored]));
    const erased = evolve(foldLog(openLog(id, events)), erasure!.event);
    expect(folded).toEqual(erased);
    expect(folded?.personal).toBe(null);
  });

  it('says which event has lost what it says of persons, where nobody erased it', () => {
    const first = 1 + events.findLastIndex(({ personal }) => personal === null);
    for (let i = first; i < events.length; i += 1) {
      const bare = events.map((event, n) => (n === i ? { ...event, personal: null } : event));
      expect(() => openLog(dossier.id, bare)).toThrow(
        expect.objectContaining({
          code: 'LOG_TAMPERED',
          details: { dossier: dossier.id, seq: i + 1 },
        }),
      );
    }
  });

  it('is written byte for byte as it was', () => {
    const opened = openLog(dossier.id, events);
    let head = genesisHash(dossier.id);
    for (const [i, { personal, ...fact }] of opened.entries()) {
      if (personal === null) return;
      const [sealed] = sealEvents(dossier.id, i, head, [{ ...fact, personal }]);
      expect(sealed?.stored).toEqual(events[i]);
      head = fact.hash;
    }
  });
});
