/** The units that an open dossier is bound to, and when they are written again. */
import { expect, it } from 'vitest';
import {
  returned,
  runCourse,
  signed,
  submit,
  wayToSign,
} from '../testing/dossiers/permit-course.js';
import { boundUnitsOf, changedUnits } from './bound-units.js';

const { dossier: submitted } = runCourse([submit]);
const { dossier: closed } = runCourse([...wayToSign, signed, returned]);

it('are those of its parties and of whoever was asked, each once', () => {
  const [open] = runCourse([...wayToSign]).dossier.activations;
  const dossier = {
    ...submitted,
    parties: { applicant: 'applicant', office: 'U-1', land: 'U-2', desk: 'U-1' },
  };
  expect(boundUnitsOf(dossier)).toEqual(['U-1', 'U-2']);
  const asked = ['U-2', 'U-3'].map((unit) => ({ ...open!, kind: 'asked' as const, unit }));
  expect(boundUnitsOf({ ...dossier, activations: asked })).toEqual(['U-1', 'U-2', 'U-3']);
});

it('are none once nothing is left to be done', () => {
  expect(boundUnitsOf(closed)).toEqual([]);
  expect(boundUnitsOf({ ...closed, activations: submitted.activations })).not.toEqual([]);
});

it('are written where they are others than before', () => {
  const one = { ...submitted, parties: { office: 'U-1' } };
  const other = { ...submitted, parties: { office: 'U-2' } };
  expect(changedUnits(undefined, one)).toEqual(['U-1']);
  expect(changedUnits(one, { ...one, version: 9 })).toBeUndefined();
  expect(changedUnits(one, other)).toEqual(['U-2']);
  expect(changedUnits(one, { ...one, lifecycle: 'closed', activations: [] })).toEqual([]);
});
