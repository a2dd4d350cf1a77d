/** Who decides which unit a dossier is bound to: the procedure, or whom the procedure names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Party } from '../definition/party.js';
import type { Procedure } from '../definition/procedure.js';
import { openOffice, type Case, type Office } from '../testing/dossiers/office.js';
import { arbitraryProcedure, permitProcedure } from '@thutuc/testing';
import { head, jan, officer, reasons } from '../testing/dossiers/permit-course.js';
import { incidentsOf } from './incidents.js';
import { openLog } from './chain.js';
import type { CommandEnvelopeInput } from './command.js';
import { foldLog } from './fold-log.js';

type Input = CommandEnvelopeInput['command'];
type Binding = Partial<Pick<Party, 'unit' | 'unitRule' | 'chosenBy'>>;

/** The permit, with a party bound in another way. */
function permitWith(party: string, binding: Binding): Procedure {
  const permit = permitProcedure();
  const { unit: _unit, ...rest } = permit.parties[party]!;
  return parseProcedure({
    ...permit,
    parties: { ...permit.parties, [party]: { ...rest, ...binding } },
  });
}

const submission = (parties: Record<string, string> = {}, data = {}): Input => ({
  type: 'submit',
  procedure: 'permit',
  channel: 'online',
  parties,
  data: { area: 80, ...data },
});

function act(office: Office, before: Case | undefined, at: string, actor: string, command: Input) {
  const result = office.act(before, { at: parseInstant(at), actor, command });
  expect(foldLog(openLog('D-1', result.stored))).toEqual(result.dossier);
  return result;
}

function submitted(procedure: Procedure, parties = {}, actor = 'applicant', data = {}): Case {
  return act(openOffice(procedure), undefined, jan(6), actor, submission(parties, data));
}

describe('a party that its procedure binds', () => {
  it.each([
    ['office', 'U-9'],
    ['office', 'U-1'],
    ['police', 'U-9'],
    ['applicant', 'U-1'],
  ])('%s is not for a submission to bind to %s', (party, unit) => {
    expect(() => submitted(permitProcedure(), { [party]: unit })).toThrow(
      expect.objectContaining({ code: 'PARTY_BOUND' }) as Error,
    );
  });

  it('is not bound anew by an officer who accepts the dossier', () => {
    const office = openOffice(permitProcedure());
    const first = act(office, undefined, jan(6), 'applicant', submission());
    const accepting = () =>
      act(office, first, jan(6), officer, { type: 'accept', parties: { police: 'U-9' } });
    expect(accepting).toThrow(expect.objectContaining({ code: 'PARTY_BOUND' }) as Error);
  });

  it('is bound by its rule alone', () => {
    const ruled = permitWith('police', { unitRule: '"U-" + owner' });
    expect(submitted(ruled, {}, 'applicant', { owner: '7' }).dossier.parties.police).toBe('U-7');
    expect(() => submitted(ruled, { police: 'U-9' }, 'applicant', { owner: '7' })).toThrow(
      expect.objectContaining({ code: 'PARTY_BOUND' }) as Error,
    );
  });

  const fit = { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 1 } } as const;
  const asking = 'police#1/police/asked#1';

  it('by a rule whose unit the directory does not know, is an incident until the data is mended', () => {
    const office = openOffice(permitWith('police', { unitRule: 'owner' }));
    let result = act(office, undefined, jan(6), 'applicant', submission({}, { owner: 'X-7' }));
    result = act(office, result, jan(6), officer, { type: 'accept' });
    result = act(office, result, jan(7), officer, fit);
    expect(incidentsOf(result.dossier)).toMatchObject([
      { activation: asking, code: 'UNIT_UNKNOWN', role: 'officer', unit: 'U-1' },
    ]);
    const question = () => result.dossier.activations.find(({ id }) => id === asking);
    expect([question()?.unit, question()?.due]).toEqual([undefined, undefined]);
    const retry = { type: 'retryIncident', step: asking } as const;
    expect(() => act(office, result, jan(8), officer, retry)).toThrow(
      expect.objectContaining({ code: 'INCIDENT_PERSISTS' }) as Error,
    );
    const correct = { type: 'correct', event: 1, data: { owner: 'U-4' }, reasons } as const;
    result = act(office, result, jan(8), officer, correct);
    result = act(office, result, jan(13), officer, retry);
    expect(result.dossier.parties.police).toBe('U-4');
    expect(question()).toMatchObject({ unit: 'U-4', due: { due: '2025-01-15' } });
  });

  it('to a unit that the directory does not know, is an incident at its step', () => {
    const office = openOffice(permitWith('police', { unit: 'X-3' }));
    let result = act(office, undefined, jan(6), 'applicant', submission());
    result = act(office, result, jan(6), officer, { type: 'accept' });
    result = act(office, result, jan(7), officer, fit);
    expect(incidentsOf(result.dossier)).toMatchObject([
      { activation: asking, code: 'UNIT_UNKNOWN' },
    ]);
  });

  it.each([{ unit: 'X-1' }, { unitRule: '"X-" + owner' }])(
    'refuses a submission that nobody could receive: %j',
    (binding) => {
      const nowhere = permitWith('office', binding);
      expect(() => submitted(nowhere, {}, 'applicant', { owner: '1' })).toThrow(
        expect.objectContaining({ code: 'UNIT_UNKNOWN' }) as Error,
      );
    },
  );

  it('never changes, whatever a requester names, in random procedures', () => {
    fc.assert(
      fc.property(
        arbitraryProcedure(),
        fc.constantFrom('applicant', 'office', 'board', 'police', 'taxOffice', 'landOffice'),
        fc.constantFrom('U-1', 'U-2', 'U-9', 'X-1'),
        fc.constantFrom('applicant', 'U-9/officer', 'U-1/officer', 'U-1/head'),
        (procedure, party, unit, actor) => {
          const office = openOffice(procedure);
          const data = { area: 80 };
          const first: Input = { type: 'submit', procedure: procedure.id, data };
          const named = { [party]: unit };
          expect(() =>
            act(office, undefined, jan(6), actor, { ...first, parties: named }),
          ).toThrow();
          const opened = act(office, undefined, jan(6), actor, first);
          for (const who of [actor, officer]) {
            expect(() =>
              act(office, opened, jan(6), who, { type: 'accept', parties: named }),
            ).toThrow();
          }
          const other = `lan=${officer}`;
          const { parties } = act(office, opened, jan(6), other, { type: 'accept' }).dossier;
          for (const [name, { unit: own }] of Object.entries(procedure.parties)) {
            expect(parties[name]).toBe(own ?? 'applicant');
          }
        },
      ),
    );
  });
});

describe('a procedure is refused', () => {
  const by = 'receipt' as const;
  it.each<[string, string, Binding]>([
    ['bound and chosen', 'police', { unit: 'U-3', chosenBy: { by } }],
    ['bound by a rule and chosen', 'police', { unitRule: '"U-3"', chosenBy: { by } }],
    ['an applicant with a unit', 'applicant', { chosenBy: { by } }],
    ['a receiver whom nobody could choose', 'office', { chosenBy: { by } }],
    ['an unknown role', 'police', { chosenBy: { by: [{ party: 'office', role: 'boss' }] } }],
  ])('with %s', (_what, party, binding) => {
    expect(() => permitWith(party, binding)).toThrow(/parties\.\w+\.chosenBy/);
  });
});

describe('a party that the applicant chooses', () => {
  const offered = permitWith('police', {
    chosenBy: { by: 'applicant', among: { units: ['U-3', 'U-4', 'X-1'] } },
  });

  it('is bound to the unit of the submission', () => {
    expect(submitted(offered, { police: 'U-4' }).dossier.parties.police).toBe('U-4');
  });

  it.each([
    ['UNIT_NOT_OFFERED', { police: 'U-1' }],
    ['UNIT_UNKNOWN', { police: 'X-1' }],
    ['UNIT_UNBOUND', {}],
  ])('is refused with %s for %j', (code, parties) => {
    expect(() => submitted(offered, parties)).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe('a party that says nothing', () => {
  const open = permitWith('police', {});

  it.each(['applicant', 'U-3/officer', 'U-9/officer'])('is not for %s to bind', (actor) => {
    expect(() => submitted(open, { police: 'U-9' }, actor)).toThrow(
      expect.objectContaining({ code: 'NOT_AUTHORISED' }) as Error,
    );
  });

  it('is chosen by the role that receives the dossier, when it accepts it', () => {
    const office = openOffice(open);
    const first = act(office, undefined, jan(6), 'applicant', submission());
    expect(first.dossier.parties.police).toBeUndefined();
    const accepting = (parties?: Record<string, string>) =>
      act(office, first, jan(6), officer, { type: 'accept', parties });
    expect(() => accepting()).toThrow(expect.objectContaining({ code: 'UNIT_UNBOUND' }) as Error);
    expect(() => accepting({ police: 'X-1' })).toThrow(
      expect.objectContaining({ code: 'UNIT_UNKNOWN' }) as Error,
    );
    expect(accepting({ police: 'U-4' }).dossier.parties.police).toBe('U-4');
  });

  it('receives no dossiers: no requester makes an office of theirs the deciding one', () => {
    const nowhere = permitWith('office', {});
    expect(() => submitted(nowhere, { office: 'U-9' }, 'U-9/officer')).toThrow(
      expect.objectContaining({ code: 'NOT_AUTHORISED' }) as Error,
    );
    expect(() => submitted(nowhere)).toThrow(
      expect.objectContaining({ code: 'UNIT_UNBOUND' }) as Error,
    );
  });
});

describe('a party that certain roles choose', () => {
  it('is an incident at its step until they have, and begins then', () => {
    const by = [{ party: 'office', role: 'head' }];
    const office = openOffice(permitWith('police', { chosenBy: { by } }));
    let result = act(office, undefined, jan(6), 'applicant', submission());
    result = act(office, result, jan(6), officer, { type: 'accept' });
    const fit = { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 1 } } as const;
    result = act(office, result, jan(7), officer, fit);
    const asking = 'police#1/police/asked#1';
    expect(incidentsOf(result.dossier)).toMatchObject([
      { activation: asking, code: 'UNIT_UNBOUND' },
    ]);
    const choose = (actor: string, parties?: Record<string, string>) =>
      act(office, result, jan(13), actor, { type: 'retryIncident', step: asking, parties });
    expect(() => choose(officer, { police: 'U-4' })).toThrow(
      expect.objectContaining({ code: 'NOT_AUTHORISED' }) as Error,
    );
    expect(() => choose(officer)).toThrow(
      expect.objectContaining({ code: 'INCIDENT_PERSISTS' }) as Error,
    );
    const { activations, parties } = choose(head, { police: 'U-4' }).dossier;
    expect(parties.police).toBe('U-4');
    const question = activations.find(({ kind }) => kind === 'asked');
    expect(question).toMatchObject({ unit: 'U-4', since: parseInstant(jan(13)) });
    expect(question).toMatchObject({ incident: undefined, due: { due: '2025-01-15' } });
  });
});

describe('units to consult that the data lists', () => {
  const asking = (mayBeEmpty?: true): Procedure => {
    const permit = permitProcedure();
    const { police } = permit.steps;
    if (police?.kind !== 'consultation') throw new Error('the police are consulted');
    const [{ limit } = { limit: undefined }] = police.consulted;
    if (limit === undefined) throw new Error('the police have a limit');
    const units = { party: 'police', role: 'officer', field: 'units', limit, mayBeEmpty };
    return parseProcedure({
      ...permit,
      data: { ...permit.data, units: { type: 'list', name: { vi: 'Đơn vị', en: 'Units' } } },
      steps: { ...permit.steps, police: { ...police, consulted: [], consultedUnits: units } },
    });
  };

  const atQuestion = (units: (string | number | boolean)[], mayBeEmpty?: true) => {
    const office = openOffice(asking(mayBeEmpty));
    const first = submission({}, { units });
    let result = act(office, undefined, jan(6), 'applicant', first);
    result = act(office, result, jan(6), officer, { type: 'accept' });
    const fit = { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 1 } } as const;
    return { office, result: act(office, result, jan(7), officer, fit) };
  };

  it.each([
    ['NOBODY_ASKED', []],
    ['UNIT_UNKNOWN', ['X-3']],
    ['UNIT_UNKNOWN', ['U-3', 'X-3']],
    ['DATA_INVALID', [3, true]],
    ['DATA_INVALID', ['']],
  ])('are an incident %s for %j, and no consent', (code, units) => {
    const { office, result } = atQuestion(units);
    expect(incidentsOf(result.dossier)).toMatchObject([{ activation: 'police#1', code }]);
    expect(result.dossier.consultations).toEqual([]);
    const correct = {
      type: 'correct',
      event: 1,
      data: { units: ['U-3', 'U-4'] },
      reasons,
    } as const;
    const mended = act(office, result, jan(8), officer, correct);
    const retried = act(office, mended, jan(8), officer, { type: 'retryIncident', step: 'police' });
    expect(retried.dossier.consultations.map(({ unit }) => unit)).toEqual(['U-3', 'U-4']);
  });

  it('may be none where the procedure says so', () => {
    const { dossier } = atQuestion([], true).result;
    expect(dossier.activations.map(({ kind }) => kind)).toContain('sending');
  });
});

describe('a submission for another person', () => {
  const forOther = (actor: string, applicant: string) => () =>
    act(openOffice(permitProcedure()), undefined, jan(6), actor, {
      ...submission(),
      applicant,
    } as Input);

  it('is made at the counter of the role that receives dossiers', () => {
    expect(forOther(officer, 'citizen.hanh')().dossier.personal?.applicant).toBe('citizen.hanh');
  });

  it.each([
    ['applicant', 'citizen.hanh', 'NOT_AUTHORISED'],
    ['U-9/officer', 'citizen.hanh', 'NOT_AUTHORISED'],
    [officer, '@system', 'COMMAND_INVALID'],
  ])('by %s for %s is refused: %s', (actor, applicant, code) => {
    expect(forOther(actor, applicant)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
