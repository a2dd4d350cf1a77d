/** The forms of the sample dossiers: what stands on them, as text and as pictures. */
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import {
  type CommandEnvelopeInput,
  createDirectory,
  createEngine,
  createMemoryBlobs,
  createMemoryStore,
  type DossierEvent,
  parseDirectory,
} from '@thutuc/core';
import { readStoredDossier } from '@thutuc/core/store';
import { createTypesetter } from '@thutuc/documents';
import { vietnamese } from '@thutuc/lang-vi';
import { formatInstant } from '@thutuc/legal-time';
import { formSets } from '@thutuc/vn';
import {
  type DossierFormKind,
  type FormRecord,
  type FormSources,
  layOut,
  readForm,
  readRegister,
} from '@thutuc/vn/forms';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { codeOn, inkBounds } from '../../packages/documents/src/testing/ink.js';
import {
  factsOf,
  hasPoppler,
  pictureOf,
  textOf,
} from '../../packages/documents/src/testing/poppler.js';
import { readExample } from './example.js';
import { runSample } from './sample.js';

const root = join(import.meta.dirname, '../..');
const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const issuer = {
  superior: 'UBND phường Hồng Hà',
  unit: 'Trung tâm Phục vụ hành chính công',
  place: 'Hồng Hà',
  phone: '0219 3866 866',
};

interface Sample {
  readonly record: FormRecord;
  readonly sources: FormSources;
}

/** A sample dossier as it stands in the end, and where names come from. */
async function sampleOf(name: string, sample: string): Promise<Sample> {
  const example = readExample(join(root, 'examples', name));
  const { log, dossier } = await runSample(example, sample);
  const { id, version } = dossier.procedure;
  const procedure = example.procedures.find((one) => one.id === id && one.version === version);
  if (procedure === undefined) throw new Error(`${name} has no ${id} ${version}.`);
  const field = Object.keys(procedure.data).find((key) => key.endsWith('Name'));
  return {
    record: {
      dossier,
      events: log,
      timelineLaw: {
        procedure,
        rule: (rule) => example.rules.get(rule),
        calendarVersion: () => example.calendar,
      },
    },
    sources: {
      directory: createDirectory(parseDirectory(example.directory)),
      language: vietnamese,
      issuer,
      fields: { ...(field !== undefined && { name: field }) },
    },
  };
}

function needsPoppler({ skip }: TestContext): void {
  if (!hasPoppler()) skip('lacks poppler-utils');
}

/** As it is searched: without marks of layout. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ');

const permit = 'building-permit-2026';
const birth = 'birth-registration-2026';

describe('a form of a sample dossier', () => {
  it.each<[string, string, DossierFormKind, readonly string[]]>([
    [
      permit,
      'late-over-tet',
      'receipt',
      [
        'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
        'Tiếp nhận hồ sơ của: Tạ Thị Sinh',
        'theo quy định là: 7 ngày làm việc',
        'nhận hồ sơ: 15 giờ 00 phút, ngày 27 tháng 01 năm 2027',
        'trả kết quả giải quyết hồ sơ: ngày 12 tháng 02 năm 2027',
        'Hồng Hà, ngày 27 tháng 01 năm 2027',
        'Bản dự thảo: nội dung Mẫu số 01 chưa được đối chiếu với Thông tư 03/2025/TT-VPCP',
      ],
    ],
    [
      permit,
      'late-over-tet',
      'apology',
      [
        'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
        'Ngày hẹn trả kết quả giải quyết hồ sơ: ngày 12 tháng 02 năm 2027',
        'Công chức thụ lý nghỉ ốm, chưa kịp tổng hợp hồ sơ.',
        'hẹn trả kết quả lại: ngày 17 tháng 02 năm 2027',
      ],
    ],
    [
      permit,
      'supplement',
      'supplementRequest',
      ['1. Bản vẽ thiết kế xây dựng', 'Bản vẽ thiếu mặt cắt', 'Vũ Phương Thảo'],
    ],
    [birth, 'stopped', 'stopping', ['THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ', 'Kính gửi: Giàng A Páo']],
    [
      'birth-registration',
      'supplement',
      'receipt',
      ['GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'Vào Sổ theo dõi hồ sơ, Quyển số:'],
    ],
  ])('%s, %s: %s', async (name, sample, kind, parts) => {
    const { record, sources } = await sampleOf(name, sample);
    const { data, at } = await readForm(kind, record, sources);
    const bytes = await typesetter.pdf(layOut(data), { createdAt: at });
    if (!hasPoppler()) return;
    const text = plain(await textOf(bytes));
    for (const part of parts) expect(text).toContain(part);
    // A form whose body is known bears no mark of a draft.
    expect(text.includes('Bản dự thảo')).toBe(name !== 'birth-registration');
  });

  it('has its page, its margins and a code that is read', async (context) => {
    needsPoppler(context);
    const { record, sources } = await sampleOf(permit, 'late-over-tet');
    const { data, at } = await readForm('receipt', record, sources, {
      documents: [{ name: 'Đơn đề nghị cấp giấy phép xây dựng', count: 1 }],
    });
    const bytes = await typesetter.pdf(layOut(data), { createdAt: at });
    expect(await factsOf(bytes)).toMatchObject({
      Pages: '1',
      'Page size': '419.528 x 595.276 pts',
      CreationDate: '2027-01-27T08:00:00Z',
    });
    const page = await pictureOf(bytes, 1, 150);
    expect(codeOn(page)).toBe(record.dossier.code);
    const { left, right } = inkBounds(page);
    expect(left).toBeGreaterThan(14.5 / 148);
    expect(right).toBeLessThan(1 - 11.5 / 148);
  });

  it.each<[string, string, DossierFormKind]>([
    [permit, 'national-day', 'apology'],
    [permit, 'national-day', 'supplementRequest'],
    [permit, 'national-day', 'stopping'],
    [permit, 'national-day', 'refusal'],
    [birth, 'stopped', 'refusal'],
  ])('is refused where nothing calls for it: %s, %s: %s', async (name, sample, kind) => {
    const { record, sources } = await sampleOf(name, sample);
    await expect(readForm(kind, record, sources)).rejects.toMatchObject({ code: 'FORM_NOT_DUE' });
  });

  it('is refused where the set of the day has none such, or no set is known', async () => {
    const { record, sources } = await sampleOf(birth, 'stopped');
    const set = formSets.find(({ act }) => act === 'Circular 01/2018/TT-VPCP');
    if (set === undefined) throw new Error('The set of 2018 is missing.');
    const unknown = { code: 'FORM_UNKNOWN' };
    await expect(readForm('stopping', record, { ...sources, set })).rejects.toMatchObject(unknown);
    const issuedAt = Date.UTC(2025, 7, 1);
    const early = { ...sources, issuedAt };
    await expect(readForm('receipt', record, early)).rejects.toMatchObject(unknown);
  });

  it('is refused where the procedure has the code of another', async () => {
    const { record, sources } = await sampleOf(birth, 'stopped');
    const procedure = { ...record.timelineLaw.procedure, code: '2.002622' };
    const wrong = { ...record, timelineLaw: { ...record.timelineLaw, procedure } };
    await expect(readForm('receipt', wrong, sources)).rejects.toMatchObject({
      code: 'PROCEDURE_CODE_NAME',
      details: { code: '2.002622' },
    });
  });
});

/** What the moves of a log say of the duties of agencies: begun and ended when, the slow way. */
function dutiesInMoves(events: readonly DossierEvent[], applicants: ReadonlySet<string>): string[] {
  const zone = 'Asia/Ho_Chi_Minh';
  const duties: string[] = [];
  for (const [i, event] of events.entries()) {
    for (const move of event.moves) {
      if (move.op !== 'enter' || move.party === undefined || applicants.has(move.party)) continue;
      const later = events
        .slice(i)
        .flatMap((one) => one.moves.map((moved) => [moved, one] as const));
      const left = later.find(
        ([moved]) => moved.op === 'leave' && moved.activation === move.activation,
      );
      const at = formatInstant(event.effectiveAt, zone);
      duties.push(`${at} – ${left === undefined ? '' : formatInstant(left[1].effectiveAt, zone)}`);
    }
  }
  return duties.sort();
}

describe('a form in the dossier', () => {
  it('is a document with its bytes, whose hash stands in the log', async () => {
    const example = readExample(join(root, 'examples', permit));
    let [now, salts] = [Date.UTC(2026, 10, 16, 2), 0];
    const store = createMemoryStore();
    const engine = createEngine({
      store,
      procedures: example.procedures,
      rules: example.rules,
      calendars: [example.calendar],
      directory: createDirectory(parseDirectory(example.directory)),
      clock: { now: () => (now += 60_000) },
      blobs: createMemoryBlobs(),
      salt: () => `a salt for forms ${(salts += 1)}`,
      idPrefixes: 'any',
      codeOf: ({ unit, day, number }) => `${unit}-${day}-${number}`,
    });
    const act = (id: string, actor: string, command: CommandEnvelopeInput['command']) =>
      engine.execute({ id, dossier: 'D-1', actor, command });
    await act('c-1', 'owner.ngan', {
      type: 'submit',
      procedure: 'building-permit',
      channel: 'online',
      data: {
        commune: 'H22.X1',
        applicantName: 'Lê Kim Ngân',
        parcel: 'Thửa 87',
        floorArea: 80,
        inHeritageZone: false,
        nearPowerLine: false,
      },
    });
    await act('c-2', 'clerk.lan', { type: 'accept' });
    const record = await readStoredDossier(store, 'D-1');
    if (record === undefined) throw new Error('There is no dossier.');
    const { sources } = await sampleOf(permit, 'supplement');
    const { data, at } = await readForm('receipt', record, sources);
    const bytes = await typesetter.pdf(layOut(data), { createdAt: at });
    await engine.addDocument({
      id: 'c-3',
      dossier: 'D-1',
      actor: 'clerk.lan',
      document: 'supplementNotice',
      title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      mediaType: 'application/pdf',
      bytes,
    });
    const log = await engine.readLog('D-1');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(log.at(-1)?.payload).toMatchObject({ type: 'documentAdded', size: bytes.length });
    expect(log.at(-1)?.personal?.document?.sha256).toBe(sha256);
    // Printed anew from the log, it is the same to the byte.
    const again = await readStoredDossier(store, 'D-1');
    if (again === undefined) throw new Error('There is no dossier.');
    const second = await readForm('receipt', again, sources);
    const printed = await typesetter.pdf(layOut(second.data), { createdAt: second.at });
    expect(createHash('sha256').update(printed).digest('hex')).toBe(sha256);
  });
});

describe('the control sheet', () => {
  it.each([
    [permit, 'late-over-tet'],
    [permit, 'supplement'],
    [permit, 'not-satisfied'],
    [birth, 'verified'],
    ['land-use-certificate-2026', 'levy-over-tet'],
  ])('of %s, %s has each duty of an agency, from when to when', async (name, sample) => {
    const { record, sources } = await sampleOf(name, sample);
    const { data } = await readForm('controlSheet', record, sources);
    if (data.kind !== 'controlSheet') throw new Error('This is another form.');
    const { parties } = record.timelineLaw.procedure;
    const applicants = new Set(
      Object.keys(parties).filter((party) => parties[party]?.kind === 'applicant'),
    );
    const rows = data.handovers.map(({ at, endedAt = '' }) => `${at} – ${endedAt}`).sort();
    expect(rows).toEqual(dutiesInMoves(record.events, applicants));
  });

  it('says who was early, on time and late', async () => {
    const { record, sources } = await sampleOf(permit, 'late-over-tet');
    const { data } = await readForm('controlSheet', record, sources);
    if (data.kind !== 'controlSheet') throw new Error('This is another form.');
    expect(
      data.handovers.map(({ step, takenBy, result }) => [step, takenBy, result]),
    ).toMatchSnapshot();
  });
});

describe('the register', () => {
  it('has what was received in the period, in its order, on A4 sideways', async (context) => {
    const samples = await Promise.all(
      ['late-over-tet', 'national-day', 'supplement'].map((sample) => sampleOf(permit, sample)),
    );
    const [first] = samples;
    if (first === undefined) throw new Error('There is no sample.');
    const issuedAt = Date.UTC(2026, 11, 31);
    const period = { from: '2026-08-01', to: '2026-12-31' };
    const records = samples.map(({ record }) => record);
    const data = await readRegister(records, period, { ...first.sources, issuedAt });
    expect(data.rows.map(({ receivedAt }) => receivedAt.slice(0, 10))).toEqual([
      '2026-08-27',
      '2026-11-16',
    ]);
    await expect(
      readRegister(
        records,
        { from: '2026-12-31', to: '2026-01-01' },
        { ...first.sources, issuedAt },
      ),
    ).rejects.toMatchObject({ code: 'PERIOD_INVALID' });
    const bytes = await typesetter.pdf(layOut(data), { createdAt: issuedAt });
    needsPoppler(context);
    expect((await factsOf(bytes))['Page size']).toBe('841.89 x 595.276 pts (A4)');
    expect(plain(await textOf(bytes))).toContain('Từ ngày 01/08/2026 đến ngày 31/12/2026');
  });
});
