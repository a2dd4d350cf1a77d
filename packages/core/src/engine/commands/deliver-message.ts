/** Delivering a message to whatever waits for it in a dossier. */
import { writing } from '../command-parts/data-schema.js';
import type { Choice } from '../choice.js';
import { z } from 'zod';
import { authoriseCommand } from '../authorise.js';
import { partData, type PartedData } from '../command-parts/data.js';
import { dataIfAny, note, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { assertNotBackdatedBefore } from '../backdating.js';
import { promise } from '../deadlines.js';
import { recordFact, type Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import {
  keysOf,
  messagesOf,
  placeOf,
  isAt,
  nameOf,
  usesOf,
  wantingOf,
  type MessageUse,
  type Wanting,
} from '../messages.js';
import { actorsOf } from '../actors.js';
import type { AllowedRole } from '../allowed-role.js';
import { leaveStep } from '../steps-and-scopes.js';
import { takeCatch } from '../take-catch.js';
import { assertTargetNotHeld } from '../target.js';
import { assertWayOut } from '../way-out.js';

/** Most messages of a dossier that are kept before anything waits for them. */
const earlyMax = 20;

export const deliverMessage = defineCommand({
  type: 'deliverMessage',
  name: 'Deliver a message',
  does: 'Delivers a message to the step that waits for it, or to what catches it. Where nothing waits for it yet and the procedure keeps it, it is kept until something does, or its time is over.',
  fields: {
    message: z.string().min(1).max(64).describe('The message, as the procedure names it.'),
    key: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('What tells it from others of its name: the value of the field that it goes by.'),
    step: step.optional().describe('The step that waits for it or catches it, where several do.'),
    data: dataIfAny,
    note,
  },
  permission: 'message',
  lifecycles: ['submitted', 'running', 'suspended'],
  decides: 'nothing',
  choices: (decision) =>
    messagesOf(decision.context.procedure.procedure).flatMap((message) =>
      deliveriesOf(decision, message),
    ),
  admit(decision, { message, key, step: named, data }) {
    const uses = usesOf(decision.context.procedure.procedure, message);
    const what = `message "${message}"`;
    const known = uses.length === 0 ? [{ from: undefined }] : uses;
    authoriseCommand(decision, what, {
      roles: known.flatMap(({ from }) => senders(decision, from)),
    });
    const waiting =
      decision.draft.lifecycle === 'running' ? wantingOf(decision, { message, key }) : [];
    const wanting = waiting.filter((one) => named === undefined || isAt(one, named));
    assertOne(wanting, message);
    const [taker] = wanting;
    if (taker === undefined) return keep(decision, { message, data }, uses);
    assertTakes(decision, taker, what);
    const writes = 'wait' in taker ? taker.step.writes : writesOf(taker);
    return { taker, until: undefined, parted: part(decision, data, writes) };
  },
  carry(decision, { message, key, note: text }, { taker, until, parted }) {
    const takenBy = taker && ('wait' in taker ? taker.wait.id : taker.catcher.id);
    const fact = recordFact(decision, {
      payload: { type: 'messageReceived', message, key, takenBy, until, data: parted.open },
      personal: noted(text, parted.personal),
    });
    if (taker === undefined) return fact;
    if ('wait' in taker) leaveStep(decision, taker.wait, 'received');
    else takeCatch(decision, taker);
    return fact;
  },
});

interface Admitted {
  /** What takes it; `undefined` while it is kept. */
  readonly taker: Wanting | undefined;
  readonly until: number | undefined;
  readonly parted: PartedData;
}

/** Who delivers a message: whom the procedure names, or the role that receives dossiers. */
function senders({ context }: Decision, from: MessageUse['from']): readonly AllowedRole[] {
  return from ?? [context.procedure.procedure.receipt];
}

function writesOf({ caught: { on } }: Exclude<Wanting, { wait: unknown }>): readonly string[] {
  return ('message' in on ? on.writes : undefined) ?? [];
}

function part(
  { context }: Decision,
  data: Parameters<typeof partData>[1],
  writes: readonly string[],
): PartedData {
  return partData(context.procedure.procedure, data, writes);
}

/** @throws CommandError `STEP_AMBIGUOUS` */
function assertOne(wanting: readonly Wanting[], message: string): void {
  if (wanting.length < 2) return;
  const open = wanting.map(nameOf);
  throw new CommandError(
    'STEP_AMBIGUOUS',
    `Message "${message}" is waited for more than once: ${open.join(', ')}. Name the step, or give its key.`,
    { message, open },
  );
}

/** Asserts that what waits for a message takes this one, from its sender, at its instant. */
function assertTakes(decision: Decision, taker: Wanting, what: string): void {
  if ('wait' in taker) {
    const { wait } = taker;
    const roles = actorsOf(decision, wait);
    authoriseCommand(decision, what, { activation: wait, roles });
    assertTargetNotHeld(decision, wait.id);
    assertNotBackdatedBefore(decision, wait.since, wait.id);
    assertWayOut(decision, wait.id, 'received');
    return;
  }
  const { catcher, name, caught } = taker;
  const from = 'message' in caught.on ? caught.on.from : undefined;
  authoriseCommand(decision, what, { roles: senders(decision, from) });
  assertTargetNotHeld(decision, catcher.id);
  const { activation } = catcher;
  if (activation === undefined) return;
  assertNotBackdatedBefore(decision, activation.since, activation.id);
  if (caught.interrupts) assertWayOut(decision, activation.id, name);
}

/**
 * Keeps a message that nothing waits for yet.
 *
 * @throws CommandError `MESSAGE_UNEXPECTED`, `INBOX_FULL`
 */
function keep(
  decision: Decision,
  { message, data }: { readonly message: string; readonly data: Parameters<typeof partData>[1] },
  uses: readonly MessageUse[],
): Admitted {
  const { draft, context } = decision;
  const early = uses.find((use) => use.early !== undefined)?.early;
  if (early === undefined) {
    throw new CommandError(
      'MESSAGE_UNEXPECTED',
      `Nothing waits for message "${message}" in dossier "${draft.id}", and the procedure does not keep it. Send it when something does.`,
      { dossier: draft.id, message },
    );
  }
  const kept = draft.inbox ?? [];
  const same = kept.filter((one) => one.message === message).length;
  if (same >= early.max || kept.length >= earlyMax) {
    throw new CommandError(
      'INBOX_FULL',
      `Dossier "${draft.id}" keeps ${same} message(s) "${message}" that nothing has waited for yet, and takes no more. Send it when something does.`,
      { dossier: draft.id, message, max: Math.min(early.max, earlyMax) },
    );
  }
  const unit = draft.parties[context.procedure.procedure.receipt.party];
  const until = promise(decision, early.within, unit, decision.effectiveAt).dueAt + 1;
  const writes = uses.flatMap((use) => use.writes);
  return { taker: undefined, until, parted: part(decision, data, writes) };
}

/** How a message may be delivered: to each that waits for it, and to be kept. */
function deliveriesOf(decision: Decision, message: string): Choice[] {
  const { procedure } = decision.context.procedure;
  const uses = usesOf(procedure, message);
  const keys = keysOf(decision, message);
  const isRunning = decision.draft.lifecycle === 'running';
  const taken = [undefined, ...keys].flatMap((key): Choice[] => {
    const wanting = isRunning ? wantingOf(decision, { message, key }) : [];
    return wanting.map((one) => {
      const place = placeOf(one);
      const fields = 'wait' in one ? one.step.writes : writesOf(one);
      const data = writing(decision, { fields });
      const isOnly = wanting.length === 1;
      return {
        said: { message, ...(key !== undefined && { key }), ...(!isOnly && { step: place }) },
        fields: { ...data.fields, ...(isOnly && place !== '' && { step: { const: place } }) },
        without: isOnly && place === '' ? ['step'] : [],
      };
    });
  });
  if (!uses.some(({ early }) => early !== undefined)) return taken;
  const isTakenAnyway = taken.some(({ said }) => !('key' in said));
  const writes = uses.flatMap((use) => use.writes);
  const kept = { said: { message }, ...writing(decision, { fields: writes }), unsaid: ofKept };
  return isTakenAnyway ? taken : [...taken, kept];
}

/** Which of several takes a message depends on its key. */
const ofKept = ['DATA_INVALID', 'STEP_AMBIGUOUS'] as const;
