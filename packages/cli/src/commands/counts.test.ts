/** An option that is a count takes whole numbers within its bounds, and says so of all else. */
import { describe, expect, it } from 'vitest';
import { invoke } from '../testing/invoke.js';
import type { CommandDefinition } from '../command-line/definition.js';
import { definitions } from './definitions/definitions.js';

const all: readonly CommandDefinition[] = Object.values(definitions);

const counts = all.flatMap(({ name, positionals, options }) =>
  Object.entries(options).flatMap(([option, { value, whole }]) =>
    value === 'N' || whole !== undefined ? [{ name, option, positionals, whole }] : [],
  ),
);

/** What is no whole number, though it is or begins with one as JavaScript reads it. */
const others = ['2.5', '2.0', '1e2', '0x10', '+3', '3 ', '3 people', '-3', '', 'x', 'Infinity'];

describe('a count on the command line', () => {
  it('is each of these', () => {
    const names = counts.map(({ name, option }) => `${name} --${option}`);
    expect(names).toEqual([
      'list --limit',
      'act --version',
      'serve --port',
      'verify --max-warnings',
      ...['simulate', 'compare', 'staff'].flatMap((name) => [
        `${name} --replications`,
        `${name} --threads`,
      ]),
    ]);
  });

  it.each(counts)('$name --$option is whole and within bounds', async (count) => {
    const { name, option, positionals, whole } = count;
    const { min, max } = whole!;
    const outside = [min - 1, max + 1].filter((value) => value >= 0).map(String);
    const files = new Array<string>(positionals[0]).fill('nowhere.json');
    for (const value of [...others, ...outside]) {
      const { code, err, out } = await invoke(name, ...files, `--${option}=${value}`);
      const told = `--${option} takes a whole number from ${min} to ${max}, not "${value}". See`;
      expect(err).toContain(`error USAGE: ${told} "thutuc ${name} --help"`);
      expect([code, out]).toEqual([2, '']);
    }
    for (const value of [min, max]) {
      const { err } = await invoke(name, ...files, `--${option}`, String(value));
      expect(err).not.toContain(`--${option} takes`);
    }
  });
});
