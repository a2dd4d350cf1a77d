/** The study of the land-use certificate with 40 times its office, for as long as asked for. */
import { readFileSync } from 'node:fs';
import { parseProcedure } from '@thutuc/core/procedure';
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseScenario, type Scenario, type ScenarioInput, type Setting } from '@thutuc/simulation';
import { vietnamCalendar } from '@thutuc/vn';

/** So many times the people and the dossiers of the study's district. */
const offices = 40;
/** What one office of the study counts: dossiers, in hours after the warm-up. */
const studied = { dossiers: 464, hours: 3480 };

const examples = new URL('../../../examples/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, examples), 'utf8');

/** What the study is simulated with. */
export function landUseSetting(): Setting {
  return {
    procedure: parseProcedure(read('land-use-certificate/procedure.json')),
    rules: createRuleBook([...builtInRules]),
    calendar: vietnamCalendar(),
  };
}

/** The study over as long a time as it takes for about so many dossiers to come. */
export function landUseScenario(dossiers: number): Scenario {
  const given = JSON.parse(read('study-land-use-certificate/scenario.json')) as ScenarioInput;
  const { counter } = given.arrivals;
  if (counter === undefined || !('rate' in counter))
    throw new Error('The study has other arrivals.');
  counter.rate *= offices;
  for (const pool of Object.values(given.pools ?? {})) pool.staff = Number(pool.staff) * offices;
  const hours = (studied.hours * dossiers) / studied.dossiers / offices;
  return parseScenario({ ...given, horizon: (given.warmUp ?? 0) + hours });
}
