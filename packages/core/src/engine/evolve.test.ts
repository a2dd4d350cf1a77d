/** Folding events: what does not follow is an error; openers are found by either name. */
import { expect, it } from 'vitest';
import { runCourse, wayToSign } from '../testing/dossiers/permit-course.js';
import { openerOfChild } from './children.js';
import type { Activation } from './dossier.js';
import { type LogError } from './errors.js';
import { renameSteps } from './rename.js';
import { copyDossier } from './copies.js';
import { foldLog } from './fold-log.js';

it('tells which event does not follow, and which was expected', () => {
  const { events, dossier } = runCourse(wayToSign);
  expect(foldLog(events)).toEqual(dossier);
  for (let lost = 1; lost < events.length - 1; lost += 1) {
    const told = expect.objectContaining({
      code: 'LOG_GAP',
      details: { seq: lost + 2, expected: lost + 1 },
      message: expect.stringContaining(`cannot follow version ${lost} of the dossier`) as string,
    }) as LogError;
    expect(() => foldLog(events.toSpliced(lost, 1))).toThrow(told);
  }
});

it('finds what opened a dossier by the name of then, or else by that of now', () => {
  const open = (id: string, openedAs?: string) => ({ id, openedAs }) as Activation;
  const activations = [open('b#1', 'a#1'), open('c#1', 'b#1'), open('d#1')];
  const names = ['a#1', 'b#1', 'c#1', 'd#1', 'e#1'];
  const found = names.map((name) => openerOfChild({ activations }, name)?.id);
  expect(found).toEqual(['b#1', 'c#1', 'c#1', 'd#1', undefined]);
});

it('says at which instant a move was only where that is not the instant of its event', () => {
  for (const { moves } of runCourse(wayToSign).events)
    for (const move of moves) expect('at' in move ? move.at : undefined).toBeUndefined();
});

it('renames a duty that came in without its path, and none of another procedure', () => {
  const { dossier } = runCourse(wayToSign);
  const doneBy = ['look', 'fire/road/look', 'sub:planting/look', 'check'].map((path) => ({
    path,
    person: 'lan',
  }));
  const draft = copyDossier({ ...dossier, personal: { ...dossier.personal!, doneBy } });
  renameSteps(draft, { 'fire/road/look': 'fire/road/inspect' });
  expect(draft.personal?.doneBy.map(({ path }) => path)).toEqual([
    ...['inspect', 'fire/road/inspect', 'sub:planting/look', 'check'],
  ]);
});
