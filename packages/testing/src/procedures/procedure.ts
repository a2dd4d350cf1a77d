/** Random procedures that are sound, owned, timed and lawful. */
import fc from 'fast-check';
import { parseProcedure, type Procedure, type ProcedureInput } from '@thutuc/core';
import { arbitraryBlocks, type Block, type ProcedureSizes } from './blocks.js';
import { weaveGraph, type Weaving } from './weave.js';

const supplementsMax = 1;

/**
 * Random sound procedures: every step reachable, owned and timed, every loop bounded, every path
 * within the statutory limit. The parties are `applicant`, `office`, `board`, `police`,
 * `taxOffice` and `landOffice`; the data field `area` steers the choices.
 *
 * @example
 * ```ts
 * fc.assert(fc.property(arbitraryProcedure({ blocksMax: 3 }), (procedure) => { … }));
 * ```
 */
export function arbitraryProcedure(sizes: ProcedureSizes = {}): fc.Arbitrary<Procedure> {
  return fc
    .tuple(arbitraryBlocks(sizes), fc.constantFrom('receipt', 'receipt', 'complete', 'step'))
    .map(([blocks, start]) => {
      const procedure = procedureOf(blocks);
      const startsWith = start === 'step' ? { step: procedure.start } : start;
      const timeLimit =
        start === 'receipt' ? procedure.timeLimit : { ...procedure.timeLimit, startsWith };
      return parseProcedure({ ...procedure, timeLimit });
    });
}

/** The procedure that a row of blocks makes. */
export function procedureOf(blocks: readonly Block[]): ProcedureInput {
  const weaving: Weaving = { next: 1, supplementsMax };
  const { graph, daysMax } = weaveGraph(weaving, blocks, 'granted');
  return {
    schema: 'thutuc/procedure@1',
    id: 'random-procedure',
    version: '1.0.0',
    name: { vi: 'Thủ tục ngẫu nhiên', en: 'A random procedure' },
    effective: { from: '2019-01-01' },
    basis: [internal],
    parties: parties(),
    timeLimit: {
      amount: daysMax + 1,
      unit: 'workingDays',
      rule: 'vn/civil-code-2015',
      basis: [internal],
    },
    allotmentRule: 'vn/civil-code-2015',
    data: { area: { type: 'integer', name: { vi: 'Diện tích', en: 'Area' }, required: true } },
    documents: {
      form: { name: { vi: 'Tờ khai', en: 'Application form' }, from: 'applicant' },
    },
    receipt: { party: 'office', role: 'officer', limit: { amount: 1, unit: 'workingDays' } },
    result: { party: 'office', role: 'officer' },
    supplements: { max: supplementsMax, basis: [internal] },
    apology: {
      party: 'office',
      role: 'head',
      max: 1,
      noticeBefore: { amount: 1, unit: 'days' },
      basis: [internal],
    },
    withdrawal: { party: 'office', role: 'officer' },
    ...graph,
  };
}

const internal = { act: 'Internal rule of the test', status: 'internal' } as const;

function parties(): ProcedureInput['parties'] {
  const officer = { name: { vi: 'Chuyên viên', en: 'Officer' }, superior: 'head' };
  const head = { name: { vi: 'Lãnh đạo', en: 'Head' } };
  const agency = (vi: string, en: string, unit: string) =>
    ({ kind: 'agency', name: { vi, en }, unit, roles: { officer, head } }) as const;
  return {
    applicant: {
      kind: 'applicant',
      name: { vi: 'Người nộp hồ sơ', en: 'Applicant' },
      roles: { person: { name: { vi: 'Người nộp', en: 'Person' } } },
    },
    office: agency('Văn phòng', 'Office', 'U-1'),
    board: agency('Ủy ban nhân dân', "People's committee", 'U-2'),
    police: agency('Công an', 'Police', 'U-3'),
    taxOffice: agency('Cơ quan thuế', 'Tax office', 'U-4'),
    landOffice: agency('Văn phòng đăng ký đất đai', 'Land registration office', 'U-5'),
  };
}
