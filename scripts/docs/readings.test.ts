/** Who may read what and when: tried on the engine, beside what is expected, and as documented. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutPersons } from '@thutuc/core';
import { root } from './documents.js';
import { withReadings } from './readings/document.js';
import { readingMatrix, type Answer, type Matrix } from './readings/matrix.js';
import { reads } from './readings/reads.js';
import {
  moments,
  openWorld,
  people,
  personalTexts,
  type Moment,
  type Person,
} from './readings/world.js';

const [yes, known, none] = ['shown', 'known', 'stranger'] as const;

/** By hand, from what the guide promises: submitted, before, during, after, closed, erased. */
const expected: Readonly<Record<Person, readonly Answer[]>> = {
  // The erasure takes the applicant out of the dossier: nobody knows any more whose it was.
  hanh: [yes, yes, yes, yes, yes, none],
  son: [none, none, none, none, none, none],
  tam: [none, none, none, none, none, none],
  lan: [yes, yes, yes, yes, yes, yes],
  mai: [none, none, none, none, none, none],
  xa: [none, none, none, none, none, none],
  left: [yes, yes, none, none, none, none],
  comes: [none, none, none, yes, yes, yes],
  cong: [yes, yes, yes, yes, yes, yes],
  // Asked on the 8th; what it was asked stays readable for it.
  ward: [none, none, yes, yes, yes, yes],
  unasked: [none, none, none, none, none, none],
  deputy: [none, known, yes, known, known, none],
  // Revoked, nothing is left of the delegation.
  revoked: [none, known, none, none, none, none],
  standin: [known, known, yes, known, known, known],
  elsewhere: [none, none, none, none, none, none],
  thu: [known, known, known, known, known, known],
  '@applicant': [none, none, none, none, none, none],
};

/** Whose worklist holds work of the dossier, at the same moments. */
const working: Partial<Record<Person, readonly boolean[]>> = {
  lan: [true, true, false, false, false, false],
  left: [true, true, false, false, false, false],
  cong: [false, false, true, true, false, false],
  ward: [false, false, true, true, false, false],
};

const sequence = Object.keys(moments) as Moment[];

describe('the matrix of reading', () => {
  let matrix: Matrix;
  beforeAll(async () => {
    matrix = await readingMatrix();
  });

  it.each(Object.entries(people))('%s: %s, reads when they should', (name) => {
    const person = name as Person;
    const sights = sequence.map((moment) => matrix[moment][person]);
    expect(sights.map(({ answers }) => answers.readOnRecord)).toEqual(expected[person]);
    expect(sights.map(({ answers }) => answers.casePage)).toEqual(expected[person]);
    expect(sights.map(({ answers }) => answers.timeline)).toEqual(expected[person]);
    const bytes = expected[person].map((answer, i) =>
      sequence[i] === 'erased' && answer === yes ? 'nothing' : answer,
    );
    expect(sights.map(({ answers }) => answers.readDocument)).toEqual(bytes);
    expect(sights.map(({ answers }) => answers.streamDocument)).toEqual(bytes);
    const absent = expected[person].map((answer) => (answer === yes ? 'nothing' : answer));
    expect(sights.map(({ answers }) => answers.noDocument)).toEqual(absent);
    const quiet = Array<boolean>(sequence.length).fill(false);
    const work = working[person] ?? quiet;
    expect(sights.map((sight) => sight.work)).toEqual(work);
    // A row names the applicant to whoever may read the dossier; it is that of nobody else.
    const reads = expected[person].map((answer) => answer === yes);
    expect(sights.map(({ row }) => row)).toEqual(work.map((has, i) => has && reads[i]));
    expect(sights.map(({ own }) => own)).toEqual(person === 'hanh' ? reads : quiet);
  });

  it('leaves one record of each reading that shows something, and none of others', () => {
    for (const row of Object.values(matrix))
      for (const { answers, records } of Object.values(row))
        for (const [name, answer] of Object.entries(answers))
          expect(records[name as keyof typeof records], name).toBe(answer === yes ? 1 : 0);
  });

  it('is what docs/reference/readings.md says; UPDATE_DOCS=1 writes it anew', async () => {
    const file = join(root, 'docs/reference/readings.md');
    const document = readFileSync(file, 'utf8');
    const written = await prettier.format(withReadings(document, matrix), {
      parser: 'markdown',
      printWidth: 100,
    });
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, written);
    else expect(document).toBe(written);
  });
});

describe('the functions of an engine', () => {
  it('are all said to show something to a person', () => {
    const { engine } = openWorld();
    expect(Object.keys(engine).sort()).toEqual(Object.keys(reads).sort());
  });

  it('show nothing of persons without a reader, but for programs', async () => {
    const { engine, goOn } = openWorld();
    for (const moment of sequence) {
      await goOn(moment);
      const shown = [
        withoutPersons((await engine.readOffRecord('D-1'))!),
        await engine.timeline('D-1'),
        await engine.search({ text: 'Hạnh' }),
        await engine.worklist({}),
        await engine.amendCalendars('notice', { dryRun: true }),
      ];
      for (const text of personalTexts)
        expect(JSON.stringify(shown).includes(`"${text}"`), `${moment}: ${text}`).toBe(false);
    }
  });

  it('for officers are refused to everybody else', async () => {
    const { engine, goOn } = openWorld();
    await goOn('submitted');
    for (const actor of Object.keys(people)) {
      const plan = engine.planMigration({ actor, procedure: 'permit', version: '1.0.0' });
      await expect(plan, actor).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
      const transfer = engine.planTransfer({ actor, from: 'U-1', reasons: 'r' });
      await expect(transfer, actor).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
      const stranded = engine.listStranded({ actor });
      await expect(stranded, actor).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
      const amending = engine.amendCalendars('notice', { actor, dryRun: true });
      await expect(amending, actor).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
      if (actor === 'thu') continue;
      const erasure = engine.eraseSubject('hanh', { actor, reasons: 'r' });
      await expect(erasure, actor).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
    }
  });
});
