/** Dossiers of a step by the ids that an earlier release made for them. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { openOffice, type Case } from '../testing/dossiers/office.js';
import { forEach, lindens, plantedInGarden, withGarden } from '../testing/worker/garden.js';
import { openChildren, stopChildren } from './children.js';
import type { Decision } from './decision.js';
import type { Activation } from './dossier.js';
import type { Effect } from './effects.js';
import type { DecidedEvent } from './event.js';
import { genesisHash, openLog, sealEvents } from './chain.js';
import { renameSteps } from './rename.js';
import { copyDossier } from './copies.js';
import { foldLog } from './fold-log.js';

const office = openOffice(withGarden(forEach));
const at = parseInstant('2025-01-06T09:00+07:00');
const data = { area: 80, ...lindens };
const submit = { type: 'submit', procedure: 'permit', data } as const;
const submitted = office.act(undefined, { at, actor: 'hanh', command: submit });
const opened = office.act(submitted, { at, actor: 'U-1/officer', command: { type: 'accept' } });

/** The same log as a release wrote it that pinned no scheme of ids in the move. */
function older({ events }: Case): Case {
  const decided = events.map(({ moves, ...event }) => ({
    ...event,
    moves: moves.map((move) => (move.op === 'children' ? { ...move, ids: undefined } : move)),
  })) as DecidedEvent[];
  const stored = sealEvents('D-1', 0, genesisHash('D-1'), decided).map((sealed) => sealed.stored);
  const log = openLog('D-1', stored);
  return { dossier: foldLog(log)!, events: log, stored };
}

/** The dossiers that a step has stopped or opened. */
function called(
  { dossier }: Pick<Case, 'dossier'>,
  call: (decision: Decision, activation: Activation) => void,
): string[] {
  const effects: Effect[] = [];
  call({ draft: copyDossier(dossier), effects } as unknown as Decision, dossier.activations[0]!);
  return effects.flatMap((effect) => ('dossier' in effect ? effect.dossier : []));
}

const old = (child: number): string => `D-1/plant#1/${child}`;
const atPlanting = older(opened);

describe('dossiers with ids of an earlier release', () => {
  it('say in the log no more than that release did', () => {
    expect(atPlanting.stored.at(-1)?.body).toContain('["n","plant#1",3]');
    expect(opened.stored.at(-1)?.body).toContain('["n","plant#1",3,1]');
  });

  it('are opened and stopped by those ids', () => {
    for (const call of [openChildren, stopChildren]) {
      expect(called(atPlanting, call)).toEqual([old(1), old(2), old(3)]);
      expect(called(opened, call)).toEqual([
        plantedInGarden(1),
        plantedInGarden(2),
        plantedInGarden(3),
      ]);
    }
  });

  it('end by the step and the number that they know, and are stopped no more', () => {
    const activation = 'plant#1';
    const command = { type: 'endChild', activation, child: 2, outcome: 'planted' } as const;
    const ended = office.act(atPlanting, { at, actor: '@system', command });
    expect(ended.dossier.activations[0]?.results).toMatchObject([{ scope: '2' }]);
    expect(called(ended, stopChildren)).toEqual([old(1), old(3)]);
  });

  it('keep them when their step is renamed, however often', () => {
    const { dossier } = atPlanting;
    const draft = copyDossier(dossier);
    renameSteps(draft, { plant: 'grow' });
    renameSteps(draft, { grow: 'tend' });
    expect(draft.activations).toMatchObject([{ id: 'tend#1', openedAs: 'plant#1' }]);
    expect(called({ dossier: draft }, stopChildren)).toEqual([old(1), old(2), old(3)]);
  });
});
