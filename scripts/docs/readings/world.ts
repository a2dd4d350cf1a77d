/** The small world in which it is tried who may read: an office, its neighbours, one dossier. */
import { builtInRules, createCalendar, createRuleBook, parseInstant } from '@thutuc/legal-time';
import {
  createDirectory,
  createEngine,
  createMemoryBlobs,
  createMemoryStore,
  type CommandEnvelopeInput,
  type Engine,
} from '@thutuc/core';
import { parseProcedure } from '@thutuc/core/procedure';
import { countedSalts } from '@thutuc/testing';

const name = (en: string) => ({ vi: en, en });
const officer = { party: 'office', role: 'officer' };
const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
const basis = [{ act: 'Act of the test', article: '1', status: 'internal' as const }];
const agency = (en: string, unit: string, roles: readonly string[]) => ({
  kind: 'agency' as const,
  name: name(en),
  unit,
  roles: Object.fromEntries(roles.map((role) => [role, { name: name(role) }])),
});

/** What is said of persons in the dossier: it must be seen by nobody who may not read. */
export const personalTexts = ['Lê Thị Hạnh', 'hanh', 'giấy tờ đủ', 'lan', 'Bản vẽ nhà bà Hạnh'];

/** A check, then the opinion of the police, by name, and of the wards that the data lists. */
const procedure = parseProcedure({
  schema: 'thutuc/procedure@1',
  id: 'permit',
  version: '1.0.0',
  name: name('Permit'),
  effective: { from: '2019-01-01', to: '2030-12-31' },
  basis,
  parties: {
    applicant: { kind: 'applicant', name: name('Applicant'), roles: {} },
    office: agency('Office', 'office', ['officer', 'head']),
    police: agency('Police', 'police', ['officer']),
  },
  timeLimit: { ...days(30), rule: 'vn/decree-61-2018', basis },
  allotmentRule: 'vn/civil-code-2015',
  data: {
    owner: { type: 'text', name: name('Owner'), personal: true, searchable: true },
    wards: { type: 'list', name: name('Wards that are asked') },
  },
  documents: { plan: { name: name('Plan'), from: 'applicant' } },
  receipt: { ...officer, limit: days(1) },
  result: officer,
  start: 'check',
  steps: {
    check: {
      kind: 'task',
      name: name('Check'),
      ...officer,
      limit: days(5),
      on: { fit: 'ask', unfit: 'refused' },
    },
    ask: {
      kind: 'consultation',
      name: name('Opinions'),
      ...officer,
      consulted: [{ party: 'police', role: 'officer', limit: days(10) }],
      consultedUnits: { field: 'wards', party: 'police', role: 'officer', limit: days(10) },
      silence: 'consent',
      on: { agreed: 'granted', objected: 'refused' },
    },
    granted: { kind: 'end', name: name('Granted'), outcome: 'granted' },
    refused: { kind: 'end', name: name('Refused'), outcome: 'refused' },
  },
});

/** Who they are, as a reader of the table sees them. */
export const people = {
  hanh: 'the applicant',
  son: 'the applicant of another dossier',
  tam: 'a person without a role',
  lan: 'a role of the procedure, in the agency that the dossier is with',
  mai: 'the same agency, in a role that the procedure does not know',
  xa: 'the same role, in an agency that has nothing to do with the dossier',
  left: 'the role of the agency, until 7 January',
  comes: 'the role of the agency, from 9 January',
  cong: 'the role of another agency that is a party, asked or not',
  ward: 'the role of an agency that the data names to be asked',
  unasked: 'the same role, in an agency that is not asked',
  deputy: 'a role delegated on the dossier, from 8 to 9 January',
  revoked: 'a role delegated on the dossier from 8 January, revoked on that day',
  standin: 'a role that the directory delegates, from 8 to 9 January',
  elsewhere: 'a role delegated on another dossier',
  thu: 'named under `adminRoles` of the engine, to erase',
  '@applicant': 'a name of the engine’s own',
} as const;

/** A person of the table. */
export type Person = keyof typeof people;

const member = (id: string, unit: string, role: string, period = {}) => ({
  ...{ id, name: `Ông ${id}` },
  memberships: [{ unit, role, ...period }],
});

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: ['office', 'police', 'ward-5', 'ward-6', 'office-9'].map((code) => ({
    code,
    name: name(code),
  })),
  people: [
    member('lan', 'office', 'officer'),
    member('mai', 'office', 'driver'),
    member('xa', 'office-9', 'officer'),
    member('left', 'office', 'officer', { to: '2025-01-07' }),
    member('comes', 'office', 'officer', { from: '2025-01-09' }),
    member('cong', 'police', 'officer'),
    member('ward', 'ward-5', 'officer'),
    member('unasked', 'ward-6', 'officer'),
    member('thu', 'office', 'archivist'),
    // Only colleagues are given a role by delegation.
    ...['deputy', 'revoked', 'elsewhere'].map((id) => member(id, 'office', 'driver')),
    {
      ...{ id: 'standin', name: 'Bà Standin' },
      delegations: [
        {
          ...{ onBehalfOf: 'lan', unit: 'office', role: 'officer' },
          ...{ from: '2025-01-08', to: '2025-01-09' },
        },
      ],
    },
  ],
});

const hours: [string, string][] = [['07:30', '16:30']];
const calendar = createCalendar({
  schema: 'thutuc/calendar@1',
  id: 'plain',
  zone: 'Asia/Ho_Chi_Minh',
  bounds: { from: '2019-01-01', to: '2039-12-31' },
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
  daysOff: [],
  makeUpDays: [],
});

/** What happens to the dossier, and when it is looked at, in this order. */
export const moments = {
  submitted: 'submitted, 6 January',
  before: 'running, 7 January',
  during: 'opinions asked, 8 January',
  after: 'opinions asked, 10 January',
  closed: 'closed, 13 January',
  erased: 'erased, 14 January',
} as const;

/** When it is looked. */
export type Moment = keyof typeof moments;

/** An engine with the dossier `D-1`, which continues from moment to moment. */
export function openWorld(): World {
  let now = 0;
  let serial = 0;
  const store = createMemoryStore();
  const blobs = createMemoryBlobs();
  const engine = createEngine({
    ...{ store, blobs, directory, procedures: [procedure], calendars: [calendar] },
    rules: createRuleBook(builtInRules),
    clock: { now: () => now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
    adminRoles: { erasure: [{ unit: 'office', role: 'archivist' }] },
  });
  const act = (actor: string, command: CommandEnvelopeInput['command'], dossier = 'D-1') =>
    engine.execute({ id: `c-${(serial += 1)}`, dossier, actor, command });
  const day = (text: string) => (now = parseInstant(`2025-01-${text}T09:00+07:00`));
  const delegate = (to: string, dossier = 'D-1') => {
    const days = { from: '2025-01-08', until: '2025-01-09' };
    const given = { party: 'office', role: 'officer', to, ...days, reasons: 'Nghỉ phép' };
    return act('lan', { type: 'delegate', ...given }, dossier);
  };

  const steps: Readonly<Record<Moment, () => Promise<unknown>>> = {
    async submitted() {
      day('06'); // a Monday
      const data = { owner: 'Lê Thị Hạnh', wards: ['ward-5'] };
      await act('hanh', { type: 'submit', procedure: 'permit', data });
      await act('son', { type: 'submit', procedure: 'permit', data: { wards: [] } }, 'D-2');
      const title = 'Bản vẽ nhà bà Hạnh';
      const bytes = new TextEncoder().encode('Nhà bà Hạnh');
      const plan = { document: 'plan', title, mediaType: 'text/plain', bytes };
      await engine.addDocument({ id: 'u-1', dossier: 'D-1', actor: 'hanh', ...plan });
    },
    async before() {
      day('07');
      await act('lan', { type: 'accept', note: 'giấy tờ đủ' });
      await act('lan', { type: 'accept' }, 'D-2');
      for (const person of ['deputy', 'revoked']) await delegate(person);
      await delegate('elsewhere', 'D-2');
    },
    async during() {
      day('08');
      const { personal } = (await engine.readOffRecord('D-1'))!;
      const { event } = personal!.delegations!.find(({ to }) => to === 'revoked')!;
      await act('lan', { type: 'revokeDelegation', delegation: event, reasons: 'Đi làm lại' });
      await act('lan', { type: 'complete', step: 'check', outcome: 'fit' });
    },
    after: () => Promise.resolve(day('10')),
    async closed() {
      day('13');
      for (const { id, kind, unit } of (await engine.readOffRecord('D-1'))!.activations) {
        if (kind !== 'asked') continue;
        const actor = unit === 'police' ? 'cong' : 'ward';
        await act(actor, { type: 'answerConsultation', step: id, answer: 'agreed' });
      }
      await act('lan', { type: 'returnResult' });
    },
    async erased() {
      day('14');
      await act('thu', { type: 'erase', reasons: 'theo yêu cầu' });
    },
  };
  return { engine, goOn: (moment) => steps[moment]() };
}

/** The world at one moment after the other. */
export interface World {
  readonly engine: Engine;
  readonly goOn: (moment: Moment) => Promise<unknown>;
}
