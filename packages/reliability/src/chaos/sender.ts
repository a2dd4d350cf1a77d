/** Sends commands until there is an answer, whatever goes wrong on the way. */
import {
  ConflictError,
  type Command,
  type CommandReceipt,
  type DraftRequest,
  StoreError,
} from '@thutuc/core';
import { ThutucError } from '@thutuc/legal-time';
import type { Declaration } from './interruptions.js';
import type { Surroundings } from './faulty-store.js';
import type { Office } from './office.js';
import { ProcessKilled } from './office-process.js';

/** A command to be sent. */
export interface Letter {
  readonly id: string;
  readonly dossier: string;
  readonly actor: string;
  readonly command: Command;
  /** It must be refused, whenever it comes. */
  readonly isIllegal?: true;
}

/** Sends commands to an office, and notes in the chronicle what is answered. */
export class Sender {
  readonly #office: Office;
  readonly #around: Surroundings;

  constructor(office: Office, around: Surroundings) {
    this.#office = office;
    this.#around = around;
  }

  /** Sends a command until it is answered; says whether it was carried out. */
  async send(letter: Letter): Promise<boolean> {
    const { scheduler, faults, chronicle } = this.#around;
    const sentAt = scheduler.turns;
    const copies = faults.strikes('doubledCommand', 0.1) ? 2 : 1;
    const answers = await Promise.all(Array.from({ length: copies }, () => this.#persist(letter)));
    const receipts = answers.filter((answer) => answer !== undefined);
    const [receipt] = receipts;
    chronicle.count(letter.command.type, receipt === undefined ? 'refused' : 'carriedOut');
    if (receipt === undefined) return false;
    const { first, last } = receipt;
    if (letter.isIllegal) {
      const asked = `${letter.actor} asked ${JSON.stringify(letter.command)}`;
      chronicle.problems.push(`broken: ${letter.id} is carried out, though ${asked}`);
    }
    if (receipts.some((other) => other.first !== first || other.last !== last))
      chronicle.problems.push(`${letter.id} was answered in two ways`);
    chronicle.acknowledged.push({
      ...{ command: letter.id, dossier: letter.dossier, first, last, sentAt },
      answeredAt: scheduler.turns,
    });
    return true;
  }

  /** Saves a draft until that is answered; an answer that was lost leaves one behind. */
  async draft(request: DraftRequest): Promise<string> {
    const saved = await this.#untilAnswered((process) =>
      process.ask((engine) => engine.saveDraft(request)),
    );
    return saved.id;
  }

  /** Loads a dossier until that works. */
  load(dossier: string) {
    return this.#untilAnswered((process) => process.ask((engine) => engine.readOffRecord(dossier)));
  }

  /** Declares an interruption, or its end, until every dossier that it touches follows. */
  async declare(declaration: Declaration): Promise<boolean> {
    const { chronicle } = this.#around;
    try {
      for (let isDone = false; !isDone;) isDone = await this.#declareOnce(declaration);
      return true;
    } catch (error) {
      if (!(error instanceof ThutucError)) throw error;
      const { code, message } = error as ThutucError;
      chronicle.note(`declaration refused: ${message}`);
      const isExpected = code === 'INTERRUPTION_OVERLAPS' || code === 'INTERRUPTION_DECLARED';
      if (!isExpected) chronicle.problems.push(`broken: a declaration is refused with ${code}`);
      return false;
    }
  }

  /** @returns Whether every dossier follows; what failed in passing is to be done again. */
  async #declareOnce(declaration: Declaration): Promise<boolean> {
    let failures = 0;
    const { problems } = this.#around.chronicle;
    const how = {
      consequencesStand: true,
      onFailure: (dossier: string, error: unknown) => {
        failures += 1;
        if (!isPassing(error)) problems.push(`broken: ${dossier} cannot follow: ${String(error)}`);
      },
    };
    const plan = await this.#untilAnswered((process) =>
      process.ask((engine) =>
        'end' in declaration
          ? engine.endInterruption(declaration.end, how)
          : engine.declareInterruption(declaration.declare, how),
      ),
    );
    for (const { dossier, reasons } of plan.stays) {
      problems.push(`broken: ${dossier} cannot follow: ${reasons.map(({ text }) => text).join()}`);
    }
    return failures === 0 || problems.length > 0;
  }

  async #persist(letter: Letter): Promise<CommandReceipt | undefined> {
    const { chronicle } = this.#around;
    const { id, dossier, actor, command } = letter;
    try {
      const receipt = await this.#untilAnswered<CommandReceipt>((process) =>
        process.ask((engine) => engine.execute({ id, dossier, actor, command })),
      );
      const { carriedOut } = chronicle;
      if (!receipt.duplicate) carriedOut.set(id, (carriedOut.get(id) ?? 0) + 1);
      return receipt;
    } catch (error) {
      if (!(error instanceof ThutucError)) throw error;
      const { code, message } = error as ThutucError;
      chronicle.refused.push({ command: id, type: command.type, code });
      chronicle.note(`${id} refused: ${message}`);
      return undefined;
    }
  }

  async #untilAnswered<Result>(
    request: (process: ReturnType<Office['any']>) => Promise<Result>,
  ): Promise<Result> {
    const { scheduler, chance } = this.#around;
    for (;;) {
      try {
        return await request(this.#office.any());
      } catch (error) {
        if (!isPassing(error)) throw error;
        await scheduler.sleep(chance.between(1, 1000));
      }
    }
  }
}

/** Whether the same command may be sent again. */
function isPassing(error: unknown): boolean {
  return (
    error instanceof StoreError || error instanceof ProcessKilled || error instanceof ConflictError
  );
}
