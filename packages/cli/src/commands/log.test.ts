/** `thutuc log`: figures of files and of our own store, and how both fit a procedure. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { dataOf, readable, untranslated } from '../testing/pseudo.js';

const folder = mkdtempSync(join(tmpdir(), 'thutuc-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const permit = inWorkspace('examples/building-permit');

const text = `case;activity;done;unit
H1;receive;02/11/2026 08:00;one stop
H1;check;04/11/2026 08:00;office
H2;receive;15/11/2026 08:00;one stop
H2;check;soon;office
H2;decide
`;

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const csv = file('some.csv', text);
const mapping = join(folder, 'mapping.json');

interface Answer {
  readonly figures: {
    readonly flow: { readonly cases: number; readonly events: number };
    readonly handover: readonly { readonly from: string; readonly to: string }[];
  };
  readonly page: unknown;
  readonly conformance: { readonly cases: number; readonly deviations: readonly unknown[] };
  readonly findings: { readonly counts: Readonly<Record<string, number>> };
}

async function answer(...args: readonly string[]): Promise<Answer> {
  const { code, out, err } = await invoke('log', ...args, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Answer;
}

describe('thutuc log', () => {
  it('proposes a mapping, and reads the file by it', async () => {
    const { code, err } = await invoke('log', 'inspect', csv, '-o', mapping);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { figures, findings } = await answer(csv, '--mapping', mapping);
    expect([figures.flow.cases, figures.flow.events]).toEqual([2, 3]);
    expect(figures.handover).toMatchObject([{ from: 'one stop', to: 'office' }]);
    expect(findings.counts).toEqual({ timeInvalid: 1, rowShifted: 1 });
  });

  it('answers 1 where a column is missing that a mapping needs', async () => {
    const { code, out } = await invoke('log', 'inspect', file('short.csv', 'a,b\n1,2\n'));
    expect(code).toBe(1);
    expect(out).toContain('No column seems to tell: case, activity, time.');
  });

  it('finds no deviation in the dossiers of an example', async () => {
    const place = `sqlite:${join(folder, 'permits.db')}`;
    await invoke('db', 'migrate', '--store', place);
    for (const name of ['apology', 'expired', 'extension', 'supplement', 'tet', 'withdrawal']) {
      const commands = join(permit, 'dossiers', `${name}.jsonl`);
      await invoke('run', permit, '--commands', commands, '--store', place);
    }
    const { conformance } = await answer('--store', place, '--procedure', permit);
    expect(conformance.cases).toBe(6);
    expect(conformance.deviations).toEqual([]);
    const later = await answer('--store', place, '--from', '2099-01-01');
    expect(later.figures.flow.cases).toBe(0);
  });

  it('says in the language of the reader all that is no data', async () => {
    await invoke('log', 'inspect', csv, '-o', mapping);
    const args = ['log', csv, '--mapping', mapping, '--procedure', permit, '--lang', 'qps'];
    const { code, out, err } = await invoke(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const data = text.split(/[;\n]/u).flatMap((cell) => cell.split(' '));
    expect(untranslated(out, [...dataOf(permit), ...data])).toEqual([]);
  });

  it.each(['qps', 'vi', 'nl'])(
    'writes a page in the language %s, with all figures in JSON',
    async (lang) => {
      await invoke('log', 'inspect', csv, '-o', mapping);
      const [html, names] = [
        join(folder, `${lang}.html`),
        file('names.json', '{"receive":"@receipt","check":"check"}'),
      ];
      const args = ['--mapping', mapping, '--procedure', permit, '--names', names, '--html', html];
      const { code, err } = await invoke('log', csv, ...args, '--lang', lang);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const page = readFileSync(html, 'utf8');
      expect(page).toContain(`<html lang="${lang}">`);
      expect(page).toContain('class="thutuc-chart"');
      const data = text.split(/[;\n]/u).flatMap((cell) => cell.split(' '));
      if (lang === 'qps')
        expect(untranslated(readable(page), [...dataOf(permit), ...data])).toEqual([]);
      else expect(readable(page)).not.toMatch(/on time|cases|working days/u);
      const { page: figures } = await answer(csv, ...args);
      expect(figures).toMatchObject({ all: { cases: 2, law: { law: { denominator: 2 } } } });
    },
  );

  it.each([
    [['log', csv], 2, '--mapping'],
    [['log', join(folder, 'missing.xes')], 1, 'FILE_UNREADABLE'],
    [['log', file('some.pdf', '')], 2, '.xes'],
    [['log', 'explain', csv], 2, 'inspect'],
    [['log'], 2, 'FILE'],
    [['log', 'inspect', file('some.xes', '<log/>')], 2, '.csv'],
    [['log', file('bad.xes', '<!DOCTYPE log [<!ENTITY a "b">]><log/>')], 1, 'LOG_ENTITIES'],
    [['log', file('none.xes', 'nothing')], 1, 'LOG_UNREADABLE'],
  ] as const)('%j is refused with its reason', async (args, code, reason) => {
    const answered = await invoke(...args);
    expect([answered.code, answered.out]).toEqual([code, '']);
    expect(answered.err).toContain(reason);
  });
});
