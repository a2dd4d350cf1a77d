/** What goes back in a simulation goes back in the engine: recalled, sent back, out of a branch. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyStore } from '@thutuc/core';
import { builtInRules } from '@thutuc/legal-time';
import { parseRuleBook } from '@thutuc/legal-time/schema';
import { branchingPermit, returningPermit } from '@thutuc/testing';
import { vietnamCalendar } from '@thutuc/vn';
import { parseScenario } from '../scenario/parse.js';
import { engineLogs } from '../testing/engine-logs.js';
import { figuresOfLogs } from '../testing/figures-of-logs.js';
import { scenarioFor } from '../testing/scenario-for.js';

const calendar = vietnamCalendar();

it.each([
  ['a permit', returningPermit(), ['recalled', 'sentBack']],
  ['branches that are opened anew', branchingPermit({ max: 2 }), ['sentBack']],
  ['branches that stay ended', branchingPermit({ max: 2, keep: 'ended' }), ['sentBack']],
] as const)('%s', async (_what, procedure, wanted) => {
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.nat(1e6), async (seed) => {
      const scenario = parseScenario(
        scenarioFor(procedure, {
          ...{ seed, answerHours: 20, data: { area: 80, fee: 75_000 }, lifecycle: {}, rate: 0.2 },
          ...{ horizon: 100, start: '2025-03-03T00:00:00+07:00' },
        }),
      );
      const setting = { procedure, rules: parseRuleBook(builtInRules), calendar };
      const logs = await engineLogs(scenario, { setting, dossiersMax: 1e6 });
      const { store, dossiers, figures, judgedAt } = logs;
      if (dossiers.length === 0) return;
      expect((await verifyStore(store)).problems).toEqual([]);
      const { outcomes } = await figuresOfLogs(store, dossiers, calendar, judgedAt);
      for (const [outcome, share] of Object.entries(outcomes)) {
        expect(figures.law!.outcomes[outcome]).toBeCloseTo(share, 9);
      }
      for (const dossier of dossiers) {
        for (const { body } of await store.readEvents(dossier)) {
          for (const type of wanted) if (body.includes(`"${type}"`)) met.add(type);
        }
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
  expect([...met].sort()).toEqual([...wanted].sort());
});
