/** Bench `start`: how long a process takes that does next to nothing, from its start to its end. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Bench, Figure } from '../bench.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

const bench: Bench = {
  title:
    'Milliseconds of a fresh process, beyond those of one that does nothing: loading legal time, ' +
    'and the help of the built command line.',
  peers: {},
  figures: () => [
    started('import-legal-time', 50, ['--input-type=module', '-e', "import '@thutuc/legal-time'"]),
    started('thutuc-help', 250, ['packages/cli/dist/main.js', '--help']),
  ],
};
export default bench;

function started(name: string, target: number, args: readonly string[]): Figure {
  const ours = (): number => millisecondsOf(args) - millisecondsOf(['-e', '0']);
  return { name, unit: 'ms', measure: 'amount', clock: 'wall', ours, others: {}, target };
}

function millisecondsOf(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${stderr}`);
  return performance.now() - start;
}
