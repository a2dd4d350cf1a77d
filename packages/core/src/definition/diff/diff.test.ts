import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProcedure, permitProcedure } from '@thutuc/testing';
import { parseProcedure } from '../parse-procedure.js';
import type { Procedure } from '../procedure.js';
import { diffProcedures } from './diff-procedures.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from '../../words/english.js';
import type { CoreLanguage } from '../../words/language.js';

type Json = Record<string, unknown>;

/** The permit with values put at paths; `undefined` removes. */
function permitWith(changes: Json): Procedure {
  const json = structuredClone(permitProcedure()) as unknown as Json;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce<Json>((at, key) => at[key] as Json, json);
    if (value === undefined) Reflect.deleteProperty(holder, last);
    else holder[last] = value;
  }
  return parseProcedure(json);
}

const limit = { amount: 5, unit: 'workingDays' };
const name = { vi: 'Lưu trữ', en: 'Archive' };
const archive = { kind: 'task', name, party: 'office', role: 'officer', on: { kept: 'granted' } };

describe('what a new version changes', () => {
  it.each<[string, Json, string, string]>([
    [
      'a limit',
      { 'steps.check.limit': limit },
      'Step "Check": limit changes from 3 working days to 5 working days.',
      'Bước "Check": thời hạn đổi từ 3 ngày làm việc thành 5 ngày làm việc.',
    ],
    [
      'the statutory limit with its basis',
      {
        timeLimit: {
          ...limit,
          rule: 'vn/civil-code-2015',
          basis: [{ act: 'Decree 1/2026', article: '4' }],
        },
      },
      'Procedure "Permit": statutory limit changes from 10 working days (vn/decree-61-2018; ' +
        'an arrangement of the agency) to 5 working days (vn/civil-code-2015; Decree 1/2026, art. 4).',
      'Thủ tục "Permit": thời hạn giải quyết đổi từ 10 ngày làm việc (vn/decree-61-2018; ' +
        'quy định nội bộ của cơ quan) thành 5 ngày làm việc (vn/civil-code-2015; ' +
        'Điều 4 Nghị định 1/2026).',
    ],
    [
      'a bound of the law',
      { 'supplements.max': 2 },
      'Procedure "Permit": supplements, most times changes from 1 to 2.',
      'Thủ tục "Permit": yêu cầu bổ sung, số lần tối đa đổi từ 1 thành 2.',
    ],
    [
      'a right that is gone',
      { withdrawal: undefined },
      'Procedure "Permit": withdrawal is gone; it was party "Office", role "Officer".',
      'Thủ tục "Permit": rút hồ sơ bị bỏ; trước là bên chịu trách nhiệm "Office", vai trò "Officer".',
    ],
    [
      'a paper more',
      { 'documents.photo': { name: { vi: 'Ảnh', en: 'Photo' }, from: 'applicant' } },
      'Document "Photo" is new.',
      'Giấy tờ "Ảnh" được thêm.',
    ],
    [
      'a role that is renamed',
      { 'parties.office.roles.head.name': { vi: 'Trưởng phòng', en: 'Head of office' } },
      'Role "Head of office": name changes from "Head" to "Head of office".',
      'Vai trò "Trưởng phòng": tên đổi từ "Head" thành "Trưởng phòng".',
    ],
    [
      'where an outcome leads',
      { 'steps.pay.on.expired': 'refused' },
      'Step "Fee": outcome, "Expired" changes from "Expired" to "Refused".',
      'Bước "Fee": kết quả, "Expired" đổi từ "Expired" thành "Refused".',
    ],
    [
      'what is personal',
      { 'data.area.personal': true },
      'Data field "Area": personal changes from no to yes.',
      'Trường dữ liệu "Area": dữ liệu cá nhân đổi từ không thành có.',
    ],
    [
      'what a step needs',
      { 'steps.check.requires': ['form'] },
      'Step "Check": papers needed changes from none to "Form".',
      'Bước "Check": giấy tờ cần có đổi từ không có thành "Form".',
    ],
    [
      'an outcome that gets a name',
      { 'steps.check.outcomeNames': { fit: { vi: 'Đạt', en: 'Fit' } } },
      'Step "Check": name of the outcome is new: "Fit".',
      'Bước "Check": tên kết quả được thêm: "Đạt".',
    ],
  ])('%s', (_what, changes, en, vi) => {
    const said = (language: CoreLanguage) =>
      diffProcedures(permitProcedure(), permitWith(changes), language).map(({ text }) => text);
    expect({ en: said(english), vi: said(vietnamese) }).toEqual({ en: [en], vi: [vi] });
  });

  it('a step more, and the outcome that leads there', () => {
    const after = permitWith({ 'steps.archive': archive, 'steps.sign.on.signed': 'archive' });
    expect(diffProcedures(permitProcedure(), after)).toEqual([
      expect.objectContaining({ kind: 'changed', path: 'steps.sign.on.signed' }),
      {
        kind: 'added',
        path: 'steps.archive',
        text: 'Step "Archive" is new.',
      },
    ]);
    expect(diffProcedures(after, permitProcedure()).map(({ kind }) => kind)).toEqual([
      'changed',
      'removed',
    ]);
  });

  it('nothing, where only the order of keys and the editor’s schema differ', () => {
    const turned = Object.fromEntries(Object.entries(permitProcedure()).reverse());
    expect(diffProcedures(permitProcedure(), parseProcedure({ ...turned, $schema: 'x' }))).toEqual(
      [],
    );
  });

  it('something exactly when two procedures differ', () => {
    const small = arbitraryProcedure({ blocksMax: 3 });
    fc.assert(
      fc.property(small, small, (one, other) => {
        expect(diffProcedures(one, structuredClone(one))).toEqual([]);
        const changes = diffProcedures(one, { ...other, version: '9.9.9' });
        expect(changes.map(({ path }) => path)).toContain('version');
        const back = diffProcedures({ ...other, version: '9.9.9' }, one);
        expect(back.map(({ path }) => path).sort()).toEqual(changes.map(({ path }) => path).sort());
      }),
    );
  });
});
