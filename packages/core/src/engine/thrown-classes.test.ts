/** What `execute` throws, whatever it is asked for: only the classes that it documents. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { compileProcedure } from '../compile/compile.js';
import { AuthorisationError, CommandError, ConflictError } from './errors.js';
import { type CommandEnvelopeInput, commandSchema } from './command.js';
import type { Dossier } from './dossier.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { Directory } from '../ports/directory.js';
import {
  arbitraryProcedure,
  countedSalts,
  ManualClock,
  nextTimer,
  plainCalendar,
  possibleRequests,
} from '@thutuc/testing';
import { createEngine } from '../runtime/engine.js';

const slash = /^([^/]+)\/(\w+)$/;

/** People are called after the role that they hold; units that begin with X are unknown. */
const directory: Directory = {
  unit: (code) =>
    Promise.resolve(
      code.startsWith('X') ? undefined : { code, name: { vi: code, en: code }, kind: 'office' },
    ),
  grantsOf: (person) => {
    const [, unit, role] = slash.exec(person) ?? [];
    return Promise.resolve(unit === undefined || role === undefined ? [] : [{ unit, role }]);
  },
  nameOf: (person) => Promise.resolve(person),
};

const people = ['applicant', 'U-1/officer', 'U-1/head', 'U-2/officer', 'U-3/officer', 'nobody', ''];
const schemas = commandSchema.options.map(({ shape }) => shape as Record<string, unknown>);

/** Values that a field of a command might well have, and some that it can not. */
function fieldsFor(dossier: Dossier | undefined): Record<string, readonly unknown[]> {
  const steps = dossier?.activations.map(({ id }) => id) ?? [];
  const names = steps.map((id) => id.replace(/#\d+$/, ''));
  return {
    step: [...steps, ...names, ...steps, '@receipt#1', 'nosuch', 'a#1/b/c#2', undefined],
    activation: [...steps, 'nosuch#1'],
    timer: ['due', 'expired', 'nosuch'],
    outcome: ['done', 'back', 'granted', 'refused', 'otherwise', 'nosuch'],
    kind: ['undo', 'annul', 'clock', undefined],
    ...{ applicant: ['applicant', 'hanh', undefined], note: ['text', undefined] },
    ...{ parent: [undefined], separate: [undefined], doneBy: [undefined], effect: [undefined] },
    ...{ procedure: ['nosuch', 'random'], channel: ['online', undefined] },
    ...{ force: [true, false], reference: ['R-1'], choice: [undefined] },
    data: [{}, {}, {}, { area: 5 }, { area: 'many' }, { nosuch: 1 }, undefined],
    parties: [{}, {}, { office: 'U-2' }, { police: 'X-1' }, { nosuch: 'U-1' }, undefined],
    documents: [['plan'], ['nosuch'], []],
    document: ['plan', 'nosuch'],
    event: [1, 2, 99, 0, 1.5],
    events: [[1], [2, 3], [99], []],
    amount: [0, 5, 1e15, -1, 0.5, Number.NaN],
    by: [
      { amount: 1, unit: 'workingDays' },
      { amount: 1e6, unit: 'years' },
      { amount: 0.5, unit: 'days' },
    ],
    appointment: ['2025-01-20', '2025-01-19', '9999-12-31', '2025-02-30', 'soon'],
    answer: ['agreed', 'objected', 'maybe'],
    to: [...people, 'a'.repeat(300)],
    from: ['2025-01-06', '2026-01-01', '2025-02-30'],
    until: ['2025-01-08', '2024-01-01'],
    version: ['1.0.0', '9.9.9'],
    child: [1, 0],
    message: ['heard', 'nosuch'],
    ...{ party: ['office', 'applicant', 'nosuch'], role: ['officer', 'nosuch'] },
  };
}

/** What stands in fields of free text, which most commands demand. */
const texts = ['text', 'text', 'text', undefined];

/** One request, drawn when the dossier is known. */
interface Turn {
  readonly kind: 'legal' | 'timer' | 'typed' | 'bent' | 'garbage';
  readonly choice: number;
  readonly person: string;
  readonly value: unknown;
}

const turns = fc.record({
  kind: fc.constantFrom('legal', 'legal', 'legal', 'timer', 'typed', 'typed', 'bent', 'garbage'),
  choice: fc.nat(),
  person: fc.constantFrom(...people),
  value: fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
}) as fc.Arbitrary<Turn>;

/** Takes one of a list by a number, and the number on. */
function taker(choice: number) {
  let left = choice;
  return <T>(list: readonly T[]): T => {
    const taken = list[left % list.length] as T;
    left = Math.floor(left / list.length) + 7 * list.length;
    return taken;
  };
}

/** A command of any kind with values that it might well have. */
function typedCommand({ choice }: Turn, dossier: Dossier | undefined): unknown {
  const take = taker(choice);
  const shape = take(schemas);
  const fields = fieldsFor(dossier);
  const entries = Object.keys(shape).flatMap((key) => {
    if (key === 'type') return [[key, (shape.type as { value: string }).value] as const];
    const known = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return [[key, take(known ?? texts)] as const];
  });
  return Object.fromEntries(entries);
}

/** A request with one of its fields, or of its command's, replaced. */
function bent(request: CommandEnvelopeInput, { choice, value }: Turn): unknown {
  const take = taker(choice);
  const whole = request as unknown as Record<string, unknown>;
  const command = request.command as unknown as Record<string, unknown>;
  const key = take([...Object.keys(whole), 'effectiveAt', 'expectedVersion']);
  if (key !== 'command') return { ...whole, [key]: value };
  return { ...whole, command: { ...command, [take(Object.keys(command))]: value } };
}

const isDocumented = (error: unknown): boolean =>
  error instanceof CommandError ||
  error instanceof AuthorisationError ||
  error instanceof ConflictError;

describe('execute', () => {
  it('throws the classes that it documents, and no others, whatever it is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryProcedure(),
        fc.array(turns, { minLength: 1, maxLength: 15 }),
        async (procedure, asked) => {
          const compiled = compileProcedure(procedure);
          const clock = new ManualClock(parseInstant('2025-01-06T09:00+07:00')); // a Monday
          const engine = createEngine({
            store: createMemoryStore(),
            procedures: [procedure],
            rules: createRuleBook(builtInRules),
            calendars: [plainCalendar()],
            directory,
            clock,
            salt: countedSalts(),
            adminRoles: { erasure: [{ unit: 'U-1', role: 'head' }] },
            idPrefixes: 'any',
          });
          const tried = async (request: unknown): Promise<void> => {
            try {
              await engine.execute(request as CommandEnvelopeInput);
            } catch (error) {
              if (!isDocumented(error)) throw error;
            }
          };
          const submit = { type: 'submit', procedure: procedure.id, data: { area: 50 } } as const;
          await tried({ id: 'first', dossier: 'D-1', actor: 'applicant', command: submit });
          for (const [i, turn] of asked.entries()) {
            const dossier = await engine.readOffRecord('D-1');
            const possible = dossier === undefined ? [] : possibleRequests(compiled, dossier);
            const { actor, command } = possible[turn.choice % Math.max(1, possible.length)] ?? {
              actor: turn.person,
              command: submit,
            };
            const legal = { id: `c-${i}`, dossier: 'D-1', actor, command };
            const timer = dossier && nextTimer(dossier);
            if (turn.kind === 'timer' && timer !== undefined && timer.at < clock.now() + 1e11) {
              clock.jump(Math.max(0, timer.at - clock.now()));
            }
            const request =
              turn.kind === 'garbage'
                ? turn.value
                : turn.kind === 'bent'
                  ? bent(legal, turn)
                  : turn.kind === 'typed'
                    ? { ...legal, actor: turn.person, command: typedCommand(turn, dossier) }
                    : legal;
            await tried(request);
          }
          expect((await engine.readLog('D-1')).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: process.env.CI === 'true' ? 400 : 25 },
    );
  });
});
