/** Values that the law on record does not give: refused without a file, marked with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const permit = inWorkspace('examples/building-permit');
const commands = join(permit, 'dossiers', 'supplement.jsonl');

interface Json {
  [key: string]: Json;
}

/** The building permit as if nobody knew its limit and that of a step, with a file of values. */
function folder(parameters?: object): string {
  const read = (name: string) => JSON.parse(readFileSync(join(permit, name), 'utf8')) as Json;
  const procedure = read('procedure.json');
  const { timeLimit, steps } = procedure as unknown as {
    timeLimit: Record<string, unknown>;
    steps: { conclude: Record<string, unknown> };
  };
  timeLimit.amount = { $parameter: 'permit.limit' };
  steps.conclude.limit = { $parameter: 'permit.concludeLimit' };
  return temporaryFolder({
    'procedure.json': procedure,
    'directory.json': read('directory.json'),
    'rules.json': readFileSync(join(permit, 'rules.json'), 'utf8'),
    ...(parameters && { 'parameters.json': { schema: 'thutuc/parameters@1', parameters } }),
  });
}

const values = {
  'permit.limit': {
    value: 15,
    status: 'assumed',
    text: { vi: 'Thời hạn cấp phép', en: 'Limit of the permit', nl: 'Termijn van de vergunning' },
    basis: [{ act: 'Decree 61/2018/NĐ-CP', article: '19(4)' }],
  },
  'permit.concludeLimit': {
    value: { amount: 1, unit: 'workingDays' },
    status: 'decided',
    basis: [{ act: 'Decision 9/QĐ-UBND', status: 'internal' }],
  },
};

describe('without the values', () => {
  it.each([
    ['run', ['--commands', commands]],
    ['verify', ['--years', '2025']],
    ['publish', []],
    ['law', ['--on', '2025-01-20']],
  ])('%s is refused with their list', async (command, args) => {
    const { code, out, err } = await invoke(command, folder(), ...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('PARAMETERS_MISSING');
    expect(err).toContain('permit.limit, for timeLimit.amount');
    expect(err).toContain('permit.concludeLimit, for steps.conclude.limit');
  });

  it('a file that lacks one is refused with that one', async () => {
    const { 'permit.limit': only } = values;
    const { err } = await invoke('run', folder({ 'permit.limit': only }), '--commands', commands);
    expect(err).toContain('permit.concludeLimit');
    expect(err).not.toContain('timeLimit.amount');
  });

  it('a file with a value that nothing asks for is refused', async () => {
    const misspelt = { ...values, 'permit.limits': { value: 1, status: 'assumed' } };
    const { code, err } = await invoke('run', folder(misspelt), '--commands', commands);
    expect(code).toBe(1);
    expect(err).toContain('PARAMETERS_INVALID');
    expect(err).toContain('parameters.permit.limits: no procedure asks for this value');
  });
});

describe('with the values', () => {
  it.each([
    ['en', 'assumed', 'Assumed', 'Limit of the permit (Decree 61/2018/NĐ-CP, art. 19(4))'],
    ['vi', 'giả định', 'Giả định', 'Thời hạn cấp phép (khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP)'],
    [
      'nl',
      'aangenomen',
      'Aangenomen',
      'Termijn van de vergunning (art. 19 lid 4 Decreet 61/2018/NĐ-CP)',
    ],
  ])('in %s every date that rests on an assumed one is marked', async (lang, mark, head, says) => {
    const { code, out } = await invoke(
      'run',
      folder(values),
      '--commands',
      commands,
      '--lang',
      lang,
    );
    expect(code).toBe(0);
    const said = out.replaceAll(/\s+/g, ' ');
    expect(said).toContain(`${head} ${says} — permit.limit`);
    // The head of the procedure, the clock as it starts and begins again, and the verdict.
    expect(said.split(`(${mark})`).length - 1).toBeGreaterThanOrEqual(4);
    const plain = await invoke('run', permit, '--commands', commands, '--lang', lang);
    expect(plain.out).not.toContain(`(${mark})`);
    // Nothing but the marks is added, and the dates stay the same.
    const due = /\d\d?[ /](?:\p{L}+|\d\d)[ /]2025/gu;
    expect(new Set(said.match(due))).toEqual(new Set(plain.out.match(due)));
  });

  it('decided values are not marked', async () => {
    const decided = { value: 15, status: 'decided', basis: [{ act: 'Decision 9/QĐ-UBND' }] };
    const { out } = await invoke(
      ...['run', folder({ ...values, 'permit.limit': decided }), '--commands', commands],
    );
    expect(out).not.toContain('ssumed');
  });

  it('the public notice has the marks, and JSON the parameters', async () => {
    const made = folder(values);
    const notice = await invoke('publish', made);
    expect(notice.out).toContain('(assumed)');
    const { out } = await invoke('run', made, '--commands', commands, '--json');
    expect(JSON.parse(out)).toMatchObject({
      dossiers: [{ assumed: [{ name: 'permit.limit', at: ['timeLimit.amount'] }] }],
    });
  });

  it('the verifier finds a parameter whose basis has ended', async () => {
    const made = folder(values);
    const { effective, ...procedure } = JSON.parse(
      readFileSync(join(made, 'procedure.json'), 'utf8'),
    ) as Json;
    expect(effective).toBeDefined();
    const later = temporaryFolder({
      ...Object.fromEntries(
        ['directory.json', 'rules.json', 'parameters.json'].map((name) => [
          name,
          readFileSync(join(made, name), 'utf8'),
        ]),
      ),
      'procedure.json': {
        ...procedure,
        basis: [{ act: 'Rules of the office', status: 'internal' }],
        effective: { from: '2025-07-01' },
      },
    });
    const { out } = await invoke('verify', later, '--years', '2025', '--json');
    const [report] = JSON.parse(out) as { findings: { rule: string; message: string }[] }[];
    const ended = report?.findings.filter(({ message }) =>
      message.includes('Decree 61/2018/NĐ-CP'),
    );
    expect(ended?.map(({ rule }) => rule)).toContain('law-in-force');
  });
});

describe('the building permit of 2026', () => {
  const permit2026 = inWorkspace('examples/building-permit-2026');
  const supplement = join(permit2026, 'dossiers', 'supplement.jsonl');
  it('marks the date of the law once an assumption has moved it, also in lists', async () => {
    const place = `sqlite:${join(temporaryFolder(), 'permits.db')}`;
    const { out } = await invoke(
      ...['run', permit2026, '--commands', supplement, '--store', place, '--lang', 'vi'],
    );
    expect(out).toContain('hạn T5 26/11/2026: ');
    expect(out).toContain('hạn T4 02/12/2026 (giả định): ');
    // What it rests on stands in that language as well.
    expect(out).toContain('Điều 2 Nghị quyết 28/2026/QH16');
    expect(out).not.toMatch(/ art\. |Decree|Resolution|Labour Code/u);
    const listed = await invoke('list', '--store', place, '--lang', 'vi');
    expect(listed.out).toMatch(/02\/12\/2026.* \(giả định\)/u);
    const { out: json } = await invoke('list', '--store', place, '--json');
    expect(JSON.parse(json)).toMatchObject({ items: [{ dossier: 'supplement', assumed: true }] });
  });

  it('marks what of the open work is assumed', async () => {
    const guided = `sqlite:${join(temporaryFolder(), 'guided.db')}`;
    const first = readFileSync(supplement, 'utf8').split('\n').slice(0, 2).join('\n');
    const lines = join(temporaryFolder({ 'first.jsonl': first }), 'first.jsonl');
    await invoke('run', permit2026, '--commands', lines, '--store', guided);
    const { out: work } = await invoke('list', '--store', guided, '--work');
    expect(work).toContain('27 Nov 2026 (assumed)');
  });

  it('marks it in the budget of the verifier', async () => {
    const criminal = inWorkspace('examples/criminal-record-certificate-2026');
    const { out } = await invoke('verify', criminal, '--years', '2026', '--budget');
    expect(out).toMatch(/legally due \S+ \(assumed\)/u);
    expect(out).toMatch(/supplement +applicant +10 working days \(assumed\)/u);
  });

  it('is refused without its values', async () => {
    const files = ['procedure.json', 'directory.json'].map((name) => [
      name,
      readFileSync(join(permit2026, name), 'utf8'),
    ]);
    const bare = temporaryFolder(Object.fromEntries(files) as Record<string, string>);
    const { code, err } = await invoke('run', bare, '--commands', supplement);
    expect(code).toBe(1);
    expect(err).toContain(
      'oneStop.afterSupplement, for steps.examine.branches.site.steps.supplement.clock',
    );
  });
});
