/** What stands around the tokens: the clock, the answers, the trace, and what is waited for. */
import { BpmnError } from '../errors.js';
import type { BpmnModel, Flow, FlowNode, Trigger } from '../model/graph.js';
import { Agenda } from './agenda.js';
import type { Answer, AnswerBook } from './answers.js';
import { flowsTaken } from './choose.js';
import { holds, type Evaluate } from './evaluate.js';
import { dueOf, durationOf } from './instants.js';
import { keyOf, Senders } from './senders.js';
import { dataSeen, processData, type ScopeRun } from './state.js';
import type { TraceLine } from './trace.js';
import { Waits } from './waits.js';

/** What a run is given. */
export interface StageOptions {
  readonly answers: AnswerBook;
  readonly start: number;
  readonly evaluate: Evaluate | undefined;
}

/** How an event waits. */
export interface Waiting {
  readonly answer: Answer;
  /** Where it waits; absent for the start of a process that does not run yet. */
  readonly run: ScopeRun | undefined;
  readonly isStanding: () => boolean;
  /** Whether it belongs to the flow, or interrupts or accompanies it. */
  readonly rank: 'flow' | 'interruption';
  /** Whether what nobody in the model sends comes from outside, unasked. */
  readonly comesByItself: boolean;
  /** Whether it may happen again. */
  readonly repeats: boolean;
}

/** The surroundings of the tokens. */
export class Stage {
  readonly agenda: Agenda;
  readonly trace: TraceLine[] = [];
  readonly answers: AnswerBook;
  readonly evaluate: Evaluate | undefined;
  readonly #waits = new Waits();
  readonly #senders: Senders;

  constructor(model: BpmnModel, { answers, start, evaluate }: StageOptions) {
    this.agenda = new Agenda(start);
    this.answers = answers;
    this.evaluate = evaluate;
    this.#senders = new Senders(model);
  }

  /** Notes what happened to a node. */
  note({ id }: FlowNode, event: TraceLine['event']): void {
    const at = new Date(this.agenda.now).toISOString();
    this.trace.push({ element: id, event, at });
  }

  /** Lets something happen after the time that an answer says, or at once. */
  after(
    { after }: Answer,
    { isStanding, rank }: Pick<Waiting, 'isStanding' | 'rank'>,
    happen: () => void,
  ): void {
    if (after === undefined) {
      this.agenda.soon(() => {
        if (isStanding()) happen();
      });
      return;
    }
    const add = durationOf(after);
    if (add === undefined) {
      const message = `"${after}" is no duration of ISO 8601, such as "PT2H".`;
      throw new BpmnError('BPMN_ANSWERS', message, { after });
    }
    this.agenda.at(add(this.agenda.now), rank, isStanding, happen);
  }

  /** Writes what an answer says into the data of the process. */
  write(run: ScopeRun, { variables, message }: Answer): void {
    const entries = Object.entries({ ...message, ...variables });
    if (entries.length === 0) return;
    const data = processData(run);
    for (const [name, value] of entries) data.set(name, value);
    this.#waits.dataChanged();
  }

  /** The flows that a token leaves a node by. */
  flowsFrom(node: FlowNode, run: ScopeRun, answer: Answer): readonly Flow[] {
    const data = dataSeen(run);
    return flowsTaken(node, answer, ({ condition }) => holds(condition, data, this.evaluate));
  }

  /** Sends the message of a node, or a signal to all. */
  send(node: FlowNode, trigger: Trigger): void {
    const key = keyOf(trigger);
    if (key === undefined) return;
    if (trigger.kind === 'signal') this.#waits.broadcast(key);
    else this.#waits.deliver(this.#senders.targetsOf(node), key);
  }

  /** Sends the messages of an activity that is done, along the message flows from it. */
  sendAlong(node: FlowNode): void {
    const targets = this.#senders.targetsOf(node);
    if (targets.length > 0) this.#waits.deliver(targets, '');
  }

  /** Whether something in the model sends what an event waits for. */
  isSentWithin(node: FlowNode): boolean {
    return node.triggers.some((trigger) => this.#senders.hasSender(node, trigger));
  }

  /** Lets an event happen as soon as one of its triggers comes, or all where it needs all. */
  await(node: FlowNode, waiting: Waiting, happen: () => void): void {
    const { answer, isStanding, repeats } = waiting;
    if (answer.never === true) return;
    const missing = new Set(node.needsAll ? node.triggers : []);
    let isOver = false;
    const stands = () => isStanding() && !isOver;
    const come = (trigger: Trigger): void => {
      missing.delete(trigger);
      if (!stands() || missing.size > 0) return;
      isOver = !repeats;
      happen();
    };
    for (const trigger of node.triggers)
      this.#arm(node, trigger, { ...waiting, isStanding: stands }, come);
    const told = this.answers.has(node.id) ? node.triggers : this.#fromOutside(node, waiting);
    const coming = told.filter(({ kind }) => kind !== 'timer' || answer.after !== undefined);
    if (coming.length > 0)
      this.after(answer, { isStanding: stands, rank: waiting.rank }, () => coming.forEach(come));
  }

  /** The triggers that come unasked, as nothing in the model brings them. */
  #fromOutside(node: FlowNode, { comesByItself, run }: Waiting): readonly Trigger[] {
    if (!comesByItself) return [];
    return node.triggers.filter((trigger) => {
      if (trigger.kind !== 'condition') return !this.#senders.hasSender(node, trigger);
      return (
        run === undefined || holds(trigger.condition, dataSeen(run), this.evaluate) === undefined
      );
    });
  }

  #arm(node: FlowNode, trigger: Trigger, waiting: Waiting, come: (trigger: Trigger) => void): void {
    const { isStanding, run, repeats, answer } = waiting;
    if (trigger.kind === 'timer') {
      if (answer.after === undefined) this.#setTimer(trigger, waiting, () => come(trigger));
      return;
    }
    const wait = {
      node,
      trigger,
      isStanding,
      holds: () =>
        trigger.kind === 'condition' && run !== undefined
          ? holds(trigger.condition, dataSeen(run), this.evaluate)
          : undefined,
      happen: () => {
        come(trigger);
        if (repeats && trigger.kind !== 'condition' && isStanding()) this.#waits.add(wait);
      },
    };
    this.#waits.add(wait);
    if (trigger.kind === 'condition') this.agenda.soon(() => this.#waits.dataChanged());
  }

  #setTimer(
    { type, value }: Extract<Trigger, { kind: 'timer' }>,
    { run, isStanding, rank, repeats }: Waiting,
    come: () => void,
  ): void {
    const name = value.text.replace(/^(?:=|[#$]\{)\s*|\}$/g, '').trim();
    const known = run === undefined ? undefined : dataSeen(run).get(name);
    // A time that is not known passes at once: it is the first way on.
    const due = dueOf(type, typeof known === 'string' ? known : name) ?? {
      at: (set) => set,
      times: 1,
    };
    let left = repeats ? due.times : 1;
    const set = (): void => {
      left -= 1;
      this.agenda.at(due.at(this.agenda.now), rank, isStanding, () => {
        come();
        if (left > 0 && isStanding()) set();
      });
    };
    set();
  }
}
