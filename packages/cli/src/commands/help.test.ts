/** Help: of the program and of every command, in both languages. */
import { describe, expect, it } from 'vitest';
import { runThutuc } from '../index.js';
import { invoke } from '../testing/invoke.js';
import { commands } from './commands.js';

describe('help', () => {
  it('lists every command', async () => {
    for (const lang of ['vi', 'en'] as const) {
      const { out, code } = await invoke('--help', '--lang', lang);
      expect(code).toBe(0);
      for (const { name, summary } of commands) {
        expect(out).toContain(name);
        expect(out.replaceAll(/\s+/g, ' ')).toContain(summary[lang]);
      }
    }
  });

  it.each(commands.map(({ name }) => [name]))('of %s names every option', async (name) => {
    const { out, code } = await invoke(name, '--help');
    expect(code).toBe(0);
    const { options = {} } = commands.find((command) => command.name === name) ?? {};
    for (const option of Object.keys(options)) expect(out).toContain(`--${option}`);
  });

  it('goes on with a way that takes several lines', async () => {
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
