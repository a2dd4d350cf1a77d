/** Weaves blocks into a graph of steps, from the last block to the first. */
import type { ProcedureInput } from '@thutuc/core';
import type {
  Block,
  ChoiceBlock,
  ConsultationBlock,
  ForkBlock,
  ReworkBlock,
  SupplementBlock,
  WorkBlock,
} from './blocks.js';

type StepInput = ProcedureInput['steps'][string];
type GraphInput = Pick<ProcedureInput, 'start' | 'steps'>;

/** What all graphs of one procedure share while it is woven. */
export interface Weaving {
  /** Number of the next step, so that every step has a name of its own. */
  next: number;
  /** Most supplements of the dossier. */
  readonly supplementsMax: number;
}

/** A graph and the most working days that a way through it takes. */
export interface Woven {
  readonly graph: GraphInput;
  readonly daysMax: number;
}

/** Weaves a row of blocks into a graph that ends with `outcome`, or early with others. */
export function weaveGraph(weaving: Weaving, blocks: readonly Block[], outcome: string): Woven {
  const loom = new Loom(weaving);
  const last = loom.end(outcome);
  const start = loom.row(blocks, last);
  return { graph: { start, steps: loom.steps }, daysMax: loom.daysMax };
}

class Loom {
  readonly steps: Record<string, StepInput> = {};
  daysMax = 0;
  readonly #ends = new Map<string, string>();

  constructor(readonly weaving: Weaving) {}

  /** The end with an outcome; made when first asked for. */
  end(outcome: string): string {
    let name = this.#ends.get(outcome);
    if (name === undefined) {
      name = this.#add('end', {
        kind: 'end',
        name: { vi: `Kết thúc: ${outcome}`, en: `End: ${outcome}` },
        outcome,
      });
      this.#ends.set(outcome, name);
    }
    return name;
  }

  /** Weaves blocks one after another; answers with the first step, or `next` for no blocks. */
  row(blocks: readonly Block[], next: string): string {
    return blocks.reduceRight((target, block) => this.#block(block, target), next);
  }

  #block(block: Block, next: string): string {
    switch (block.kind) {
      case 'work':
        return this.#work(block, next);
      case 'consultation':
        return this.#consultation(block, next);
      case 'supplement':
        return this.#supplement(block, next);
      case 'rework':
        return this.#rework(block, next);
      case 'choice':
        return this.#choice(block, next);
      case 'fork':
        return this.#fork(block, next);
    }
  }

  #work({ as, days, refuses, escalates }: WorkBlock, next: string): string {
    const shared = { ...this.#owned('officer'), limit: workingDays(days) };
    // What a timer ends, ends as the next day begins, which the limit after it does not count.
    this.daysMax += as === 'wait' || as === 'payment' ? days + 1 : days;
    switch (as) {
      case 'task': {
        if (escalates) this.daysMax += 2;
        const late = { when: 'after', by: workingDays(1), to: next } as const;
        return this.#add('task', {
          kind: 'task',
          ...shared,
          on: refuses ? { done: next, refused: this.end('refused') } : { done: next },
          ...(escalates ? { events: { overdue: late } } : {}),
        });
      }
      case 'service':
        return this.#add('service', {
          kind: 'service',
          ...shared,
          handler: 'lookUp',
          on: { done: next, failed: this.#work({ ...work, days }, next) },
        });
      case 'handoff':
        this.daysMax += 1;
        return this.#add('handoff', {
          kind: 'handoff',
          ...shared,
          to: { party: 'board', role: 'officer' },
          acknowledge: workingDays(1),
          on: {
            acknowledged: next,
            refused: this.end('returned'),
            recalled: this.end('returned'),
          },
        });
      case 'payment':
        return this.#add('payment', {
          kind: 'payment',
          ...this.#owned('applicant'),
          limit: workingDays(days),
          amount: 50_000,
          clock: 'none',
          on: { paid: next, expired: this.end('returned') },
        });
      case 'wait':
        return this.#add('wait', {
          kind: 'wait',
          ...shared,
          message: 'answer',
          on: { received: next, elapsed: next },
        });
    }
  }

  #consultation({ parties, days, silence }: ConsultationBlock, next: string): string {
    const limit = workingDays(days);
    const consulted = ['police', 'taxOffice', 'landOffice']
      .slice(0, parties)
      .map((party) => ({ party, role: 'officer', limit }));
    this.daysMax += days + 1;
    return this.#add('consultation', {
      kind: 'consultation',
      ...this.#owned('officer'),
      consulted,
      silence,
      on: {
        agreed: next,
        objected: this.end('refused'),
        recalled: this.end('returned'),
        ...(silence === 'escalation' ? { silent: next } : {}),
      },
    });
  }

  #supplement({ days, window, clock }: SupplementBlock, next: string): string {
    const check = this.#name('check');
    const ask = this.#add('supplement', {
      kind: 'supplement',
      ...this.#owned('applicant'),
      limit: workingDays(window),
      clock,
      on: { provided: check, expired: this.end('returned') },
    });
    this.daysMax += days + (days + window + 1) * this.weaving.supplementsMax;
    return this.#put(check, {
      kind: 'task',
      ...this.#owned('officer'),
      limit: workingDays(days),
      on: { complete: next, incomplete: ask },
    });
  }

  #rework({ days, visitsMax, body }: ReworkBlock, next: string): string {
    const draft = this.#name('draft');
    const before = this.daysMax;
    const review = this.#add('review', {
      kind: 'task',
      ...this.#owned('head'),
      limit: workingDays(days),
      on: { approved: next, again: draft },
      back: { role: { party: 'office', role: 'head' }, to: [draft], max: 1 },
    });
    const target = this.row(body, review);
    this.daysMax = before + (this.daysMax - before + 2 * days) * visitsMax;
    return this.#put(draft, {
      kind: 'task',
      ...this.#owned('officer'),
      limit: workingDays(days),
      visitsMax,
      on: { drafted: target },
    });
  }

  #choice({ ways }: ChoiceBlock, next: string): string {
    const targets = ways.map((way) => this.row(way, next));
    const branches = targets.slice(1).map((to, i) => ({
      name: `way${i + 1}`,
      when: `area > ${(targets.length - i) * 100}`,
      to,
    }));
    return this.#add('decision', {
      kind: 'decision',
      name: { vi: 'Rẽ theo diện tích', en: 'Choose by area' },
      reads: ['area'],
      branches,
      otherwise: targets[0] ?? next,
    });
  }

  #fork(block: ForkBlock, next: string): string {
    const woven = block.branches.map((row) => weaveGraph(this.weaving, row, 'done'));
    const refusing = woven.some(({ graph }) =>
      Object.values(graph.steps).some((step) => step.kind === 'end' && step.outcome === 'refused'),
    );
    const interrupting = block.interrupting && refusing;
    this.daysMax += Math.max(...woven.map(({ daysMax }) => daysMax));
    const shared = {
      name: { vi: 'Làm đồng thời', en: 'Work at the same time' },
      branches: Object.fromEntries(woven.map(({ graph }, i) => [`branch${i + 1}`, graph])),
      on: { completed: next, ...(interrupting ? { refused: this.end('refused') } : {}) },
      interrupts: interrupting ? ['refused'] : [],
    };
    if (block.as === 'inclusive') {
      const optional = Object.keys(shared.branches).slice(1);
      return this.#add('inclusive', {
        kind: 'inclusive',
        ...shared,
        reads: ['area'],
        conditions: Object.fromEntries(optional.map((name, i) => [name, `area > ${i * 100}`])),
        otherwise: 'branch1',
      });
    }
    const completion = block.completion === 'two' ? { atLeast: 2 } : block.completion;
    return this.#add('parallel', { kind: 'parallel', ...shared, completion });
  }

  #owned(who: 'officer' | 'head' | 'applicant') {
    const name =
      who === 'applicant'
        ? { vi: 'Người nộp hồ sơ thực hiện', en: 'The applicant acts' }
        : { vi: 'Cơ quan xử lý', en: 'The agency works on it' };
    return who === 'applicant'
      ? { name, party: 'applicant', role: 'person' }
      : { name, party: 'office', role: who };
  }

  #name(stem: string): string {
    return `${stem}${this.weaving.next++}`;
  }

  #add(stem: string, step: StepInput): string {
    return this.#put(this.#name(stem), step);
  }

  #put(name: string, step: StepInput): string {
    this.steps[name] = step;
    return name;
  }
}

/** The duty that takes over where a service gives up. */
const work = { kind: 'work', as: 'task', refuses: false, escalates: false } as const;

function workingDays(amount: number) {
  return { amount, unit: 'workingDays' } as const;
}
