/** That figures of the simulator and those of the engine's own logs are equal, for tests. */
import {
  builtInRules,
  type CalendarSpec,
  createCalendar,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { verifyStore } from '@thutuc/core';
import type { Procedure } from '@thutuc/core/procedure';
import { parseRuleBook } from '@thutuc/legal-time/schema';
import { vietnamCalendar } from '@thutuc/vn';
import { expect } from 'vitest';
import { parseScenario } from '../scenario/parse.js';
import { engineLogs } from './engine-logs.js';
import { figuresOfLogs } from './figures-of-logs.js';
import { type Choices, scenarioFor } from './scenario-for.js';

const calendar = vietnamCalendar();
/** The years of a short run: what is made and pinned anew for each is twelve times as small. */
export const fewYears = yearsOf(calendar.spec, '2024', '2027');

function yearsOf(spec: CalendarSpec, first: string, last: string): WorkingCalendar {
  const bounds = { from: `${first}-01-01`, to: `${last}-12-31` };
  const isWithin = ({ date }: { readonly date: string }) =>
    date >= bounds.from && date <= bounds.to;
  return createCalendar({
    ...spec,
    bounds,
    provisional: [],
    daysOff: spec.daysOff?.filter(isWithin),
    makeUpDays: spec.makeUpDays?.filter(isWithin),
  });
}

/** Asserts that the log of a scenario verifies, and tells the figures that were counted. */
export async function expectEqualFigures(
  procedure: Procedure,
  choices: Choices,
  rules: readonly unknown[] = [],
  own: WorkingCalendar = calendar,
): Promise<number> {
  const setting = { procedure, rules: parseRuleBook([...builtInRules, ...rules]), calendar: own };
  const scenario = parseScenario(scenarioFor(procedure, choices));
  const logs = await engineLogs(scenario, { setting, dossiersMax: 1e6 });
  const { store, dossiers, figures, judgedAt } = logs;
  if (dossiers.length === 0) return 0;
  expect((await verifyStore(store)).problems).toEqual([]);
  const logged = await figuresOfLogs(store, dossiers, own, judgedAt);
  const law = figures.law!;
  const { ledger, outcomes, ...shares } = logged;
  expectClose(law.outcomes, outcomes);
  expectClose(law.ledger, ledger);
  const counted = {
    onTimeShare: law.onTimeShare,
    indicatorShare: law.indicatorShare,
    clocksDifferShare: law.clocksDifferShare,
    supplementsPerDossier: law.supplementsPerDossier,
    extensionsPerDossier: law.extensionsPerDossier,
    apologiesPerDossier: law.apologiesPerDossier,
    elapsed: figures.elapsed.mean,
  };
  expectClose(counted, shares);
  return dossiers.length;
}

/** Asserts equal figures but for the order of addition; zero may be left out, or be of nothing. */
function expectClose(
  counted: Readonly<Record<string, number>>,
  logged: Readonly<Record<string, number>>,
): void {
  for (const name of new Set([...Object.keys(counted), ...Object.keys(logged)])) {
    const [one, other] = [known(counted[name]), known(logged[name])];
    const most = 1e-9 * Math.max(1, one, other);
    expect(Math.abs(one - other), `${name}: ${one}, ${other}`).toBeLessThan(most);
  }
}

/** A figure; one of nothing, such as a share of no dossiers, is none. */
function known(value = 0): number {
  return Number.isNaN(value) ? 0 : value;
}
