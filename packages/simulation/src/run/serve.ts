/** What a thread of a simulation does, and what it is given: plain values only. */
import {
  createCalendar,
  createRuleBook,
  type CalendarSpec,
  type CountingRule,
} from '@thutuc/legal-time';
import type { MessagePort } from 'node:worker_threads';
import { createModel } from '../model/create-model.js';
import type { Setting } from '../model/setting.js';
import type { Model } from '../model/model.js';
import type { Scenario } from '../scenario/scenario.js';
import { columnWidthOf } from './column-width.js';
import { type ReplicationResult, replicate } from './replicate.js';

/** A setting as plain values. */
interface PackedSetting extends Omit<Setting, 'rules' | 'calendar'> {
  readonly rules: readonly CountingRule[];
  readonly calendar: CalendarSpec;
}

/** What a thread is given to make its model of. */
export interface ThreadData {
  readonly scenario: Scenario;
  readonly setting: PackedSetting | undefined;
}

/** A replication that is asked of a thread. */
export interface ThreadOrder {
  /** Tells simulations apart that follow each other. */
  readonly simulation: number;
  readonly replication: number;
  /** With the first order of a simulation. */
  readonly data?: ThreadData;
}

/** What a thread answers when it has run a replication. */
export interface ThreadAnswer {
  readonly simulation: number;
  readonly replication: number;
  readonly result: ReplicationResult;
}

/** A scenario and its setting as values that travel between threads. */
export function packed(scenario: Scenario, setting: Setting | undefined): ThreadData {
  if (setting === undefined) return { scenario, setting };
  const { rules, calendar } = setting;
  const all = rules.ids.map((id) => rules.get(id));
  return { scenario, setting: { ...setting, rules: all, calendar: calendar.spec } };
}

/** Runs each replication that is asked for, and answers with its result. */
export function serve(port: MessagePort): void {
  let model: Model | undefined;
  port.on('message', ({ simulation, replication, data }: ThreadOrder) => {
    if (data !== undefined) model = modelOf(data);
    if (model === undefined) throw new Error('a thread was given no model before its first order');
    const result = replicate(model, replication, columnWidthOf(model));
    port.postMessage({ simulation, replication, result } satisfies ThreadAnswer);
  });
}

function modelOf({ scenario, setting }: ThreadData): Model {
  return createModel(
    scenario,
    setting && {
      ...setting,
      rules: createRuleBook(setting.rules),
      calendar: createCalendar(setting.calendar),
    },
  );
}
