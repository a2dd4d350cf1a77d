/** A permit that uses every kind of duty, with limits in hours so that nights matter. */
import { parseProcedure, type ProcedureInput } from '@thutuc/core/procedure';

type StepInput = ProcedureInput['steps'][string];

const name = (vi: string, en: string) => ({ vi, en });
const basis = [{ act: 'Internal rule of the reliability tests', status: 'internal' as const }];
const officer = { party: 'office', role: 'officer' };
const head = { party: 'office', role: 'head' };
const applicant = { party: 'applicant', role: 'person' };
const hours = (amount: number) => ({ amount, unit: 'hours' as const });
const days = (amount: number) => ({ amount, unit: 'days' as const });
const end = (vi: string, en: string, outcome: string): StepInput => ({
  kind: 'end',
  name: name(vi, en),
  outcome,
});
const service = (vi: string, en: string, handler: string, next: string): StepInput => ({
  kind: 'service',
  name: name(vi, en),
  ...officer,
  limit: hours(20),
  handler,
  retriesMax: 3,
  backoffSecondsMin: 1,
  timeoutSeconds: 30,
  on: { done: next, failed: next },
});

const parties: ProcedureInput['parties'] = {
  applicant: {
    kind: 'applicant',
    name: name('Người nộp hồ sơ', 'Applicant'),
    roles: { person: { name: name('Người nộp', 'Person') } },
  },
  office: agency('Văn phòng', 'Office', 'U-1'),
  police: agency('Công an', 'Police', 'U-3'),
  taxOffice: agency('Cơ quan thuế', 'Tax office', 'U-4'),
};

function agency(vi: string, en: string, unit: string): ProcedureInput['parties'][string] {
  return {
    kind: 'agency',
    name: name(vi, en),
    unit,
    roles: {
      officer: { name: name('Chuyên viên', 'Officer'), superior: 'head' },
      head: { name: name('Lãnh đạo', 'Head') },
    },
  };
}

/** Opinions, a visit and a reckoning, all at once. */
const examination: StepInput = {
  kind: 'parallel',
  name: name('Thẩm định đồng thời', 'Examination, all at once'),
  interrupts: ['refused'],
  on: { completed: 'pay', refused: 'refused' },
  branches: {
    opinions: {
      start: 'ask',
      steps: {
        ask: {
          kind: 'consultation',
          name: name('Lấy ý kiến', 'Opinions'),
          ...officer,
          consulted: [
            { party: 'police', role: 'officer', limit: hours(30) },
            { party: 'taxOffice', role: 'officer', limit: days(1) },
          ],
          silence: 'consent',
          on: { agreed: 'agreed', objected: 'objected' },
        },
        agreed: end('Đồng ý', 'Agreed', 'done'),
        objected: end('Không đồng ý', 'Objected', 'refused'),
      },
    },
    visit: {
      start: 'visit',
      steps: {
        visit: {
          kind: 'task',
          name: name('Kiểm tra thực địa', 'Site visit'),
          ...officer,
          limit: hours(26),
          events: { givenUp: { when: 'after', by: hours(3), to: 'report' } },
          on: { visited: 'report' },
        },
        report: {
          kind: 'wait',
          name: name('Chờ báo cáo', 'Wait for the report'),
          ...officer,
          limit: hours(12),
          message: 'report',
          on: { received: 'done', elapsed: 'done' },
        },
        done: end('Xong', 'Done', 'done'),
      },
    },
    reckoning: {
      start: 'reckon',
      steps: {
        reckon: service('Tính thuế', 'Reckoning of the tax', 'reckon', 'done'),
        done: end('Xong', 'Done', 'done'),
      },
    },
  },
};

const steps: ProcedureInput['steps'] = {
  check: {
    kind: 'task',
    name: name('Kiểm tra hồ sơ', 'Check of the papers'),
    ...officer,
    also: [head],
    limit: { amount: 8, unit: 'workingHours' },
    visitsMax: 3,
    events: { soon: { when: 'before', by: hours(2) }, late: { when: 'at', notify: [head] } },
    on: { complete: 'lookUp', incomplete: 'supplement', unfit: 'refused' },
  },
  supplement: {
    kind: 'supplement',
    name: name('Bổ sung hồ sơ', 'Supplement'),
    ...applicant,
    limit: days(3),
    clock: 'suspend',
    siblings: 'shift',
    on: { provided: 'check', expired: 'lapsed', abandoned: 'lapsed' },
  },
  lookUp: service('Tra cứu', 'Look-up', 'lookUp', 'publish'),
  publish: {
    kind: 'subprocedure',
    name: name('Niêm yết công khai', 'Public notice'),
    ...officer,
    procedure: 'reliability-notice',
    limit: hours(30),
    events: { givenUp: { when: 'after', by: hours(2), to: 'examination' } },
    on: { completed: 'examination' },
  },
  examination,
  pay: {
    kind: 'payment',
    name: name('Nộp lệ phí', 'Fee'),
    ...applicant,
    limit: days(2),
    amount: 50_000,
    clock: 'suspend',
    on: { paid: 'transfer', expired: 'lapsed' },
  },
  transfer: {
    kind: 'handoff',
    name: name('Chuyển hồ sơ', 'Transfer'),
    ...officer,
    limit: hours(5),
    to: head,
    acknowledge: hours(9),
    on: { acknowledged: 'sign', refused: 'check' },
  },
  sign: {
    kind: 'task',
    name: name('Ký duyệt', 'Signature'),
    ...head,
    limit: { amount: 1, unit: 'workingDays' },
    on: { signed: 'granted', returned: 'check' },
  },
  granted: end('Cấp phép', 'Granted', 'granted'),
  refused: end('Từ chối', 'Refused', 'refused'),
  lapsed: end('Hết hiệu lực', 'Lapsed', 'lapsed'),
};

const header = {
  schema: 'thutuc/procedure@1',
  version: '1.0.0',
  effective: { from: '2019-01-01' },
  basis,
  parties,
  timeLimit: { amount: 6, unit: 'days', rule: 'vn/civil-code-2015', basis },
  allotmentRule: 'vn/civil-code-2015',
  receipt: { ...officer, limit: { amount: 1, unit: 'workingDays' } },
  result: officer,
  withdrawal: officer,
} as const;

/** The permit: a check with supplements, services, parallel work, a fee, a handoff, a signature. */
export const permit = parseProcedure({
  ...header,
  id: 'reliability-permit',
  name: name('Giấy phép thử nghiệm', 'Permit of the reliability tests'),
  data: {
    area: { type: 'integer', name: name('Diện tích', 'Area'), required: true },
    owner: { type: 'text', name: name('Chủ sở hữu', 'Owner'), personal: true },
  },
  documents: { form: { name: name('Tờ khai', 'Form'), from: 'applicant' } },
  supplements: { max: 2, basis },
  suspension: { ...head, clock: 'suspend', basis },
  extension: { ...head, max: 1, cap: days(2), basis },
  start: 'check',
  steps,
});

/** The public notice of a permit: a dossier of its own, over when some hours have passed. */
export const notice = parseProcedure({
  ...header,
  id: 'reliability-notice',
  name: name('Niêm yết công khai', 'Public notice'),
  start: 'hang',
  steps: {
    hang: {
      kind: 'wait',
      name: name('Niêm yết', 'The notice hangs'),
      ...officer,
      limit: hours(5),
      message: 'objection',
      on: { received: 'over', elapsed: 'over' },
    },
    over: end('Hết hạn niêm yết', 'The notice is over', 'published'),
  },
});
