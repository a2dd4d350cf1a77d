/** `thutuc form`: every paper from a store, and what has none is refused and leaves no file. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPoppler, textOf } from '../../../documents/src/testing/poppler.js';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { jsonLines } from '../testing/json-lines.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const permit = inWorkspace('examples/building-permit-2026');
const birth = inWorkspace('examples/birth-registration-2026');
const office = join(permit, 'office.json');
const folder = mkdtempSync(join(tmpdir(), 'thutuc-form-'));
const place = `sqlite:${join(folder, 'd.db')}`;
const submit = (dossier: string, applicantName: string, day = '2026-11-16') => ({
  at: `${day}T08:30+07:00`,
  dossier,
  actor: 'owner.ngan',
  command: {
    type: 'submit',
    procedure: 'building-permit',
    channel: 'online',
    data: {
      ...{ applicantName, commune: 'H22.X1', floorArea: 96, parcel: 'Thửa 12' },
      ...{ inHeritageZone: false, nearPowerLine: false },
    },
  },
});
const clerk = (dossier: string, command: object, day = '2026-11-16') => ({
  ...{ at: `${day}T09:00+07:00`, dossier, actor: 'clerk.lan', command },
});

beforeAll(async () => {
  writeFileSync(
    join(folder, 'own.jsonl'),
    jsonLines([
      submit('refused', 'Lò Thị Mai'),
      clerk('refused', { type: 'refuse', reasons: 'Không thuộc thẩm quyền.' }),
      submit('chinese', '陈大文', '2026-12-02'),
      clerk('chinese', { type: 'accept' }, '2026-12-02'),
    ]),
  );
  await invoke('db', 'migrate', '--store', place);
  for (const [procedure, file] of [
    [permit, join(permit, 'dossiers', 'supplement.jsonl')],
    [permit, join(permit, 'dossiers', 'late-over-tet.jsonl')],
    [birth, join(birth, 'dossiers', 'stopped.jsonl')],
    [permit, join(folder, 'own.jsonl')],
  ] as const) {
    const { code, err } = await invoke('run', procedure, '--commands', file, '--store', place);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ofDossier = ['--store', place, '--office', office];
const ofProcedure = ['--procedure', permit, '--office', office];
const month = ['--from', '2026-11-01', '--to', '2026-11-30'];

describe.runIf(hasPoppler())('a paper', () => {
  it.each<[string, readonly string[], string]>([
    ['receipt', ['--dossier', 'supplement', ...ofDossier], 'GIẤY TIẾP NHẬN HỒ SƠ'],
    ['supplement-request', ['--dossier', 'supplement', ...ofDossier], 'PHIẾU YÊU CẦU BỔ SUNG'],
    ['refusal', ['--dossier', 'refused', ...ofDossier], 'Không thuộc thẩm quyền.'],
    ['apology', ['--dossier', 'late-over-tet', ...ofDossier], 'VĂN BẢN XIN LỖI'],
    ['stopping', ['--dossier', 'stopped', ...ofDossier], 'THÔNG BÁO DỪNG GIẢI QUYẾT'],
    ['control-sheet', ['--dossier', 'supplement', ...ofDossier], 'PHIẾU KIỂM SOÁT'],
    ['register', [...month, ...ofDossier], 'SỔ THEO DÕI HỒ SƠ'],
    ['notice', ofProcedure, 'NIÊM YẾT CÔNG KHAI'],
    ['internal-procedure', ofProcedure, 'QUY TRÌNH NỘI BỘ'],
  ])('%s is printed, in words that it has', async (name, args, words) => {
    const out = join(kept(), `${name}.pdf`);
    const { code, err } = await invoke('form', name, ...args, '-o', out);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect((await textOf(readFileSync(out))).replace(/\s+/gu, ' ')).toContain(words);
  });

  it('has the same bytes each time, and others where it is to be read out', async () => {
    const bytes = async (...more: readonly string[]) => {
      const out = join(temporaryFolder(), 'x.pdf');
      const { err } = await invoke('form', 'notice', ...ofProcedure, '-o', out, ...more);
      expect(err).toBe('');
      return readFileSync(out);
    };
    const first = await bytes();
    expect(Buffer.compare(first, await bytes())).toBe(0);
    expect((await bytes('--accessible')).includes('pdfuaid')).toBe(true);
  });
});

it.each([
  ['notice', ofProcedure],
  ['notice', ['--dossier', 'supplement', ...ofDossier]],
  ['refusal', ['--dossier', 'refused', ...ofDossier]],
])('%s is written as DOCX: %j', async (name, args) => {
  const out = join(kept(), `${name}.docx`);
  const { code, err } = await invoke('form', name, ...args, '-o', out);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
});

describe('nothing is written where there can be no paper', () => {
  const bare = () => {
    const { schema, issuer } = JSON.parse(readFileSync(office, 'utf8')) as Record<string, unknown>;
    return join(temporaryFolder({ 'bare.json': JSON.stringify({ schema, issuer }) }), 'bare.json');
  };
  const wrong = () => join(temporaryFolder({ 'wrong.json': '{"issuer": {}}' }), 'wrong.json');
  it.each<[string, () => readonly string[]]>([
    ['FORM_NOT_DUE', () => ['refusal', '--dossier', 'supplement', ...ofDossier]],
    ['FORM_NOT_DUE', () => ['receipt', '--dossier', 'refused', ...ofDossier]],
    [
      'FORM_UNKNOWN',
      () => [
        ...['receipt', '--dossier', 'supplement', ...ofDossier],
        ...['--at', '2025-08-01T09:00+07:00'],
      ],
    ],
    ['LETTER_MISSING', () => ['receipt', '--dossier', 'chinese', ...ofDossier]],
    ['PERIOD_INVALID', () => ['register', '--from', '2026-12-01', ...month.slice(2), ...ofDossier]],
    ['DOSSIER_UNKNOWN', () => ['receipt', '--dossier', 'nobody', ...ofDossier]],
    ['NOTICE_INCOMPLETE', () => ['notice', '--procedure', permit, '--office', bare()]],
    ['OFFICE_INVALID', () => ['internal-procedure', '--procedure', permit, '--office', bare()]],
    ['OFFICE_INVALID', () => ['notice', '--procedure', permit, '--office', wrong()]],
    ['USAGE', () => ['invoice', '--dossier', 'supplement', ...ofDossier]],
    ['USAGE', () => ['receipt', ...ofDossier]],
    ['USAGE', () => ['register', ...ofDossier]],
    ['USAGE', () => ['notice', '--office', office]],
    ['USAGE', () => ['notice', '--procedure', permit]],
  ])('%s: %s', async (expected, args) => {
    const out = join(temporaryFolder(), 'x.pdf');
    const { err } = await invoke('form', ...args(), '-o', out, '--lang', 'vi');
    expect(err).toMatch(new RegExp(`^error ${expected}: `, 'u'));
    expect(existsSync(out)).toBe(false);
  });

  it('USAGE for another end, and for a DOCX that is to be read out', async () => {
    for (const more of [
      ['-o', 'notice.odt'],
      ['-o', 'notice.docx', '--accessible'],
    ])
      expect((await invoke('form', 'notice', ...ofProcedure, ...more)).err).toContain('USAGE');
  });
});

/** Where papers are put, to be looked at: the folder in `KEEP_PAPERS`, else one that goes away. */
function kept(): string {
  const asked = process.env.KEEP_PAPERS;
  if (asked === undefined) return temporaryFolder();
  mkdirSync(asked, { recursive: true });
  return asked;
}
