/**
 * One side of a comparison, in a process of its own that {@link openSide} starts: measures slices
 * of a bench of its tree as it is asked. Each side has its compiler, heap and garbage to itself.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { answerOf } from './answer-of.js';
import type { Bench, Figure } from './bench.js';
import { measureSlice } from './measure.js';
import { installPeers } from './peers.js';

/** A figure of a side: what its values are called, and whether more is better. */
export type SideFigure = Pick<Figure, 'name' | 'unit' | 'measure'>;

/** A side at work. */
export interface Side {
  readonly figures: readonly SideFigure[];
  /** Measures the figure of a name for so long at least, in processor time unless an amount. */
  readonly measureSlice: (figure: string, sliceMs: number) => Promise<number>;
  readonly close: () => void;
}

interface SliceRequest {
  readonly figure: string;
  readonly sliceMs: number;
}

/**
 * Starts the side of a tree.
 *
 * @throws Error where the bench cannot be opened there; what went wrong stands on standard error.
 */
export async function openSide(
  tree: string,
  bench: string,
  nodeOptions: readonly string[],
): Promise<Side> {
  const execArgv = ['--import', 'tsx', ...nodeOptions];
  const child = fork(fileURLToPath(import.meta.url), [tree, bench], { cwd: tree, execArgv });
  const side = 'A side of the comparison';
  const figures = await answerOf<SideFigure[]>(child, side);
  return {
    figures,
    measureSlice: (figure, sliceMs) => {
      child.send({ figure, sliceMs } satisfies SliceRequest);
      return answerOf<number>(child, side);
    },
    close: () => {
      child.disconnect();
    },
  };
}

/** The work of the process itself. */
async function serve(tree: string, name: string): Promise<void> {
  const file = pathToFileURL(join(tree, 'packages/bench/src/benches', `${name}.ts`));
  const { default: bench } = (await import(file.href)) as { default: Bench };
  const figures = await bench.figures(await installPeers(name, bench.peers));
  process.on('message', ({ figure: asked, sliceMs }: SliceRequest) => {
    const figure: Figure = { ...figures.find((one) => one.name === asked)!, clock: 'cpu' };
    void measureSlice(figure, figure.ours, sliceMs).then((value) => process.send!(value));
  });
  process.once('disconnect', () => void bench.close?.());
  process.send!(figures.map(({ name, unit, measure }) => ({ name, unit, measure })));
}

const [tree, name] = process.argv.slice(2);
if (process.send !== undefined && process.argv[1] === fileURLToPath(import.meta.url))
  await serve(tree!, name!);
