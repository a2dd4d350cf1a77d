/** The matrix of reading: what every person is answered at every moment, by the real engine. */
import type { Engine, Reader } from '@thutuc/core';
import { moments, openWorld, people, type Moment, type Person } from './world.js';

/**
 * What comes of a reading: it shows what is said of persons; it shows that there is nothing; it is
 * refused to a person who is known to the dossier; or as to a stranger, as if there were none.
 */
export type Answer = 'shown' | 'nothing' | 'known' | 'stranger';

/** The readings that name a reader, on the dossier of the world. */
const readings = {
  readOnRecord: (engine: Engine, reader: Reader) => engine.readOnRecord('D-1', reader),
  casePage: (engine: Engine, reader: Reader) => engine.casePage('D-1', reader),
  timeline: (engine: Engine, reader: Reader) => engine.timeline('D-1', reader),
  readDocument: (engine: Engine, reader: Reader) => engine.readDocument('D-1', 'plan#1', reader),
  streamDocument: (engine: Engine, reader: Reader) =>
    engine.streamDocument('D-1', 'plan#1', reader),
  /** A document that is not there: its absence is shown to readers only. */
  noDocument: (engine: Engine, reader: Reader) => engine.readDocument('D-1', 'plan#9', reader),
} as const;

/** A reading that names a reader. */
export type GatedReading = keyof typeof readings;

/** What one person sees at one moment. */
export interface Sight {
  readonly answers: Readonly<Record<GatedReading, Answer>>;
  /** How many access records each reading left. */
  readonly records: Readonly<Record<GatedReading, number>>;
  /** Whether their own worklist holds work of the dossier. */
  readonly work: boolean;
  /** Whether a row of their own work names its applicant. */
  readonly row: boolean;
  /** Whether it stands on the page of their own dossiers. */
  readonly own: boolean;
}

/** What everybody sees at every moment. */
export type Matrix = Readonly<Record<Moment, Readonly<Record<Person, Sight>>>>;

/** Tries every reading as everybody at every moment. */
export async function readingMatrix(): Promise<Matrix> {
  const { engine, goOn } = openWorld();
  const rows: [string, Record<Person, Sight>][] = [];
  for (const moment of Object.keys(moments) as Moment[]) {
    await goOn(moment);
    const row: [string, Sight][] = [];
    for (const person of Object.keys(people) as Person[])
      row.push([person, await sightOf(engine, person)]);
    rows.push([moment, Object.fromEntries(row) as Record<Person, Sight>]);
  }
  return Object.fromEntries(rows) as Matrix;
}

async function sightOf(engine: Engine, person: Person): Promise<Sight> {
  const answers: [string, Answer][] = [];
  const records: [string, number][] = [];
  for (const [name, read] of Object.entries(readings)) {
    const before = await recordsOf(engine);
    answers.push([name, await answerOf(read(engine, { actor: person, purpose: 'to try it' }))]);
    records.push([name, (await recordsOf(engine)) - before]);
  }
  const { items } = await engine.worklist({ person });
  const rows = await engine.listWork({}, { actor: person, purpose: 'to try it' });
  const own = await engine.ownPage(person);
  return {
    answers: Object.fromEntries(answers) as Sight['answers'],
    records: Object.fromEntries(records) as Sight['records'],
    work: items.some(({ dossier }) => dossier === 'D-1'),
    row: rows.items.some(({ dossier, applicant }) => dossier === 'D-1' && applicant !== undefined),
    own: own.items.some(({ dossier }) => dossier === 'D-1'),
  };
}

async function recordsOf(engine: Engine): Promise<number> {
  return (await engine.accessRecords({ limit: 1000 })).items.length;
}

async function answerOf(reading: Promise<object | undefined>): Promise<Answer> {
  try {
    return (await reading) === undefined ? 'nothing' : 'shown';
  } catch (error) {
    const { code, message } = error as Error & { readonly code: string };
    if (code !== 'NOT_AUTHORISED') throw error;
    return message.startsWith('There is no dossier') ? 'stranger' : 'known';
  }
}
