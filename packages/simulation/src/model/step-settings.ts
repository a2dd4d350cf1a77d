/** What a scenario says of the steps of a procedure, checked against what they need. */
import { isBackExit, type Step } from '@thutuc/core/procedure';
import { SimulationError } from '../errors/errors.js';
import type { ProcedureScenario } from '../scenario/scenario.js';
import { sumText } from '../scenario/parse.js';
import type { DelayNode, Exit, WorkNode } from './model.js';

type StepSetting = ProcedureScenario['steps'][string];
interface Owner {
  readonly party: string;
  readonly role: string;
}

const AT_ONCE = { type: 'constant', value: 0 } as const;
const NEVER = { type: 'constant', value: Infinity } as const;

/** The settings of the steps of one scenario. */
export class StepSettings {
  constructor(
    readonly scenario: ProcedureScenario,
    readonly pools: readonly string[],
    readonly parties: readonly string[],
  ) {}

  hasOutcomes(path: string): boolean {
    return this.#of(path)?.outcomes !== undefined;
  }

  dataOf(path: string): Pick<WorkNode, 'data'> {
    const data = this.#of(path)?.data;
    return data === undefined || Object.keys(data).length === 0 ? {} : { data };
  }

  /** The chance that a branch of an inclusive step runs. */
  chance(path: string, branch: string): number {
    return this.#of(path)?.outcomes?.[branch] ?? 0;
  }

  /** A duty that takes no time and no staff where the scenario says nothing of it. */
  duty(
    path: string,
    owner: Owner,
    exits: readonly Exit[],
    usual?: Readonly<Record<string, number>>,
  ): WorkNode | DelayNode {
    const given = this.#of(path);
    const shares = given?.outcomes ?? usual;
    const drawn =
      shares === undefined
        ? exits
        : exits.map((exit) => ({ ...exit, probability: shares[exit.outcome] ?? 0 }));
    this.#assertSum(path, drawn);
    if (given?.service !== undefined) return this.#work(path, owner, given, drawn);
    return this.#delay(path, owner, drawn, given?.answer ?? AT_ONCE);
  }

  /** An agency that is asked: by its staff where there is a pool, else by the time it takes. */
  asked(path: string, owner: Owner, exits: readonly Exit[]): WorkNode | DelayNode {
    const given = this.#of(path);
    if (given?.service === undefined && given?.answer === undefined) throw this.#noService(path);
    return this.duty(path, owner, exits, { agreed: 1 });
  }

  /** A step that a dossier visits for some time. */
  visit(
    path: string,
    step: Exclude<Step, { kind: 'end' }>,
    exits: readonly Exit[],
  ): WorkNode | DelayNode {
    const given = this.#of(path);
    const owner = {
      party: 'party' in step ? step.party : '',
      role: 'role' in step ? step.role : '',
    };
    if (step.kind === 'task') {
      if (given?.service !== undefined) return this.#work(path, owner, given, exits);
      if (given?.answer === undefined) throw this.#noService(path);
      return this.#delay(path, owner, exits, given.answer);
    }
    const isElapsing = step.kind === 'wait' && exits.length === 0;
    const service = given?.answer ?? (isElapsing ? NEVER : undefined);
    if (service === undefined) throw this.#noService(path);
    const isApplicant = step.kind === 'supplement' || step.kind === 'payment';
    const clock = isApplicant && step.clock !== 'none' ? step.clock : undefined;
    return {
      ...this.#delay(path, owner, exits, service),
      holder: isApplicant ? 'applicant' : 'agency',
      shiftsOthers: isApplicant && step.siblings === 'shift',
      ...(isApplicant ? { duty: step.kind } : {}),
      ...(clock === undefined ? {} : { clock: { reason: step.kind, effect: clock } }),
    };
  }

  /** The ways out with their probabilities, which must sum to one. */
  withProbabilities(path: string, kind: string, all: readonly Exit[]): Exit[] {
    const outcomes = this.#of(path)?.outcomes;
    if (outcomes === undefined) {
      // What is not spoken of is not sent back.
      const exits = all.filter(({ outcome }) => !isBackExit(outcome));
      if (exits.length < all.length) {
        const unsent = all.filter(({ outcome }) => isBackExit(outcome));
        return [...this.withProbabilities(path, kind, exits), ...unsent];
      }
      if (exits.length <= 1 || kind === 'decision') {
        return exits.map((exit) => ({ ...exit, probability: 1 / exits.length }));
      }
      const named = kind === 'supplement' ? 'provided' : undefined;
      if (named !== undefined) {
        return exits.map((exit) => ({ ...exit, probability: exit.outcome === named ? 1 : 0 }));
      }
      throw new SimulationError(
        'PROBABILITIES_DO_NOT_SUM',
        `Step "${path}" can end in ${quoted(exits)}: ` +
          `say with which chance each, under "outcomes" of steps.${path}.`,
        { step: path },
      );
    }
    const drawn = all.map((exit) => ({ ...exit, probability: outcomes[exit.outcome] ?? 0 }));
    this.#assertSum(path, drawn);
    return drawn;
  }

  #of(path: string): StepSetting | undefined {
    return Object.hasOwn(this.scenario.steps, path) ? this.scenario.steps[path] : undefined;
  }

  #bare(path: string, { party }: Owner, exits: readonly Exit[]) {
    return {
      name: path,
      exits,
      timers: [],
      bounds: [],
      party: this.parties.indexOf(party),
      ...this.dataOf(path),
    };
  }

  /** A visit in which no staff of the scenario works. */
  #delay(
    path: string,
    owner: Owner,
    exits: readonly Exit[],
    service: DelayNode['service'],
  ): DelayNode {
    const bare = this.#bare(path, owner, exits);
    return { ...bare, kind: 'delay', service, holder: 'agency', shiftsOthers: false };
  }

  #work(path: string, owner: Owner, given: StepSetting, exits: readonly Exit[]): WorkNode {
    const name = `${owner.party}/${owner.role}`;
    const pool = this.pools.indexOf(name);
    if (pool === -1 || given.service === undefined) {
      throw new SimulationError(
        'STEP_WITHOUT_STAFF',
        `Step "${path}" is work of "${name}", and the scenario has no pool of that name. ` +
          'Add it under "pools", or give the step an "answer" instead of a "service".',
        { step: path, pool: name },
      );
    }
    const { service, batch } = given;
    const bare = this.#bare(path, owner, exits);
    return { ...bare, kind: 'work', pool, service, ...(batch === undefined ? {} : { batch }) };
  }

  #noService(path: string): SimulationError {
    return new SimulationError(
      'STEP_WITHOUT_SERVICE',
      `The scenario does not say how long step "${path}" takes: give it a "service" (work of ` +
        'staff) or an "answer" (elapsed time).',
      { step: path },
    );
  }

  #assertSum(path: string, exits: readonly Exit[]): void {
    const sum = exits.reduce((total, { probability }) => total + probability, 0);
    if (exits.length === 0 || Math.abs(sum - 1) < 1e-9) return;
    throw new SimulationError(
      'PROBABILITIES_DO_NOT_SUM',
      `The outcomes of step "${path}" sum to ${sumText(sum)}, not to 1. Under "outcomes" of ` +
        `steps.${path}, change the chances of ${quoted(exits)} so that they sum to 1.`,
      { step: path, sum },
    );
  }
}

function quoted(exits: readonly Exit[]): string {
  return exits.map(({ outcome }) => `"${outcome}"`).join(', ');
}
