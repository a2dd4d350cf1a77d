/** Dossiers that are sent back before receipt are sent back in the engine, and lapse there too. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyStore } from '@thutuc/core';
import { builtInRules } from '@thutuc/legal-time';
import { parseRuleBook } from '@thutuc/legal-time/schema';
import { guidedPermit } from '@thutuc/testing';
import { vietnamCalendar } from '@thutuc/vn';
import { parseScenario } from '../scenario/parse.js';
import { engineLogs } from '../testing/engine-logs.js';
import { figuresOfLogs } from '../testing/figures-of-logs.js';
import { scenarioFor } from '../testing/scenario-for.js';

const calendar = vietnamCalendar();

it.each([
  ['once', guidedPermit({ limit: 3 })],
  ['up to three times, held for what came in time', guidedPermit({ max: 3, limit: 2, grace: 2 })],
] as const)('%s', async (_what, procedure) => {
  const outcomesMet = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.nat(1e6), async (seed) => {
      const scenario = parseScenario(
        scenarioFor(procedure, {
          ...{ seed, answerHours: 120, data: { area: 80, fee: 75_000 }, lifecycle: {}, rate: 0.2 },
          ...{ horizon: 100, start: '2025-03-03T00:00:00+07:00' },
        }),
      );
      const setting = { procedure, rules: parseRuleBook(builtInRules), calendar };
      const logs = await engineLogs(scenario, { setting, dossiersMax: 1e6 });
      const { store, dossiers, figures, judgedAt } = logs;
      if (dossiers.length === 0) return;
      expect((await verifyStore(store)).problems).toEqual([]);
      const { outcomes, ledger } = await figuresOfLogs(store, dossiers, calendar, judgedAt);
      for (const [outcome, share] of Object.entries(outcomes)) {
        outcomesMet.add(outcome);
        expect(figures.law!.outcomes[outcome]).toBeCloseTo(share, 9);
      }
      for (const [part, share] of Object.entries(ledger)) {
        const counted: Readonly<Record<string, number>> = figures.law!.ledger;
        expect(counted[part] ?? 0, part).toBeCloseTo(share, 9);
      }
    }),
    { numRuns: 16, endOnFailure: true },
  );
  expect(outcomesMet).toContain('lapsed');
});
