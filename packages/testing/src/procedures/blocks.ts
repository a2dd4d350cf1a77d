/** Random building blocks of procedures: each is sound in itself, so any nesting of them is. */
import fc from 'fast-check';

/** How large a random procedure may get. */
export interface ProcedureSizes {
  /** Fewest blocks in a row in the root graph. @defaultValue 1 */
  readonly blocksMin?: number;
  /** Most blocks in a row in the root graph. @defaultValue 5 */
  readonly blocksMax?: number;
  /** Most blocks in a row inside a branch, a loop or a way of a choice. @defaultValue 2 */
  readonly nestedMax?: number;
  /** How deep blocks nest. @defaultValue 2 */
  readonly depth?: number;
  /** Most branches of a fork or ways of a choice. @defaultValue 3 */
  readonly branchesMax?: number;
}

/** A task, handoff, payment, wait or service: one duty, one way on. */
export interface WorkBlock {
  readonly kind: 'work';
  readonly as: 'task' | 'service' | 'handoff' | 'payment' | 'wait';
  readonly days: number;
  /** Whether the duty may also end the scope with the outcome `refused` (tasks only). */
  readonly refuses: boolean;
  /** Whether an overdue duty continues by itself after one more working day (tasks only). */
  readonly escalates: boolean;
}

/** Other agencies are asked. */
export interface ConsultationBlock {
  readonly kind: 'consultation';
  readonly parties: number;
  readonly days: number;
  readonly silence: 'consent' | 'refusal' | 'escalation';
}

/** A check that may send the dossier back to the applicant. */
export interface SupplementBlock {
  readonly kind: 'supplement';
  readonly days: number;
  readonly window: number;
  readonly clock: 'none' | 'suspend' | 'restart';
}

/** Work that a reviewer may send back, a bounded number of times. */
export interface ReworkBlock {
  readonly kind: 'rework';
  readonly days: number;
  readonly visitsMax: number;
  readonly body: readonly Block[];
}

/** A decision by data; an empty way goes straight on. */
export interface ChoiceBlock {
  readonly kind: 'choice';
  readonly ways: readonly (readonly Block[])[];
}

/** Branches at the same time. */
export interface ForkBlock {
  readonly kind: 'fork';
  readonly as: 'parallel' | 'inclusive';
  /** `all`, `first`, or at least two; an inclusive fork always waits for all. */
  readonly completion: 'all' | 'first' | 'two';
  /** Whether a refusing branch ends the whole fork. */
  readonly interrupting: boolean;
  readonly branches: readonly (readonly Block[])[];
}

/** A building block of a random procedure. */
export type Block =
  WorkBlock | ConsultationBlock | SupplementBlock | ReworkBlock | ChoiceBlock | ForkBlock;

const days = fc.integer({ min: 1, max: 3 });

const work: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('work'),
  as: fc.constantFrom('task', 'task', 'task', 'service', 'handoff', 'payment', 'wait'),
  days,
  refuses: fc.boolean(),
  escalates: fc.boolean(),
});

const consultation: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('consultation'),
  parties: fc.integer({ min: 1, max: 3 }),
  days,
  silence: fc.constantFrom('consent', 'refusal', 'escalation'),
});

const supplement: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('supplement'),
  days,
  window: days,
  clock: fc.constantFrom('none', 'suspend', 'restart'),
});

/** Random rows of blocks, the root graph of a random procedure. */
export function arbitraryBlocks(sizes: ProcedureSizes = {}): fc.Arbitrary<Block[]> {
  const { blocksMin = 1, blocksMax = Math.max(5, blocksMin), nestedMax = 2 } = sizes;
  const { depth = 2, branchesMax = 3 } = sizes;

  const row = (level: number, minLength: number): fc.Arbitrary<Block[]> =>
    fc.array(blockAt(level), { minLength, maxLength: nestedMax });
  const rows = (level: number, minLength: number): fc.Arbitrary<Block[][]> =>
    fc.array(row(level, minLength), { minLength: 2, maxLength: branchesMax });
  const blockAt = fc.memo((level): fc.Arbitrary<Block> => {
    const leaf = fc.oneof({ weight: 3, arbitrary: work }, consultation, supplement);
    if (level <= 1) return leaf;
    const fork = fc.record({
      kind: fc.constant<'fork'>('fork'),
      as: fc.constantFrom('parallel', 'inclusive'),
      completion: fc.constantFrom('all', 'all', 'first', 'two'),
      interrupting: fc.boolean(),
      branches: rows(level - 1, 1),
    });
    const choice = fc.record({ kind: fc.constant<'choice'>('choice'), ways: rows(level - 1, 0) });
    // A bounded loop directly in another can use up its bound before the outer one comes round
    // again; inside a fork it is a scope of its own, with visits of its own.
    const rework = fc.record({
      kind: fc.constant<'rework'>('rework'),
      days,
      visitsMax: fc.integer({ min: 1, max: 2 }),
      body: fc.array(fc.oneof(leaf, fork), { maxLength: nestedMax }),
    });
    return fc.oneof({ weight: 3, arbitrary: leaf }, rework, choice, fork);
  });
  return fc.array(blockAt(depth + 1), {
    minLength: blocksMin,
    maxLength: blocksMax,
    size: blocksMin > 10 ? 'max' : 'small',
  });
}
