/** A permit whose step opens dossiers of their own: one for each tree that is planted. */
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseProcedure } from '../../definition/parse-procedure.js';
import type { Procedure, ProcedureInput } from '../../definition/procedure.js';
import { childId } from '../../engine/children.js';
import type { CommandEnvelopeInput } from '../../engine/command.js';
import type { Dossier } from '../../engine/dossier.js';
import { createMemoryStore } from '../../memory-store/memory-store.js';
import type { Store } from '../../ports/store.js';
import { createDirectory } from '../../runtime/directory.js';
import { createEngine, type Engine } from '../../runtime/engine.js';
import type { EngineOptions } from '../../runtime/engine-options.js';
import { countedSalts, ManualClock, permitProcedure, plainCalendar } from '@thutuc/testing';

/** The dossier of the planting that was opened as the one of a number. */
export const plantedInGarden = (child: number): string => childId('D-1', 'plant#1', child, 1);

/** A name in both languages. */
export const name = (en: string): { vi: string; en: string } => ({ vi: en, en });
/** The officer of the permit's office. */
export const officer = { party: 'office', role: 'officer' } as const;
/** Of the steps of the garden. */
export const limit = { amount: 5, unit: 'workingDays' } as const;

const toPlant = { fit: 'plant', incomplete: 'supplement', unfit: 'refused' };

type SubprocedureInput = Extract<ProcedureInput['steps'][string], { kind: 'subprocedure' }>;

/** The permit, beginning with the planting of trees: one dossier for each kind of tree. */
export function withGarden(change: Partial<SubprocedureInput>, start?: 'check'): Procedure {
  const permit = permitProcedure();
  return parseProcedure({
    ...permit,
    data: { ...permit.data, trees: { type: 'list', name: name('Trees') } },
    start: start ?? 'plant',
    undo: { within: { amount: 1, unit: 'workingDays' } },
    steps: {
      ...permit.steps,
      ...(start === undefined ? {} : { check: { ...permit.steps.check!, on: toPlant } }),
      plant: {
        kind: 'subprocedure',
        name: name('Planting'),
        ...officer,
        limit,
        procedure: 'planting',
        on: { completed: 'sign', refused: 'refused', withdrawn: 'check' },
        ...change,
      },
    },
  });
}

/** The planting of one tree. */
export const planting = parseProcedure({
  ...permitProcedure(),
  id: 'planting',
  data: {
    area: { type: 'integer', name: name('Area') },
    owner: { type: 'text', name: name('Owner'), personal: true },
    tree: { type: 'text', name: name('Tree') },
    place: { type: 'text', name: name('Place') },
  },
  documents: {},
  separate: [],
  start: 'dig',
  steps: {
    dig: {
      kind: 'task',
      name: name('Dig'),
      ...officer,
      limit,
      on: { planted: 'planted', refused: 'refused' },
    },
    planted: { kind: 'end', name: name('Planted'), outcome: 'planted' },
    refused: { kind: 'end', name: name('Refused'), outcome: 'refused' },
  },
});

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [{ code: 'U-1', name: name('Office') }],
  people: [
    {
      id: 'lan',
      name: 'Trần Thị Lan',
      memberships: [
        { unit: 'U-1', role: 'officer' },
        { unit: 'U-1', role: 'head' },
      ],
    },
    { id: 'binh', name: 'Lê Bình', memberships: [{ unit: 'U-1', role: 'head' }] },
  ],
});

/** What one works with in a garden. */
interface Garden {
  readonly engine: Engine;
  readonly clock: ManualClock;
  readonly dispatcher: ReturnType<Engine['createDispatcher']>;
  readonly send: (
    dossier: string,
    actor: string,
    command: CommandEnvelopeInput['command'],
  ) => Promise<void>;
  readonly load: (id: string) => Promise<Dossier>;
  readonly open: () => Promise<string[] | undefined>;
  readonly end: (child: number, outcome: string) => Promise<void>;
}

/**
 * Submits and receives a permit with its trees.
 *
 * @param clockFor - The engine's clock, where it is not declared virtual.
 */
export async function garden(
  step: Partial<SubprocedureInput>,
  data: Record<string, string[]> = {},
  store: Store = createMemoryStore(),
  start?: 'check',
  clockFor: (clock: ManualClock) => EngineOptions['clock'] = (clock) => clock,
): Promise<Garden> {
  const clock = new ManualClock(parseInstant('2025-01-06T09:00+07:00')); // a Monday
  const engine = createEngine({
    store,
    procedures: [withGarden(step, start), planting],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory,
    clock: clockFor(clock),
    salt: countedSalts(),
    idPrefixes: 'any',
    adminRoles: { annulment: [{ unit: 'U-1', role: 'head' }] },
  });
  const dispatcher = engine.createDispatcher({ clock, random: () => 0.5, worker: 'w-1' });
  let serial = 0;
  const send = async (dossier: string, actor: string, command: CommandEnvelopeInput['command']) => {
    serial += 1;
    await engine.execute({ id: `c${serial}`, dossier, actor, command });
    await dispatcher.drain();
  };
  const permit = { area: 80, owner: 'Lê Thị Hạnh', ...data };
  await send('D-1', 'hanh', { type: 'submit', procedure: 'permit', data: permit });
  await send('D-1', 'lan', { type: 'accept' });
  return {
    engine,
    clock,
    dispatcher,
    send,
    load: async (id: string) => (await engine.readOffRecord(id))!,
    open: async () => (await engine.readOffRecord('D-1'))?.activations.map(({ id }) => id),
    end: async (child: number, outcome: string) => {
      await send(plantedInGarden(child), 'lan', { type: 'accept' });
      await send(plantedInGarden(child), 'lan', { type: 'complete', step: 'dig', outcome });
    },
  };
}

/** One dossier for each tree. */
export const forEach = { forEach: 'trees', element: 'tree' } as const;
export const lindens = { trees: ['linden', 'oak', 'plum'] };
