/** Whatever a clock wrote that was a year ahead, the dossier is brought back, and continues. */
import { describe, expect, it } from 'vitest';
import { annulInCase, inspector } from '../testing/dossiers/annulled-case.js';
import { withoutHolds } from '../testing/dossiers/without-annulled.js';
import type { Case, Office } from '../testing/dossiers/office.js';
import {
  sceneBefore,
  officeOfScene,
  rightAt,
  scenes,
  stands,
  type Asked,
  type Scene,
} from '../testing/dossiers/scenes.js';
import { goToEnd, instantsToTheEnd } from '../testing/dossiers/to-the-end.js';
import { openLog } from './chain.js';
import { standing } from './standing.js';
import type { EventType } from './events.js';
import { foldLog, foldStanding } from './fold-log.js';

const dayMs = 86_400_000;

function broughtBack(scene: Scene, more: (office: Office, ahead: Case) => Case): Case {
  const office = officeOfScene(scene);
  const right = sceneBefore(scene, office);
  const { actor, command, days = 365 } = scene;
  const aheadAt = rightAt + days * dayMs;
  const ahead = more(office, office.act(right, { at: aheadAt, actor, command }));
  expect(ahead.dossier.recordedAt).toBeGreaterThanOrEqual(aheadAt);
  const first = (right?.dossier.version ?? 0) + 1;
  return office.act(ahead, { at: rightAt, actor: inspector, command: annulInCase(first, 'clock') });
}

/** Asserts that no trace of the wrong clock is left, and that the dossier continues to its end. */
function assertBroughtBack(type: EventType, scene: Scene, result: Case): void {
  const { dossier, events, stored } = result;
  const office = officeOfScene(scene);
  const right = sceneBefore(scene, office);
  const { actor, command } = scene;
  const honest = stands.has(type) ? office.act(right, { at: rightAt, actor, command }) : right;
  expect(withoutHolds(dossier)).toEqual(withoutHolds(honest?.dossier));
  expect(withoutHolds(foldStanding(standing(events)))).toEqual(withoutHolds(dossier));
  expect(JSON.stringify(foldLog(openLog('D-1', stored)))).toBe(JSON.stringify(dossier));
  expect(dossier.recordedAt).toBe(rightAt);
  expect(Math.max(...instantsToTheEnd(dossier))).toBeLessThanOrEqual(rightAt);
  const end = goToEnd(office, result);
  expect(end.dossier.lifecycle).toBe('archived');
  expect(end.dossier.recordedAt).toBeLessThan(rightAt + 365 * dayMs);
  expect(JSON.stringify(foldLog(openLog('D-1', end.stored)))).toBe(JSON.stringify(end.dossier));
}

describe('a dossier of which a clock wrote that was a year ahead', () => {
  it.each(Object.entries(scenes) as [EventType, Scene][])(
    'only %s is brought back, and continues to its end',
    (type, scene) => {
      const result = broughtBack(scene, (_office, ahead) => {
        expect(ahead.events.at(-1)?.payload.type).toBe(type);
        return ahead;
      });
      assertBroughtBack(type, scene, result);
      const annulled = result.events.at(-1)?.payload;
      expect(annulled).toMatchObject({
        type: 'annulled',
        kind: 'clock',
        events: stands.has(type) ? [] : [result.dossier.version - 1],
      });
    },
  );

  it.each(Object.entries(scenes) as [EventType, Scene][])(
    '%s, and all that came after, is brought back, and continues to its end',
    (type, scene) => {
      const result = broughtBack(scene, goToEnd);
      assertBroughtBack(type, scene, result);
    },
  );
});

describe('an import that such a clock wrote', () => {
  const importing = (day: string, held: string): Scene => ({
    ...scenes.imported,
    command: {
      ...scenes.imported.command,
      ...{ submittedAt: day, receivedAt: day, open: [{ step: held, since: day }] },
    },
  });

  it.each(['check', 'pay', 'sign'])(
    'of a dossier that came in by that clock too counts from the annulment: at "%s"',
    (step) => {
      const right = new Date(rightAt).toISOString();
      const later = new Date(rightAt + 300 * dayMs).toISOString();
      const data = { area: 80, fee: 5 };
      const withFee = (scene: Scene): Scene => ({
        ...scene,
        command: { ...scene.command, data } as Asked,
      });
      const result = broughtBack(withFee(importing(later, step)), (_office, ahead) => ahead);
      assertBroughtBack('imported', withFee(importing(right, step)), result);
    },
  );
});

describe('what is done again once the clock is right', () => {
  it('gives no number twice, though steps went by other names meanwhile', () => {
    const scene = scenes.migrated;
    const office = officeOfScene(scene);
    let result = broughtBack(scene, goToEnd);
    result = office.act(result, { ...scene, at: rightAt + 60_000 });
    const entered = goToEnd(office, result).events.flatMap(({ moves }) =>
      moves.flatMap((move) => (move.op === 'enter' ? [move.activation] : [])),
    );
    expect(entered.join(' ')).toContain('Next#2');
    expect(entered).toEqual([...new Set(entered)]);
  });
});
