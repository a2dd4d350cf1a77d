/** Snapshots of earlier releases are never read: the dossier is folded anew from its log. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rebuildStore } from '../audit/rebuild.js';
import { verifyStore } from '../audit/verify-store.js';
import { openLog } from '../engine/chain.js';
import { stateVersion } from '../engine/dossier.js';
import { foldLog } from '../engine/fold-log.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { LoadedDossier } from '../ports/rows.js';
import type { Store } from '../ports/store.js';
import { searchTermsOf } from '../search/terms.js';
import type { KeptLog } from '../testing/dossiers/kept-log.js';
import { createLoader } from './load.js';
import { dossierRowOf, timerRowsOf, workItemRowsOf } from './derived-rows.js';
import { snapshotOf } from './snapshot.js';
import { boundUnitsOf } from './bound-units.js';
import { workSharesOf } from './work-shares.js';

const folder = new URL('../engine/kept-logs/', import.meta.url);
const logs = readdirSync(folder).map(
  (file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as KeptLog] as const,
);

/** The snapshot that a release left; the first of them left nothing out of it. */
function snapshotIn({ dossier, kept }: KeptLog): LoadedDossier['snapshot'] {
  const { personal, ...open } = dossier;
  return (
    kept?.snapshot ?? {
      body: JSON.stringify(open),
      personal: personal === null ? null : JSON.stringify(personal),
    }
  );
}

/** A store as a release left it, with the rows that follow from the log. */
async function storeOf(log: KeptLog): Promise<Store> {
  const { events } = log;
  const store = createMemoryStore();
  const folded = foldLog(openLog(log.dossier.id, events))!;
  for (const event of events) {
    const { command } = openLog(log.dossier.id, events)[event.seq - 1]!;
    const record = { id: command, digest: 'd', dossier: event.dossier };
    await store.commit([
      {
        expectedVersion: event.seq - 1,
        row: { ...dossierRowOf(folded), version: event.seq, head: event.hash },
        events: [event],
        snapshot: snapshotIn(log),
        workItems: workItemRowsOf(folded),
        timers: timerRowsOf(folded),
        searchTerms: searchTermsOf(folded),
        workShares: workSharesOf(folded),
        boundUnits: boundUnitsOf(folded),
        outbox: [],
        command: { ...record, first: event.seq, last: event.seq },
      },
    ]);
  }
  return store;
}

const isOfDossier = (code: string): boolean => !code.startsWith('PIN');

describe.each(logs)('the snapshot beside the log kept in %s', (_file, log) => {
  const { id, v } = log.dossier;
  const isOld = v !== stateVersion;

  it('is folded anew from the log when it is older', async () => {
    const store = await storeOf(log);
    expect(await createLoader(store).load(id)).toEqual(foldLog(openLog(id, log.events)));
  });

  it('is counted as outdated, and is no problem; a rebuild brings it up', async () => {
    const store = await storeOf(log);
    const audit = async () => {
      const { outdated, problems } = await verifyStore(store);
      // What the log pins is not in the store of the test.
      return { outdated, codes: problems.map(({ code }) => code).filter(isOfDossier) };
    };
    expect(await audit()).toEqual({ outdated: isOld ? 1 : 0, codes: [] });
    await rebuildStore(store);
    expect(await audit()).toEqual({ outdated: 0, codes: [] });
  });
});

/** A snapshot as state 1 says it, and what of it state 1 did not know. */
function inState1({ body, personal }: LoadedDossier['snapshot']) {
  const { latestAt, rests, ...known } = JSON.parse(body) as Record<string, unknown>;
  const snapshot = {
    body: JSON.stringify({ ...known, v: 1 }),
    personal: personal?.replaceAll('"path":', '"step":') ?? null,
  };
  return { snapshot, latestAt, rests, recordedAt: known.recordedAt };
}

it.each(logs.filter(([, { kept }]) => kept !== undefined))(
  'the snapshot beside the log kept in %s is byte for byte as it was, but for what is new',
  (_file, { dossier, events, kept }) => {
    expect(dossier.v).toBe(1);
    const folded = foldLog(openLog(dossier.id, events))!;
    const { snapshot, latestAt, rests, recordedAt } = inState1(snapshotOf(folded));
    expect(snapshot).toEqual(kept!.snapshot);
    // Neither is said of a dossier that was never dated back, and never rested.
    expect(latestAt).toBe(folded.latestAt === recordedAt ? undefined : folded.latestAt);
    expect(rests).toEqual(folded.rests);
    expect(rests).not.toEqual([]);
  },
);
