/** Help: of the program and of every command, in each language. */
import { describe, expect, it } from 'vitest';
import { dutch } from '@thutuc/lang-nl';
import { vietnamese } from '@thutuc/lang-vi';
import { placeholders } from '../command-line/definition.js';
import { runThutuc } from '../run-thutuc.js';
import { invoke } from '../testing/invoke.js';
import { english } from '../texts/english.js';
import { definitions } from './definitions/definitions.js';

describe('help', () => {
  it('lists every command', async () => {
    for (const { tag, cli } of [english, vietnamese, dutch]) {
      const { out, code } = await invoke('--help', '--lang', tag);
      expect(code).toBe(0);
      for (const { name } of Object.values(definitions)) {
        expect(out).toContain(name);
        expect(out.replaceAll(/\s+/g, ' ')).toContain(cli.help.texts[name].summary);
      }
    }
  });

  it.each(Object.values(definitions).map(({ name, options }) => [name, options]))(
    'of %s names every option, and what it is for',
    async (name, options) => {
      for (const { tag, cli } of [english, vietnamese, dutch]) {
        const { out, code } = await invoke(name, '--help', '--lang', tag);
        expect(code).toBe(0);
        const said = out.replaceAll(/\s+/g, ' ');
        for (const option of Object.keys(options)) expect(said).toContain(`--${option}`);
        for (const text of Object.values<string>(cli.help.texts[name].options))
          expect(said).toContain(text);
      }
    },
  );

  it('has a word for every value and argument', () => {
    const named = Object.values(definitions).flatMap(({ usage }) =>
      usage.flatMap((way) => way.match(/\b[A-Z]{2,}\b/gu) ?? []),
    );
    expect(named.filter((word) => !(placeholders as readonly string[]).includes(word))).toEqual([]);
  });

  it('names values in the language of the reader', async () => {
    const { out } = await invoke('draw', '--help', '--lang', 'nl');
    expect(out).toContain(
      'thutuc draw PROCEDURE|BESTAND.bpmn [--theme light|dark|auto] [-o BESTAND.svg|BESTAND.png]',
    );
    expect(out).toContain('  -o, --out BESTAND  In dit bestand schrijven');
  });

  it('continues a way that takes several lines', async () => {
    const { out } = await invoke('worker', '--help');
    expect(out).toMatch(/\n {2}thutuc worker --store .*\n {6}\[--once\] \[--json\]\n\n/);
  });

  it('follows the language of the environment', async () => {
    let out = '';
    const stdout = { write: (text: string) => void (out += text) };
    await runThutuc(['--help'], { stdout, stderr: stdout, env: { LANG: 'vi_VN.UTF-8' } });
    expect(out).toContain('Cách dùng');
  });

  it('is coloured on a terminal only, and not under NO_COLOR', async () => {
    const print = async (env: Record<string, string>): Promise<string> => {
      let text = '';
      const stream = { write: (part: string) => void (text += part), isTTY: true, columns: 90 };
      await runThutuc(['run'], { stdout: stream, stderr: stream, env });
      return text;
    };
    expect(await print({})).toContain('\u001B[');
    expect(await print({ NO_COLOR: '1' })).not.toContain('\u001B[');
  });
});
