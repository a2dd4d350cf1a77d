/** What a run is given as answers, since no person and no program is there to answer. */
import { z } from 'zod';
import { BpmnError } from '../errors.js';

const answerSchema = z.strictObject({
  /**
   * The way out: of a gateway or an activity the id or name of a flow, of its target, or of a
   * boundary event; of a process the start event that begins it.
   */
  outcome: z.string().max(500).optional(),
  /** The ways out where several may be taken. */
  outcomes: z.array(z.string().max(500)).max(1000).optional(),
  /** What it writes into the data of the process. */
  variables: z.record(z.string().max(200), z.unknown()).optional(),
  /** What comes with the message that arrives there; it is written as variables are. */
  message: z.record(z.string().max(200), z.unknown()).optional(),
  /** How long the activity takes, or how long the event lets wait: an ISO 8601 duration. */
  after: z.string().max(100).optional(),
  /** The code of the error that the activity ends with. */
  error: z.string().max(500).optional(),
  /** The code of an escalation that the activity reports before it ends. */
  escalation: z.string().max(500).optional(),
  /** How many instances a multi-instance activity has, or rounds a loop. */
  instances: z.int().min(0).max(10_000).optional(),
  /** It never ends, or never happens. */
  never: z.boolean().optional(),
});

/** The answer for one visit of an element. */
export type Answer = z.infer<typeof answerSchema>;

const answersSchema = z.record(
  z.string().max(500),
  z.union([
    z.string().max(500),
    answerSchema,
    z
      .array(z.union([z.string().max(500), answerSchema]))
      .min(1)
      .max(1000),
  ]),
);

/**
 * The answers of a run, by the id of the element: a text stands for `{ outcome }`, a list for one
 * visit after the other, of which the last one holds for all later visits.
 */
export type Answers = z.input<typeof answersSchema>;

/** Reads answers from outside. @throws BpmnError `BPMN_ANSWERS` */
export function parseAnswers(value: unknown): Answers {
  const read = answersSchema.safeParse(value);
  if (read.success) return read.data;
  throw new BpmnError('BPMN_ANSWERS', `These are no answers: ${z.prettifyError(read.error)}`);
}

/** The answers of a run, and how often each element was asked. */
export class AnswerBook {
  readonly #visits = new Map<string, number>();

  constructor(
    readonly answers: Answers,
    known: ReadonlySet<string>,
  ) {
    const strange = Object.keys(answers).filter((id) => !known.has(id));
    if (strange.length === 0) return;
    const message = `The model has no element with the id ${strange.join(', ')}.`;
    throw new BpmnError('BPMN_ANSWERS', message, { ids: strange });
  }

  /** Whether anything is said about an element. */
  has(id: string): boolean {
    return Object.hasOwn(this.answers, id);
  }

  /** What is said for the next visit. */
  next(id: string): Answer {
    const visit = this.#visits.get(id) ?? 0;
    this.#visits.set(id, visit + 1);
    return this.#at(id, visit);
  }

  /** What is said for the next visit, which this is not. */
  peek(id: string): Answer {
    return this.#at(id, this.#visits.get(id) ?? 0);
  }

  #at(id: string, visit: number): Answer {
    if (!this.has(id)) return {};
    const said = this.answers[id];
    const one = Array.isArray(said) ? (said[visit] ?? said.at(-1)) : said;
    return typeof one === 'string' ? { outcome: one } : (one ?? {});
  }
}
