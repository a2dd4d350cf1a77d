/** The log of a worker: every message that reaches it has words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inWorkspace } from '../testing/invoke.js';
import { logWords } from '../texts/log.js';

/** The messages that sources give a logger, but those for debugging, which are not printed. */
function loggedBy(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...text.matchAll(/[lL]ogger\??\.(?:info|warn|error)\([^;]*?, '([^']+)'\)/gu)];
    })
    .map(([, message = '']) => message);
}

it('has a word for every message of the packages that it runs', () => {
  const messages = ['core', 'notify', 'notify-email', 'notify-webhook', 'cli'].flatMap((name) =>
    loggedBy(inWorkspace(`packages/${name}/src`)),
  );
  expect(messages.length).toBeGreaterThan(10);
  expect(messages.filter((message) => !(message in logWords))).toEqual([]);
});
