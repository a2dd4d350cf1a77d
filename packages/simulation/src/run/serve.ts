/** What a thread of a simulation does, and what it is given: plain values only. */
import {
  createCalendar,
  createRuleBook,
  type CalendarSpec,
  type CountingRule,
  type Procedure,
} from '@thutuc/core';
import type { MessagePort } from 'node:worker_threads';
import { createModel, type Setting } from '../model/index.js';
import type { Scenario } from '../scenario/index.js';
import { replicate, spanOf, type ReplicationResult } from './replicate.js';

/** What every thread of a simulation is given at its start. */
export interface ThreadData {
  readonly scenario: Scenario;
  readonly setting:
    | {
        readonly procedure: Procedure;
        readonly rules: readonly CountingRule[];
        readonly calendar: CalendarSpec;
        readonly foreignCalendar: boolean;
      }
    | undefined;
}

/** What a thread answers when it has run a replication. */
export interface ThreadAnswer {
  readonly replication: number;
  readonly result: ReplicationResult;
}

/** A scenario and its setting as values that travel between threads. */
export function packed(scenario: Scenario, setting: Setting | undefined): ThreadData {
  if (setting === undefined) return { scenario, setting };
  const { procedure, rules, calendar, foreignCalendar = false } = setting;
  const all = rules.ids.map((id) => rules.get(id));
  return { scenario, setting: { procedure, rules: all, calendar: calendar.spec, foreignCalendar } };
}

/** Runs each replication that is asked for, and answers with its result. */
export function serve(port: MessagePort, { scenario, setting }: ThreadData): void {
  const model = createModel(
    scenario,
    setting && {
      procedure: setting.procedure,
      rules: createRuleBook(setting.rules),
      calendar: createCalendar(setting.calendar),
      foreignCalendar: setting.foreignCalendar,
    },
  );
  const spanMs = spanOf(model);
  port.on('message', (replication: number) => {
    const result = replicate(model, replication, spanMs);
    port.postMessage({ replication, result } satisfies ThreadAnswer);
  });
}
