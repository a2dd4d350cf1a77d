/** Units of time as headers name them. */
import type { Language } from '@thutuc/legal-time';
import type { Scenario } from '../scenario/scenario.js';

/** The units of the figures of a scenario. */
export interface Units {
  /** Of waits, work and cycle times: open hours only, where offices close. */
  readonly working: string;
  /** Of elapsed time. */
  readonly clock: string;
}

const plain = {
  vi: { minutes: 'phút', hours: 'giờ', days: 'ngày' },
  en: { minutes: 'minutes', hours: 'hours', days: 'days' },
} as const;

const working = {
  vi: (unit: string) => `${unit} làm việc`,
  en: (unit: string) => `working ${unit}`,
} as const;

const clock = {
  vi: (unit: string) => `${unit} theo đồng hồ`,
  en: (unit: string) => `${unit} on the clock`,
} as const;

/** The units of a scenario; where nothing ever closes there is only one. */
export function unitsOf(scenario: Scenario, language: Language): Units {
  const unit = plain[language][scenario.timeUnit];
  const main = scenario.calendar ?? (scenario.kind === 'procedure' ? 'procedure' : 'always');
  return main === 'always'
    ? { working: unit, clock: unit }
    : { working: working[language](unit), clock: clock[language](unit) };
}
