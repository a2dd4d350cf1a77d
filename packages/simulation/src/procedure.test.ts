/** Procedures under the legal clock: what the simulator counts is what the engine's logs say. */
import { localDay } from '@thutuc/legal-time';
import { verifyStore, type DossierRecord } from '@thutuc/core';
import { readStoredDossier } from '@thutuc/core/store';
import { describe, expect, it } from 'vitest';
import { parseScenario } from './scenario/parse.js';
import { simulate } from './run/simulate.js';
import { engineLogs } from './testing/engine-logs.js';
import type { ScenarioInput } from './scenario/scenario.js';
import type { Setting } from './model/setting.js';
import { exampleSetting, readExample } from './testing/example-setting.js';

const setting: Setting = exampleSetting('land-use-certificate');
const study = JSON.parse(readExample('study-land-use-certificate/scenario.json')) as ScenarioInput;

describe('a simulated procedure', () => {
  it('parts every dossier and every hour', () => {
    const { perReplication } = simulate(parseScenario(study), { setting, replications: 4 });
    for (const { dossiers, elapsed, law } of perReplication) {
      const total = (parts: object) =>
        Object.values(parts).reduce((sum: number, part) => sum + Number(part), 0);
      expect(total(law!.buckets)).toBe(dossiers.came);
      expect(total(law!.parts)).toBeCloseTo(elapsed.mean, 6);
      expect(total(law!.ledger)).toBeCloseTo(elapsed.mean, 6);
      expect(total(law!.outcomes)).toBeCloseTo(1, 9);
    }
  });

  it('writes logs that verify, and whose figures are those that were counted', async () => {
    const scenario = parseScenario({ ...study, warmUp: 0, horizon: 2000 });
    const { store, dossiers, figures } = await engineLogs(scenario, { setting, dossiersMax: 1e6 });
    const report = await verifyStore(store);
    expect(report.problems).toEqual([]);
    const records: DossierRecord[] = [];
    for (const id of dossiers) records.push((await readStoredDossier(store, id))!);
    expect(dossiers.length).toBe(figures.dossiers.came);
    const law = figures.law!;
    const accepted = records.filter(({ dossier }) => dossier.clock.facts.length > 0);
    const onTime = accepted.filter(
      ({ dossier: { settledAt, clock } }) => settledAt! <= clock.due!.dueAt,
    );
    expect(onTime.length / accepted.length).toBeCloseTo(law.onTimeShare, 9);
    const supplements = records.reduce((sum, { dossier }) => sum + dossier.counts.supplements, 0);
    expect(supplements / dossiers.length).toBeCloseTo(law.supplementsPerDossier, 9);
    const closesAt = Date.parse(scenario.start) + scenario.horizon * 3_600_000;
    const settled = accepted.filter(({ dossier }) => dossier.settledAt! < closesAt);
    const early = settled.filter(
      ({ dossier: { settledAt, clock } }) =>
        localDay(settledAt!, 'Asia/Ho_Chi_Minh') < localDay(clock.due!.dueAt, 'Asia/Ho_Chi_Minh'),
    );
    expect(early.length).toBe(law.buckets.early);
    const { buckets } = law;
    expect(settled.length).toBe(buckets.early + buckets.onTime + buckets.late);
  });
});
