/** What dossiers catch: each trigger, interrupting or beside, on a step and on the procedure. */
import { describe, expect, it } from 'vitest';
import { catchingPermit, permitProcedure } from '@thutuc/testing';
import { parseProcedure } from '../definition/parse-procedure.js';
import { basis } from '../testing/dossiers/annulled-case.js';
import { effectsOfLast } from '../testing/dossiers/effects-of.js';
import { openOffice, type Case } from '../testing/dossiers/office.js';
import {
  reasons,
  head,
  jan,
  officer,
  runCourse,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { openLog } from './chain.js';
import { foldLog } from './fold-log.js';
import { timersOf } from './timers.js';

const permit = catchingPermit();
const office = openOffice(permit);
const applicant = 'applicant';
const system = '@system';
const begun = wayToSign.slice(0, 2);

function run(...lines: readonly Line[]): Case {
  const result = runCourse([...begun, ...lines], office);
  // What was decided is what a replay makes of the log.
  expect(foldLog(openLog('D-1', result.stored))).toEqual(result.dossier);
  return result;
}
const at = (time = '10:00'): string => jan(7, time);
const openOf = ({ dossier }: Case): string[] => dossier.activations.map(({ id }) => id);
const refusedWith = (code: string) => expect.objectContaining({ code }) as Error;
const message = (name: string, by = officer, more: object = {}, time = at()): Line => [
  time,
  by,
  { type: 'deliverMessage', message: name, data: {}, ...more },
];
const fire = (activation: string, timer: string, time: string): Line => [
  time,
  system,
  { type: 'fireTimer', activation, timer },
];
const signal = (name: string, time = at()): Line => [
  time,
  head,
  { type: 'sendSignal', signal: name },
];
const escalate = (name: string): Line => [
  at(),
  officer,
  { type: 'escalate', step: 'check', name, reasons },
];
const fail = (code: string): Line => [
  at(),
  officer,
  { type: 'fail', step: 'check', code, reasons },
];
const ask: Line = [
  at(),
  officer,
  { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons },
];
const area = (value: number, time = at()): Line => [
  time,
  officer,
  { type: 'correct', event: 1, data: { area: value }, reasons },
];

describe('what interrupts a step', () => {
  it.each<[string, Line, string]>([
    ['a message', message('gone', applicant), 'refused'],
    ['a signal', signal('halt'), 'expired'],
    ['a condition', area(2000), 'refused'],
    ['an error', fail('LOST'), 'refused'],
  ])('%s leaves it to its step', (_what, line, outcome) => {
    const { dossier } = run(line);
    expect(dossier).toMatchObject({ lifecycle: 'closed', outcome });
    expect(dossier.scopes).toEqual([]);
  });

  it('an escalation leaves it to its step', () => {
    expect(openOf(run(escalate('refer')))).toEqual(['sign#1']);
  });

  it('a date in the data leaves it when its day begins', () => {
    const told = run([
      at(),
      officer,
      { type: 'correct', event: 1, data: { built: '2025-01-08' }, reasons },
    ]);
    const [timer] = timersOf(told.dossier).filter(({ timer: name }) => name === 'built');
    expect(new Date(timer!.at).toISOString()).toBe('2025-01-07T17:00:00.000Z');
    const moved = run(
      [at(), officer, { type: 'correct', event: 1, data: { built: '2025-01-08' }, reasons }],
      [at('10:01'), officer, { type: 'correct', event: 1, data: { built: null }, reasons }],
    );
    expect(timersOf(moved.dossier).some(({ timer: name }) => name === 'built')).toBe(false);
  });
});

describe('what runs beside a step', () => {
  it.each<[string, Line, string]>([
    ['a message', message('news'), 'news'],
    ['a signal', signal('alarm'), 'alarm'],
    ['a condition', area(200), 'large'],
    ['an escalation', escalate('doubt'), 'doubt'],
    ['a timer', fire('check#1', 'soon', jan(8, '00:00')), 'soon'],
  ])('%s opens its handler, and the step continues', (_what, line, name) => {
    const opened = run(line);
    expect(openOf(opened)).toEqual(['check#1', `check#1/!${name}#1/see#1`]);
    const seen = run(line, [
      jan(8, '09:00'),
      head,
      { type: 'complete', step: 'see', outcome: 'seen', data: {} },
    ]);
    expect(openOf(seen)).toEqual(['check#1']);
    expect(seen.dossier.activations[0]?.results).toBeUndefined();
  });

  it('is cancelled with the step, or awaited by the end of the graph', () => {
    const fit: Line = [
      jan(7, '11:00'),
      officer,
      { type: 'complete', step: 'check', outcome: 'unfit', data: {} },
    ];
    expect(run(message('news'), fit).dossier).toMatchObject({ outcome: 'refused', scopes: [] });
    const waits = run(area(200), fit);
    expect(openOf(waits)).toEqual(['check#1/!large#1/see#1']);
    expect(waits.dossier).toMatchObject({ lifecycle: 'running' });
    expect(waits.dossier.scopes[0]).toMatchObject({ current: null, ended: { outcome: 'refused' } });
    const over = run(area(200), fit, [
      jan(8, '09:00'),
      head,
      { type: 'complete', step: 'see', outcome: 'seen', data: {} },
    ]);
    expect(over.dossier).toMatchObject({ lifecycle: 'closed', outcome: 'refused', scopes: [] });
  });

  it('is caught as often as it may be', () => {
    const twice = run(message('news'), message('news'));
    expect(openOf(twice)).toEqual(['check#1', 'check#1/!news#1/see#1', 'check#1/!news#2/see#1']);
    // The third one is kept, since the procedure keeps it.
    expect(run(message('news'), message('news'), message('news')).dossier.inbox).toHaveLength(1);
    expect(() => run(signal('alarm'), signal('alarm'), signal('alarm'))).not.toThrow();
    expect(openOf(run(signal('alarm'), signal('alarm'), signal('alarm')))).toHaveLength(3);
  });

  it('is caught when a condition begins to hold, and again once it did not', () => {
    const once = run(area(200), area(300, at('10:01')));
    expect(openOf(once)).toHaveLength(2);
    expect(once.dossier.activations[0]?.met).toEqual(['large']);
    const less = run(area(200), area(50, at('10:01')));
    expect(less.dossier.activations[0]?.met).toBeUndefined();
    expect(openOf(run(area(200), area(50, at('10:01')), area(200, at('10:02'))))).toHaveLength(3);
  });

  it('tells at every end of a limit, as often as it may', () => {
    const first = timersOf(run().dossier).find(({ timer }) => timer === 'daily');
    const once = run(fire('check#1', 'daily', new Date(first!.at).toISOString()));
    const next = timersOf(once.dossier).find(({ timer }) => timer === 'daily');
    expect(next!.at - first!.at).toBe(24 * 3_600_000);
    const twice = run(
      fire('check#1', 'daily', new Date(first!.at).toISOString()),
      fire('check#1', 'daily', new Date(next!.at).toISOString()),
    );
    expect(timersOf(twice.dossier).some(({ timer }) => timer === 'daily')).toBe(false);
  });
});

describe('what a procedure catches', () => {
  it('interrupts whatever step is open', () => {
    expect(run(message('withdrawn', applicant)).dossier.outcome).toBe('refused');
    const inPolice = run(
      [at(), officer, { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 1 } }],
      message('withdrawn', applicant, {}, at('10:01')),
    );
    expect(inPolice.dossier).toMatchObject({ lifecycle: 'closed', outcome: 'refused' });
    expect(run(fail('ANY')).dossier.outcome).toBe('expired');
  });

  it('is handled instead of the steps, and leads on by the outcome of the handler', () => {
    const appealed = run(message('appeal', head));
    expect(openOf(appealed)).toEqual(['!appeal#1/see#1']);
    expect(appealed.dossier.scopes[0]).toMatchObject({ path: '', current: null });
    const seen = run(message('appeal', head), [
      jan(7, '11:00'),
      officer,
      { type: 'complete', step: '!appeal/see', outcome: 'seen', data: {} },
    ]);
    expect(openOf(seen)).toEqual(['sign#1']);
    // It is caught once.
    expect(() =>
      run(
        message('appeal', head),
        [jan(7, '11:00'), officer, { type: 'complete', step: 'see', outcome: 'seen', data: {} }],
        message('appeal', head, {}, jan(7, '12:00')),
      ),
    ).toThrow(refusedWith('MESSAGE_UNEXPECTED'));
  });

  it('runs beside the steps, and the end awaits or cancels it', () => {
    const both = run(signal('order'), [
      at('10:01'),
      officer,
      { type: 'correct', event: 1, data: { kind: 'fence' }, reasons },
    ]);
    expect(openOf(both)).toEqual(['check#1', '!order#1/see#1', '!fence#1/see#1']);
    const ended = run(
      signal('order'),
      [at('10:01'), officer, { type: 'correct', event: 1, data: { kind: 'fence' }, reasons }],
      [at('10:02'), officer, { type: 'complete', step: 'check', outcome: 'unfit', data: {} }],
    );
    expect(openOf(ended)).toEqual(['!order#1/see#1']);
  });

  it('gives an escalation that nothing catches to the role above', () => {
    const { events } = run(escalate('nothing'));
    expect(events.at(-1)).toMatchObject({
      payload: { type: 'escalated', name: 'nothing' },
      moves: [],
    });
    expect(effectsOfLast([...begun, escalate('nothing')], office)).toEqual([
      {
        ...{ kind: 'notify', template: 'escalated', activation: 'check#1' },
        to: { kind: 'role', unit: 'U-1', role: 'head' },
      },
    ]);
  });

  it('is caught by the step rather than by what is around it', () => {
    const around = { on: { condition: 'area > 1000' }, interrupts: true, to: 'expired', basis };
    const both = parseProcedure({ ...permit, catches: { ...permit.catches, around } });
    const { dossier } = runCourse([...begun, area(2000)], openOffice(both));
    expect(dossier.outcome).toBe('refused');
  });

  it('has no timers any more once it is over, nor has a handler of its own', () => {
    const soon = fire('check#1/!news#1!', 'soon', jan(8, '10:00'));
    const seen: Line = [
      jan(8, '09:00'),
      head,
      { type: 'complete', step: 'see', outcome: 'seen', data: {} },
    ];
    expect(() => run(message('news'), seen, soon)).toThrow(refusedWith('TIMER_OVER'));
    expect(() => run(message('withdrawn', applicant), fire('!', 'halfway', jan(15)))).toThrow(
      refusedWith('OUT_OF_ORDER'),
    );
  });

  it('tells at its instants', () => {
    const timers = timersOf(run().dossier).filter(({ activation }) => activation === '!');
    expect(timers.map(({ timer }) => timer)).toEqual(['halfway', 'passed']);
    const fired = run(fire('!', 'halfway', jan(15)));
    expect(fired.dossier.scopes[0]?.catching?.fired).toHaveProperty('halfway');
  });
});

describe('a message', () => {
  it('that nothing waits for yet is kept, and taken by what comes to wait for it', () => {
    const early = run(ask, message('news', officer, { data: { kind: 'fence' } }, at('10:01')));
    expect(early.dossier.inbox).toMatchObject([{ message: 'news', data: { kind: 'fence' } }]);
    expect(early.dossier.data.kind).toBeUndefined();
    const taken = run(ask, message('news', officer, { data: { kind: 'house' } }, at('10:01')), [
      at('10:02'),
      applicant,
      { type: 'provideSupplement', data: {} },
    ]);
    expect(taken.dossier.inbox).toBeUndefined();
    expect(taken.dossier.data.kind).toBe('house');
    expect(openOf(taken)).toEqual(['check#2', 'check#2/!news#1/see#1']);
  });

  it('that was kept for nothing is reported when its time is over', () => {
    const lines = [ask, message('news', officer, {}, at('10:01'))] as const;
    const kept = run(...(lines as unknown as Line[]));
    const [timer] = timersOf(kept.dossier).filter(({ activation }) => activation === '@inbox#1');
    expect(timer).toMatchObject({ timer: String(kept.events.length) });
    const over = run(
      ...(lines as unknown as Line[]),
      fire('@inbox#1', timer!.timer, new Date(timer!.at).toISOString()),
    );
    expect(over.dossier.inbox).toBeUndefined();
  });

  it('that was kept goes by itself: another one stays', () => {
    const lines = [
      ask,
      message('news', officer, {}, at('10:01')),
      message('news', officer, {}, at('10:02')),
    ];
    const kept = run(...lines);
    const [first, second] = kept.dossier.inbox ?? [];
    const over = run(
      ...lines,
      fire('@inbox#1', String(first!.event), new Date(first!.until).toISOString()),
    );
    expect(over.dossier.inbox).toEqual([second]);
  });

  it.each<[string, Line, string]>([
    ['nobody knows', message('unheard'), 'MESSAGE_UNEXPECTED'],
    ['that another one sends', message('gone', officer), 'NOT_AUTHORISED'],
    ['with data of other steps', message('news', officer, { data: { area: 3 } }), 'DATA_INVALID'],
    [
      'that no step of the name waits for',
      message('gone', applicant, { step: 'sign' }),
      'MESSAGE_UNEXPECTED',
    ],
  ])('%s is refused', (_what, line, code) => {
    expect(() => run(line)).toThrow(refusedWith(code));
  });

  it('of a signal that is not caught is refused', () => {
    const sent: Line = [at(), officer, { type: 'sendSignal', signal: 'unheard' }];
    expect(() => run(sent)).toThrow(refusedWith('SIGNAL_UNKNOWN'));
  });
});

it('an end that escalates tells whoever receives dossiers, where nothing catches that', () => {
  const permit = permitProcedure();
  const task = { kind: 'task', name: permit.name, party: 'office', role: 'officer' };
  const doubt = { kind: 'end', name: permit.name, outcome: 'seen', escalates: 'doubt' };
  const look = {
    kind: 'parallel',
    name: permit.name,
    branches: { look: { start: 'see', steps: { see: { ...task, on: { seen: 'doubt' } }, doubt } } },
    on: { completed: 'check' },
  };
  const looking = parseProcedure({ ...permit, start: 'look', steps: { look, ...permit.steps } });
  const seen: Line = [at(), officer, { type: 'complete', step: 'see', outcome: 'seen', data: {} }];
  expect(effectsOfLast([...begun, seen], openOffice(looking))).toEqual([
    {
      ...{ kind: 'notify', template: 'escalated' },
      to: { kind: 'role', unit: 'U-1', role: 'officer' },
    },
  ]);
});

it('an instant around the limit of a step that only routes is set as the step is entered', () => {
  const { transfer, ...others } = permitProcedure().steps;
  const late = {
    on: { timer: { when: 'after', by: { amount: 1, unit: 'workingDays' } } },
    ...{ interrupts: false, tell: [{ party: 'office', role: 'head' }] },
    basis: [{ act: 'Act of the test', article: '7' }],
  };
  const steps = { ...others, transfer: { ...transfer, catches: { late } } };
  const told = openOffice(parseProcedure({ ...permitProcedure(), steps }));
  const { dossier } = runCourse(wayToSign.slice(0, 4), told);
  const transferring = dossier.activations.find(({ id }) => id === 'transfer#1');
  expect(Object.keys(transferring?.timers ?? {})).toEqual(['late']);
});
