/** Conditions on declared fields that have no value yet: they are null, and may be asked for. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { openOffice } from '../testing/dossiers/office.js';
import { permitProcedure } from '@thutuc/testing';

/** The permit, with a choice by an optional field before its check. */
function choosing(when: string, unitRule: string): Procedure {
  const { start, steps, parties, ...rest } = permitProcedure();
  const { office, ...others } = parties;
  if (!office) throw new Error('the permit has an office');
  const { kind, name, roles } = office;
  return parseProcedure({
    ...rest,
    parties: { ...others, office: { kind, name, roles, unitRule } },
    start: 'choose',
    steps: {
      choose: {
        kind: 'decision',
        name: { vi: 'Chọn', en: 'Choose' },
        branches: [{ name: 'quick', when, to: 'sign' }],
        otherwise: start,
      },
      ...steps,
    },
  });
}

function openStep(procedure: Procedure, data: Record<string, string | number>): string[] {
  const office = openOffice(procedure);
  const submitted = office.act(undefined, {
    at: parseInstant('2025-01-06T09:00+07:00'), // Mon
    actor: 'applicant',
    command: {
      type: 'submit',
      procedure: 'permit',
      channel: 'online',
      parties: {},
      data: { area: 80, ...data },
    },
  });
  const { dossier } = office.act(submitted, {
    at: parseInstant('2025-01-06T10:00+07:00'),
    actor: `${submitted.dossier.parties.office}/officer`,
    command: { type: 'accept' },
  });
  return dossier.activations.map(({ id, unit }) => `${id} ${unit}`);
}

const byKind = 'if kind = null then "U-1" else "U-2"';

describe('a field without a value', () => {
  it.each([
    ['kind = null', {}, 'sign#1 U-1'],
    ['kind != null and kind = "house"', {}, 'check#1 U-1'],
    ['kind != null and kind = "house"', { kind: 'house' }, 'sign#1 U-2'],
    ['owner = null', {}, 'sign#1 U-1'],
    ['owner = null', { owner: 'Lê Thị Hạnh' }, 'check#1 U-1'],
  ])('%s with %j leads to %s', (when, data, step) => {
    expect(openStep(choosing(when, byKind), data)).toContain(step);
  });

  it('keeps the dossier where it is used without being asked for', () => {
    expect(openStep(choosing('fee > 3', byKind), {})).toEqual(['choose#1 undefined']);
  });
});
