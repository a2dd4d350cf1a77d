/** What must hold of handlers, whatever is caught in whatever order. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catchingPermit } from '@thutuc/testing';
import { openOffice, type Case, type Request } from '../testing/dossiers/office.js';
import { head, jan, officer, reasons, wayToSign } from '../testing/dossiers/permit-course.js';
import { parseInstant } from '@thutuc/legal-time';
import { openLog } from './chain.js';
import { foldLog } from './fold-log.js';
import { CommandError } from './errors.js';
import { handlerOf } from './scope-names.js';
import { timersOf } from './timers.js';

type Command = Request['command'];

const permit = catchingPermit();
const office = openOffice(permit);
const hour = 3_600_000;

const correct = (data: Record<string, string | number | null>): Command => ({
  ...({ type: 'correct', event: 1, reasons } as const),
  data,
});
const message = (name: string): Command => ({ type: 'deliverMessage', message: name, data: {} });
const seen: Command = { type: 'complete', step: 'see', outcome: 'seen', data: {} };

/** What may happen, and who does it. */
const acts: readonly (readonly [actor: string, command: Command])[] = [
  [officer, message('news')],
  [officer, message('news')],
  [head, message('appeal')],
  ['applicant', message('gone')],
  [head, { type: 'sendSignal', signal: 'alarm' }],
  [head, { type: 'sendSignal', signal: 'order' }],
  [officer, correct({ area: 50 })],
  [officer, correct({ area: 200 })],
  [officer, correct({ kind: 'fence' })],
  [officer, correct({ kind: null })],
  [officer, { type: 'escalate', step: 'check', name: 'doubt', reasons }],
  [officer, { type: 'escalate', step: 'check', name: 'worry', reasons }],
  [officer, { type: 'escalate', step: 'check', name: 'refer', reasons }],
  [officer, { type: 'fail', step: 'check', code: 'ANY', reasons }],
  [officer, { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 1 } }],
  [officer, { type: 'complete', step: 'check', outcome: 'unfit', data: {} }],
  [head, seen],
  [officer, seen],
  [head, { type: 'complete', step: 'sign', outcome: 'signed', data: {} }],
  [head, { type: 'suspend', reasons }],
  [head, { type: 'resume' }],
];

/** The most times that each thing is caught in a scope. */
const bounds: Readonly<Record<string, number>> = {
  ...{ news: 2, alarm: 2, large: 2, doubt: 2, order: 2, worried: 2, fence: 1, appeal: 1 },
};

it('holds for handlers in whatever order things happen', () => {
  const walks = fc.array(fc.nat(acts.length), { minLength: 5, maxLength: 25 });
  let opened = 0;
  fc.assert(
    fc.property(walks, (walk) => {
      let now = parseInstant(jan(6, '10:00'));
      let result: Case | undefined;
      for (const [at, actor, command] of wayToSign.slice(0, 2)) {
        result = office.act(result, { at: parseInstant(at), actor, command });
      }
      for (const choice of walk) {
        now += hour;
        result = step(result!, now, choice);
        opened += check(result);
      }
      const log = openLog('D-1', result!.stored);
      expect(foldLog(log)).toEqual(result!.dossier);
    }),
  );
  expect(opened).toBeGreaterThan(100);
});

/** Does what is drawn where the engine admits it; one choice more stands for the next timer. */
function step(before: Case, at: number, choice: number): Case {
  const [timer] = timersOf(before.dossier, at, at);
  if (timer !== undefined) {
    const { activation, timer: name } = timer;
    const command: Command = { type: 'fireTimer', activation, timer: name };
    return office.act(before, { at, actor: '@system', command });
  }
  const act = acts[choice];
  if (act === undefined) return before;
  const [actor, command] = act;
  try {
    return office.act(before, { at, actor, command });
  } catch (error) {
    // A refusal is an answer; anything else is a fault.
    if (error instanceof CommandError || (error as Error).name === 'AuthorisationError') {
      return before;
    }
    throw error;
  }
}

/** What must hold after each act. @returns How many handlers are open. */
function check({ dossier, events }: Case): number {
  const moves = events.flatMap((event) => event.moves);
  const opens = moves.flatMap((move) =>
    move.op === 'open' && handlerOf(move.scope) !== undefined ? [move.scope] : [],
  );
  // No path is given twice, and nothing is caught more often than it may be.
  expect(new Set(opens).size).toBe(opens.length);
  for (const [name, max] of Object.entries(bounds)) {
    const times = opens.filter((path) => handlerOf(path)?.name === name).length;
    expect(times).toBeLessThanOrEqual(max);
  }
  const handlers = dossier.scopes.filter(({ path }) => handlerOf(path) !== undefined);
  for (const { path } of handlers) {
    const { home, activation, name } = handlerOf(path)!;
    expect(dossier.scopes.some((scope) => scope.path === home)).toBe(true);
    const isBeside = activation === undefined || isOpen(dossier, activation);
    // Only what the end awaits outlives the step that it ran beside.
    if (!isBeside) expect(['large']).toContain(name);
  }
  if (dossier.lifecycle === 'closed') expect(dossier.scopes).toEqual([]);
  else {
    const root = dossier.scopes.find(({ path }) => path === '');
    const waits = handlers.some(({ path }) => handlerOf(path)?.home === '');
    expect(root?.current !== null || waits).toBe(true);
  }
  const checking = dossier.activations.find(
    ({ id }) => id.startsWith('check#') && !id.includes('/'),
  );
  if (checking !== undefined && dossier.lifecycle === 'running') {
    const isLarge = Number(dossier.data.area) > 100;
    const spent = opens.filter((path) => handlerOf(path)?.name === 'large').length >= 2;
    if (!spent) expect(checking.met?.includes('large') ?? false).toBe(isLarge);
  }
  return handlers.length;
}

function isOpen({ activations }: Case['dossier'], activation: string): boolean {
  return activations.some(({ id }) => id === activation);
}
