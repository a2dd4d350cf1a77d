/** A model run on a virtual clock to its end. */
import type { BpmnModel } from '../model/graph.js';
import { nodesBelow } from '../model/build-model.js';
import { AnswerBook, parseAnswers, type Answers } from './answers.js';
import type { Evaluate } from './evaluate.js';
import { TokenRun } from './token-run.js';
import type { RunOutcome, TraceLine } from './trace.js';

/** What a run did. */
export interface BpmnRun {
  readonly trace: readonly TraceLine[];
  readonly outcome: RunOutcome;
  /** Ids of the elements where tokens are left, innermost ones. */
  readonly open: readonly string[];
}

/** How a model is run. */
export interface RunOptions {
  /** What people, programs and the world outside do. @defaultValue the first way out, at once */
  readonly answers?: Answers;
  /** When the clock begins, in milliseconds since 1970. @defaultValue 2026-01-01T00:00Z */
  readonly start?: number;
  /** Tokens that are moved before the run is stopped. @defaultValue 100,000 */
  readonly stepsMax?: number;
  /** Evaluates conditions that are no FEEL; `undefined` where it cannot. */
  readonly evaluate?: Evaluate;
}

/**
 * Runs a model by the semantics of BPMN 2.0 (chapter 13) until no token can move. Every process
 * that nothing in the model begins by a message or a call begins by itself. Nothing is evaluated
 * but FEEL, and nothing sent: people, scripts and services are what the answers say.
 *
 * @throws BpmnError `BPMN_ANSWERS`
 * @example
 * ```ts
 * const { outcome } = runBpmn(modelOf(await readBpmn(xml)), { answers: { Decide: 'granted' } });
 * ```
 */
export function runBpmn(model: BpmnModel, options: RunOptions = {}): BpmnRun {
  const known = new Set([...model.nodes.keys(), ...model.processes.map(({ id }) => id)]);
  const answers = new AnswerBook(parseAnswers(options.answers ?? {}), known);
  const { start = Date.UTC(2026, 0, 1), stepsMax = 100_000, evaluate } = options;
  const run = new TokenRun(model, { answers, start, evaluate });
  for (const process of startingProcesses(model)) run.begin(process);
  const isDone = run.play(stepsMax);
  return { trace: run.trace, outcome: run.outcome(isDone), open: run.open() };
}

/** Processes that are not called by others; where all are, the first. */
function startingProcesses(model: BpmnModel) {
  const called = new Set(model.processes.flatMap(nodesBelow).map(({ calls }) => calls?.process));
  const own = model.processes.filter((process) => !called.has(process) && process.nodes.length > 0);
  return own.length > 0 ? own : model.processes.slice(0, 1);
}
