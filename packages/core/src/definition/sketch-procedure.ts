/** A procedure of one office in a few words: for a first try, a test, a talk. */
import { parseTimeLimit, type Localized } from '@thutuc/legal-time';
import type { z } from 'zod';
import type { citationSchema } from './citation.js';
import type { DataField } from './data.js';
import type { DefinedProcedure } from './defined-procedure.js';
import { parseProcedure } from './parse-procedure.js';

/** A task of the office. */
export interface SketchedTask {
  /** The role that does it. */
  readonly by: string;
  /** How long it may take, such as `2 working days`. */
  readonly limit?: string;
  /** Data fields that it writes. */
  readonly writes?: readonly string[];
  /** Each outcome, and the task or the end that it leads to. */
  readonly on: Readonly<Record<string, string>>;
}

/** What is said of a procedure in a few words. */
export interface ProcedureSketch {
  readonly id: string;
  /** The statutory limit, such as `5 working days`. */
  readonly limit: string;
  /** The id of the rule that counts it, such as `vn/civil-code-2015`. */
  readonly rule: string;
  /** What law the procedure and its limit rest on. */
  readonly basis: z.input<typeof citationSchema>;
  /** The data fields, each with its type. @defaultValue none */
  readonly data?: Readonly<Record<string, Exclude<DataField['type'], 'choice'>>>;
  /** The tasks; the first one begins, and its role receives dossiers and returns results. */
  readonly steps: Readonly<Record<string, SketchedTask>>;
  /** The outcomes that a dossier can have. */
  readonly ends: readonly string[];
}

/** A task leads to tasks and ends that are there, and writes fields that are there. */
interface CheckSketch<S extends ProcedureSketch> {
  readonly steps: {
    readonly [N in keyof S['steps']]: {
      readonly on: Readonly<
        Record<keyof S['steps'][N]['on'], (keyof S['steps'] & string) | S['ends'][number]>
      >;
      readonly writes?: readonly (keyof S['data'] & string)[];
    };
  };
}

/** What a sketch stands for, as `defineProcedure` would be given it. */
interface Sketched<S extends ProcedureSketch> {
  readonly parties: {
    readonly applicant: { readonly roles: { readonly person: unknown } };
    readonly office: {
      readonly roles: Readonly<Record<S['steps'][keyof S['steps']]['by'], unknown>>;
    };
  };
  readonly data: { readonly [N in keyof S['data']]: { readonly type: S['data'][N] } };
  readonly steps: {
    readonly [N in keyof S['steps']]: S['steps'][N] & { readonly kind: 'task' };
  } & Readonly<Record<S['ends'][number], { readonly kind: 'end' }>>;
}

/**
 * Makes a whole procedure of one office from a few words; the names are checked by the compiler. It
 * is version 0.1.0, in effect since 2000, and called as its names are: what a procedure in service
 * has besides (names for people, the articles of each step, other agencies, supplements, duties
 * apart) is for {@link defineProcedure}, or for JSON. What is made can be printed and gone on with.
 *
 * @throws ProcedureError `PROCEDURE_INVALID`; TimeLimitError `LIMIT_INVALID`
 * @example
 * ```ts
 * const copies = sketchProcedure({
 *   id: 'certified-copy',
 *   limit: '5 working days',
 *   rule: 'vn/decree-61-2018',
 *   basis: { act: 'Decree 23/2015/NĐ-CP', article: '7' },
 *   steps: { certify: { by: 'clerk', on: { certified: 'granted' } } },
 *   ends: ['granted'],
 * });
 * copies.steps.certify.role; // => 'clerk'
 * ```
 */
export function sketchProcedure<const S extends ProcedureSketch>(
  sketch: S & CheckSketch<S>,
): DefinedProcedure<Sketched<S>> {
  const { id, limit, rule, basis, data = {}, ends }: ProcedureSketch = sketch;
  const tasks: [string, SketchedTask][] = Object.entries(sketch.steps);
  const [[start, first] = ['', undefined]] = tasks;
  const counter = { party: 'office', role: first?.by };
  const procedure = {
    schema: 'thutuc/procedure@1',
    id,
    version: '0.1.0',
    name: nameOf(id),
    effective: { from: '2000-01-01' },
    basis: [basis],
    parties: {
      applicant: {
        kind: 'applicant',
        name: nameOf('applicant'),
        roles: { person: { name: nameOf('person') } },
      },
      office: {
        kind: 'agency',
        name: nameOf('office'),
        unit: 'office',
        roles: named(tasks.map(([, { by }]) => [by, {}])),
      },
    },
    timeLimit: { ...parseTimeLimit(limit), rule, basis: [basis] },
    allotmentRule: rule,
    data: named(Object.entries(data).map(([name, type]) => [name, { type }])),
    receipt: counter,
    result: counter,
    start,
    steps: named([
      ...tasks.map(([name, task]): [string, object] => [name, stepOf(task)]),
      ...ends.map((outcome): [string, object] => [outcome, { kind: 'end', outcome }]),
    ]),
  };
  // Parsing keeps every name, and fills in what was left out.
  return parseProcedure(procedure) as unknown as DefinedProcedure<Sketched<S>>;
}

function stepOf({ by, limit, writes = [], on }: SketchedTask) {
  return {
    kind: 'task',
    party: 'office',
    role: by,
    ...(limit !== undefined && { limit: parseTimeLimit(limit) }),
    writes,
    on,
  };
}

/** Each under its name, which people read as words. */
function named(entries: readonly (readonly [name: string, value: object])[]) {
  return Object.fromEntries(
    entries.map(([name, value]) => [name, { ...value, name: nameOf(name) }]),
  );
}

/** `Certified copy` for `certified-copy` and `certifiedCopy`. */
function nameOf(name: string): Localized {
  const words = name
    .replaceAll('-', ' ')
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return { en: text };
}
