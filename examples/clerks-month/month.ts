/** November 2026 in a control office: all dossiers of the six procedures on one engine. */
import { basename, dirname, join } from 'node:path';
import {
  type CommandEnvelopeInput,
  createDirectory,
  createEngine,
  createMemoryStore,
  type Directory,
  type DirectoryFile,
  type Engine,
  type Store,
} from '@thutuc/core';
import { type CountingRule, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { countedSalts } from '@thutuc/testing';
import { vietnamCalendar } from '@thutuc/vn';
import { readExample, type Example } from '../../scripts/examples/example.js';
import { readLines, type SampleLine } from '../../scripts/examples/sample.js';

const examples = dirname(import.meta.dirname);
const begins = parseInstant('2026-11-01T00:00+07:00');
const ends = parseInstant('2026-12-01T00:00+07:00');

/** The six procedures, each with its sample dossiers. */
const procedureFolders = [
  'birth-registration-2026',
  'building-permit-2026',
  'criminal-record-certificate-2026',
  'enterprise-registration-2026',
  'investment-policy-approval-2026',
  'land-use-certificate-2026',
] as const;

/** The dossiers of the month that no example has; `of-its-own` holds them. */
const ownDossiers = ['apologised-late', 'at-the-kiosk', 'left-lying', 'transferred'] as const;

/** Who declares outages and transfers. */
const administrator = 'control.thuy';

/** A line of a dossier of the month. */
interface Line extends Omit<SampleLine, 'at'> {
  readonly at: number;
  readonly dossier: string;
}

/** The month when it is over. */
export interface Month {
  readonly store: Store;
  readonly directory: Directory;
  readonly dossiers: readonly string[];
}

/** What the administrator does in the month, each at its instant. */
const declared: readonly {
  readonly at: string;
  readonly act: (engine: Engine) => Promise<unknown>;
}[] = [
  {
    at: '2026-11-23T10:00+07:00',
    act: (engine) =>
      engine.declareInterruption({
        actor: administrator,
        id: 'outage-2026-11-23',
        scope: { unit: 'BTP.HT' },
        from: '2026-11-23T09:00+07:00',
        to: '2026-11-23T15:00+07:00',
        effect: 'suspend',
        notice: 'Notice of the owner of the civil-status system, 23 November 2026',
        basis: [{ act: 'Decree 63/2024/NĐ-CP', article: '4(7)' }],
      }),
  },
  {
    at: '2026-11-23T08:00+07:00',
    act: (engine) =>
      engine.transferDossiers({
        actor: administrator,
        from: 'H22.X2.KT',
        to: { unit: 'H22.X1.KT' },
        procedure: 'building-permit',
        reasons: 'The office of ward X1 works for X2 too while its own is short of people.',
      }),
  },
];

/** Plays the month, and stops at its end. */
export async function playMonth(): Promise<Month> {
  const played = procedureFolders.map((folder) => readExample(join(examples, folder)));
  const file = mergedDirectory(played.map(({ directory }) => directory as DirectoryFile));
  const directory = createDirectory(file);
  const store = createMemoryStore();
  const clock = { at: 0 };
  const engine = createEngine({
    store,
    procedures: played.flatMap(({ procedures }) => procedures),
    rules: createRuleBook(rulesOf(played)),
    calendars: [vietnamCalendar()],
    directory,
    adminRoles: {
      interruption: [{ unit: 'H22', role: 'administrator' }],
      transfer: [{ unit: 'H22', role: 'administrator' }],
    },
    clock: { now: () => clock.at, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
    codeOf: ({ unit, day, number }) => `${unit}-${day}-${number}`,
  });
  const lines = linesOf(played);
  const acts = [
    ...lines.map((line, i) => ({
      at: line.at,
      act: () => engine.execute({ id: `line-${i + 1}`, ...envelopeOf(line) }),
    })),
    ...declared.map(({ at, act }) => ({ at: parseInstant(at), act: () => act(engine) })),
  ].sort((a, b) => a.at - b.at);
  for (const { at, act } of acts) {
    await fireUntil(at);
    clock.at = at;
    await act();
  }
  await fireUntil(ends - 1);
  clock.at = ends - 1;
  return { store, directory, dossiers: [...new Set(lines.map(({ dossier }) => dossier))] };

  async function fireUntil(at: number): Promise<void> {
    for (;;) {
      const next = await store.nextTimerAt();
      if (next === undefined || next > at) return;
      clock.at = Math.max(clock.at, next);
      await engine.fireTimers();
    }
  }
}

function envelopeOf({ dossier, actor, command }: Line): Omit<CommandEnvelopeInput, 'id'> {
  return { dossier, actor, command };
}

/** The lines of all dossiers that are open in the month, up to its end. */
function linesOf(played: readonly Example[]): Line[] {
  const own = ownDossiers.map((name) => linesIn(join(import.meta.dirname, 'of-its-own'), name));
  const theirs = played.flatMap(({ folder, samples }) =>
    samples.map((name) => linesIn(join(folder, 'dossiers'), name)),
  );
  const open = [...own, ...theirs].filter(
    (lines) => lines[0]!.at < ends && lines.at(-1)!.at >= begins,
  );
  return open.flatMap((lines) => lines.filter(({ at }) => at < ends));
}

/** The lines of a dossier, under an id that says whose it is. */
function linesIn(folder: string, name: string): Line[] {
  const id = `${basename(dirname(folder))}.${name}`;
  return readLines(join(folder, `${name}.jsonl`)).map(({ at, ...line }) => {
    return { ...line, at: parseInstant(at), dossier: id };
  });
}

/** One directory of the province: each unit and person once, with all that the examples say. */
function mergedDirectory(files: readonly DirectoryFile[]): DirectoryFile {
  const units = new Map(files.flatMap((file) => file.units.map((unit) => [unit.code, unit])));
  const people = new Map<string, DirectoryFile['people'][number]>();
  for (const person of files.flatMap((file) => file.people)) {
    const known = people.get(person.id);
    const memberships = [...(known?.memberships ?? []), ...(person.memberships ?? [])];
    const once = new Map(memberships.map((held) => [JSON.stringify(held), held]));
    people.set(person.id, { ...person, memberships: [...once.values()] });
  }
  people.set(administrator, {
    id: administrator,
    name: 'Đỗ Thanh Thủy',
    memberships: [{ unit: 'H22', role: 'administrator' }],
  });
  return { schema: 'thutuc/directory@1', units: [...units.values()], people: [...people.values()] };
}

/** The counting rules of the examples, each once; those of the product are among them. */
function rulesOf(played: readonly Example[]): CountingRule[] {
  const rules = played.flatMap((example) => example.rules.ids.map((id) => example.rules.get(id)));
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()];
}
