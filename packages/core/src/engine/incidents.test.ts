/** Incidents: what has no answer waits for a person, and no dossier takes a way by default. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure, ProcedureInput } from '../definition/procedure.js';
import { openOffice, type Case, type Office } from '../testing/dossiers/office.js';
import { permitProcedure } from '@thutuc/testing';
import { incidentCodeOf, incidentsOf } from './incidents.js';
import { openLog } from './chain.js';
import { systemActor } from './context.js';
import type { Command } from './command.js';
import { CommandError } from './errors.js';
import { foldLog } from './fold-log.js';

const name = (en: string) => ({ vi: en, en });
const officer = { party: 'office', role: 'officer' } as const;

/** The permit, beginning with other steps. */
function beginning(start: string, steps: ProcedureInput['steps']): Procedure {
  const permit = permitProcedure();
  return parseProcedure({ ...permit, start, steps: { ...permit.steps, ...steps } });
}

const chooseByFee = beginning('assess', {
  assess: {
    kind: 'task',
    name: name('Assess'),
    ...officer,
    limit: { amount: 1, unit: 'workingDays' },
    writes: ['fee'],
    on: { done: 'choose' },
  },
  choose: {
    kind: 'decision',
    name: name('Choose'),
    branches: [{ name: 'dear', when: 'fee > 3', to: 'refused' }],
    otherwise: 'sign',
  },
});

class Counter {
  readonly #office: Office;
  #at = parseInstant('2025-01-06T09:00+07:00'); // a Monday
  case: Case;

  constructor(procedure: Procedure) {
    this.#office = openOffice(procedure);
    const data = { area: 80 };
    const command = {
      type: 'submit',
      procedure: 'permit',
      channel: 'online',
      parties: {},
    } as const;
    this.case = this.#act(undefined, 'applicant', { ...command, data });
    this.act('U-1/officer', { type: 'accept' });
  }

  act(actor: string, command: Command): this {
    this.case = this.#act(this.case, actor, command);
    // What is stored says all of it.
    expect(foldLog(openLog('D-1', this.case.stored))).toEqual(this.case.dossier);
    return this;
  }

  get open(): string[] {
    return this.case.dossier.activations.map(({ id }) => id);
  }

  get incidents(): string[] {
    return incidentsOf(this.case.dossier).map(
      ({ activation, kind, code, unit, role }) => `${activation} ${kind} ${code} ${unit}/${role}`,
    );
  }

  #act(before: Case | undefined, actor: string, command: Command): Case {
    this.#at += 60_000;
    return this.#office.act(before, { at: this.#at, actor, command });
  }
}

const coded = (code: string): unknown => expect.objectContaining({ code });
const correct = (event: number, data: Record<string, number | string[]>): Command => ({
  type: 'correct',
  event,
  data,
  reasons: 'typed in wrongly',
});
const retry = { type: 'retryIncident', step: 'choose' } as const;

describe('a condition without an answer', () => {
  const complete = { type: 'complete', step: 'assess', outcome: 'done' } as const;
  const open = () => new Counter(chooseByFee).act('U-1/officer', { ...complete, data: {} });

  it('keeps the dossier where it is, for the receiver of dossiers', () => {
    const counter = open();
    expect(counter.open).toEqual(['choose#1']);
    expect(counter.incidents).toEqual(['choose#1 routing CONDITION_NULL U-1/officer']);
  });

  it('continues when the data was corrected, and not before', () => {
    const counter = open();
    expect(() => counter.act('U-1/officer', retry)).toThrow(coded('INCIDENT_PERSISTS'));
    counter.act('U-1/officer', correct(1, { fee: 2 }));
    expect(counter.act('U-1/head', retry).open).toEqual(['sign#1']);
    expect(counter.incidents).toEqual([]);
    expect(() => counter.act('U-1/head', retry)).toThrow(coded('OUT_OF_ORDER'));
  });

  it('may be resolved by a branch that a person decides on, with reasons', () => {
    const counter = open();
    const resolve = { type: 'resolveIncident', step: 'choose', data: {} } as const;
    const reasons = 'no fee is due';
    expect(() => counter.act('U-3/officer', { ...resolve, outcome: 'dear', reasons })).toThrow(
      coded('NOT_AUTHORISED'),
    );
    expect(() => counter.act('U-1/officer', { ...resolve, outcome: 'cheap', reasons })).toThrow(
      coded('OUTCOME_UNKNOWN'),
    );
    counter.act('U-1/officer', { ...resolve, outcome: 'otherwise', reasons });
    expect(counter.open).toEqual(['sign#1']);
    expect(counter.case.events.at(-1)?.personal?.note).toBe(reasons);
  });

  it('is an incident of a step that opens branches by data, too', () => {
    const steps: ProcedureInput['steps'] = {
      survey: {
        kind: 'inclusive',
        name: name('Survey'),
        conditions: { site: 'fee > 3' },
        otherwise: 'site',
        branches: {
          site: { start: 'end', steps: { end: { kind: 'end', name: name('E'), outcome: 'ok' } } },
        },
        on: { completed: 'sign' },
      },
    };
    expect(new Counter(beginning('survey', steps)).incidents).toEqual([
      'survey#1 routing CONDITION_NULL U-1/officer',
    ]);
  });

  it('is an incident of a consultation whose units are not known', () => {
    const permit = permitProcedure();
    const limit = { amount: 2, unit: 'workingDays' } as const;
    const procedure = parseProcedure({
      ...permit,
      data: { ...permit.data, asked: { type: 'list', name: name('Asked') } },
      start: 'ask',
      steps: {
        ...permit.steps,
        ask: {
          kind: 'consultation',
          name: name('Ask'),
          ...officer,
          consultedUnits: { field: 'asked', party: 'police', role: 'officer', limit },
          silence: 'consent',
          on: { agreed: 'sign', objected: 'refused' },
        },
      },
    });
    const counter = new Counter(procedure);
    expect(counter.incidents).toEqual(['ask#1 routing DATA_INVALID U-1/officer']);
    counter.act('U-1/officer', correct(1, { asked: ['U-7', 'U-8'] }));
    counter.act('U-1/officer', { type: 'retryIncident', step: 'ask' });
    expect(counter.open).toEqual(['ask#1', 'ask#1/unit:U-7/asked#1', 'ask#1/unit:U-8/asked#1']);
  });
});

describe('a service that gave up', () => {
  const lookup = (on: Record<string, string>) =>
    beginning('lookup', {
      lookup: {
        kind: 'service',
        name: name('Lookup'),
        ...officer,
        handler: 'lookup',
        limit: { amount: 1, unit: 'workingDays' },
        writes: ['fee'],
        on: { found: 'sign', ...on },
      },
    });
  const gaveUp = { type: 'raiseIncident', activation: 'lookup#1', code: 'Error' } as const;
  const reasons = 'the register does not answer';

  it('takes its way for that where it has one', () => {
    const counter = new Counter(lookup({ failed: 'check' }));
    counter.act(systemActor, { ...gaveUp, reasons });
    expect(counter.open).toEqual(['check#1']);
    expect(counter.incidents).toEqual([]);
    expect(counter.case.events.at(-1)?.payload).toMatchObject({ type: 'incidentRaised' });
  });

  it('waits for its owner where it has none, who tries again or decides', () => {
    const counter = new Counter(lookup({}));
    counter.act(systemActor, { ...gaveUp, reasons });
    expect(counter.incidents).toEqual(['lookup#1 service Error U-1/officer']);
    counter.act('U-1/head', { type: 'retryIncident', step: 'lookup' });
    expect(counter.incidents).toEqual([]);
    counter.act(systemActor, { ...gaveUp, reasons });
    counter.act('U-1/officer', {
      type: 'resolveIncident',
      step: 'lookup',
      outcome: 'found',
      data: { fee: 7 },
      reasons: 'by telephone',
    });
    expect(counter.open).toEqual(['sign#1']);
    expect(counter.case.dossier.data.fee).toBe(7);
  });

  it('is reported by the engine alone', () => {
    const counter = new Counter(lookup({}));
    expect(() => counter.act('U-1/officer', { ...gaveUp, reasons })).toThrow(
      coded('NOT_AUTHORISED'),
    );
    expect(() => counter.act('U-1/officer', { type: 'retryIncident', step: 'lookup' })).toThrow(
      coded('INCIDENT_NONE'),
    );
  });
});

describe('a timer that cannot do what the procedure says', () => {
  it('is an incident, and the dossier continues otherwise', () => {
    const limit = { amount: 1, unit: 'workingDays' } as const;
    const procedure = beginning('wait', {
      wait: {
        kind: 'task',
        name: name('Wait'),
        ...officer,
        limit,
        on: { done: 'sign' },
        events: { again: { when: 'at', to: 'wait' } },
        visitsMax: 1,
      },
    });
    const counter = new Counter(procedure);
    const at = counter.case.dossier.activations[0]?.timers?.again ?? 0;
    const office = openOffice(procedure);
    const fired = office.act(counter.case, {
      at,
      actor: systemActor,
      command: { type: 'fireTimer', activation: 'wait#1', timer: 'again' },
    });
    expect(fired.dossier.activations).toMatchObject([
      {
        id: 'wait#1',
        incident: { kind: 'timer', code: 'VISITS_LIMIT', timer: 'again', since: at },
      },
    ]);
    expect(foldLog(openLog('D-1', fired.stored))).toEqual(fired.dossier);
    const command = { type: 'retryIncident', step: 'wait' } as const;
    expect(() => office.act(fired, { at, actor: 'U-1/officer', command })).toThrow(
      coded('INCIDENT_PERSISTS'),
    );
    const done = { type: 'complete', step: 'wait', outcome: 'done', data: {} } as const;
    const { dossier } = office.act(fired, { at, actor: 'U-1/officer', command: done });
    expect(incidentsOf(dossier)).toEqual([]);
  });
});

describe('a failure that met a command', () => {
  it('is an incident where it is about the dossier, and thrown on where it is not', () => {
    expect(incidentCodeOf(new CommandError('DATA_INVALID', 'text'))).toBe('DATA_INVALID');
    const others = [
      new CommandError('STEP_UNKNOWN', 'text'),
      Object.assign(new Error('text'), { code: 'DATA_INVALID' }),
      new TypeError('text'),
    ];
    for (const other of others) expect(() => incidentCodeOf(other)).toThrow(other);
  });

  it('is not raised a second time while the first incident is open', () => {
    const raise = {
      type: 'raiseIncident',
      activation: 'register#1',
      code: 'DOWN',
      reasons: 'r',
    } as const;
    const service = beginning('register', {
      register: {
        kind: 'service',
        name: name('Register'),
        ...officer,
        limit: { amount: 1, unit: 'workingDays' },
        handler: 'register',
        retriesMax: 0,
        timeoutSeconds: 1,
        on: { found: 'sign' },
      },
    });
    const counter = new Counter(service).act(systemActor, raise);
    expect(counter.incidents).toEqual(['register#1 service DOWN U-1/officer']);
    expect(() => counter.act(systemActor, { ...raise, code: 'AGAIN' })).toThrow(
      expect.objectContaining({
        code: 'INCIDENT_OPEN',
        details: { activation: 'register#1' },
      }) as Error,
    );
    expect(counter.incidents).toEqual(['register#1 service DOWN U-1/officer']);
  });
});
