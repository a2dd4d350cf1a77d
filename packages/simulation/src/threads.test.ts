/** However many threads share the work, the result is the same. */
import { readFileSync } from 'node:fs';
import { builtInRules, createRuleBook, parseProcedure } from '@thutuc/core';
import { vietnamCalendar } from '@thutuc/vn';
import { describe, expect, it } from 'vitest';
import { parseScenario, simulate, simulateInThreads, SimulationError } from './index.js';

const examples = new URL('../../../examples/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, examples), 'utf8');
const setting = {
  procedure: parseProcedure(read('land-use-certificate/procedure.json')),
  rules: createRuleBook([...builtInRules]),
  calendar: vietnamCalendar(),
};

describe('a simulation in threads', () => {
  it('says what one thread says, and stops where it stops', async () => {
    const json = JSON.parse(read('study-land-use-certificate/scenario.json')) as object;
    const scenario = parseScenario({ ...json, horizon: 1000, warmUp: 100 });
    const options = { setting, replications: 3, replicationsMax: 20, precision: 0.1 };
    const alone = simulate(scenario, options);
    const seen: number[] = [];
    const onProgress = (done: number) => seen.push(done);
    expect(await simulateInThreads(scenario, { ...options, threads: 2, onProgress })).toEqual(
      alone,
    );
    expect(seen).toEqual(Array.from({ length: alone.replications }, (_, index) => index + 1));
  });

  it('refuses what cannot be simulated before any thread begins', async () => {
    const scenario = parseScenario(JSON.parse(read('study-land-use-certificate/scenario.json')));
    await expect(simulateInThreads(scenario)).rejects.toBeInstanceOf(SimulationError);
  });
});
