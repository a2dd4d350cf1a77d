/** The requests that a dossier allows: what its owners may do next, and its next timer. */
import { type Activation, type Command, type Dossier } from '@thutuc/core';
import { type CompiledProcedure, placeOfBack } from '@thutuc/core/procedure';
import { systemActor, timersOf, parseActivation, scopeAt } from '@thutuc/core/pure';

/** A person and what they may ask for. */
export interface Possible {
  readonly actor: string;
  readonly command: Command;
}

/**
 * What may be asked of a dossier next, by those whom it concerns; in a fixed order. A supplement
 * is among it only while the procedure's bound is not spent.
 */
export function possibleRequests(procedure: CompiledProcedure, dossier: Dossier): Possible[] {
  const owner = (open: Activation): string => {
    if (open.kind === 'payment') return payeeOf(procedure, dossier, open);
    return open.unit === 'applicant' ? 'applicant' : `${open.unit ?? ''}/${open.role ?? ''}`;
  };
  const found = dossier.activations.flatMap((open) =>
    commandsOn(procedure, dossier, open).map((command) => ({ actor: owner(open), command })),
  );
  if (dossier.lifecycle === 'running') {
    found.push(...recalls(procedure, dossier), ...returns(procedure, dossier));
  }
  if (dossier.lifecycle === 'running' && procedure.procedure.withdrawal !== undefined) {
    found.push({ actor: 'applicant', command: { type: 'withdraw' } });
  }
  return found;
}

/** What may be recalled: handoffs and consultations that nobody has taken. */
function recalls(compiled: CompiledProcedure, dossier: Dossier): Possible[] {
  return dossier.activations.flatMap((open): Possible[] => {
    if (open.kind !== 'handoff' && open.kind !== 'consultation') return [];
    const { definition } = placeOf(compiled, dossier, open);
    const isSender = definition.kind === 'handoff' || definition.kind === 'consultation';
    const waiting = dossier.activations.filter(
      ({ id, kind }) => id.startsWith(`${open.id}/`) && (kind === 'sent' || kind === 'asked'),
    );
    const isTaken = waiting.some(({ claimedBy }) => claimedBy !== undefined) || open.results;
    if (!isSender || !definition.on.recalled || waiting.length === 0 || isTaken) return [];
    const actor = `${dossier.parties[definition.party] ?? ''}/${definition.role}`;
    return [{ actor, command: { type: 'recall', step: waiting[0]!.id, reasons: 'r' } }];
  });
}

/** What may be sent back, as far as the bounds of this step and of the earlier ones allow it. */
function returns(compiled: CompiledProcedure, dossier: Dossier): Possible[] {
  return dossier.activations.flatMap((open): Possible[] => {
    if (open.kind !== 'task') return [];
    const { graph, name, definition } = placeOf(compiled, dossier, open);
    if (definition.kind !== 'task' || definition.back === undefined) return [];
    const { role, to: targets, max } = definition.back;
    const sent = dossier.counts.back?.[graph === '' ? name : `${graph}/${name}`] ?? 0;
    if (sent >= max) return [];
    const actor = `${dossier.parties[role.party] ?? ''}/${role.role}`;
    return targets.flatMap((to): Possible[] => {
      if (!mayEnter(compiled, dossier, open, to)) return [];
      return [{ actor, command: { type: 'sendBack', step: open.id, to, reasons: 'r' } }];
    });
  });
}

/** Whether an earlier step may be entered once more. */
function mayEnter(
  compiled: CompiledProcedure,
  dossier: Dossier,
  { id }: Activation,
  target: string,
): boolean {
  const { levels, name } = placeOfBack(target);
  const names = parseActivation(id).scope.split('/');
  const path = levels === 0 ? names : names.slice(0, names.length - 2 * levels);
  const scope = scopeAt(dossier, path.join('/'));
  if (scope === undefined) return false;
  const step = compiled.step(scope.graph, name);
  const visited = scope.visits.find((visit) => visit.step === name);
  const times = (visited?.entries ?? 0) - (visited?.annulled ?? 0);
  return step.kind !== 'end' && times < (step.visitsMax ?? Infinity);
}

/** Who records a payment. */
function payeeOf(compiled: CompiledProcedure, dossier: Dossier, { id }: Activation): string {
  const { scope, step } = parseActivation(id);
  const pay = compiled.step(scopeAt(dossier, scope)?.graph ?? '', step);
  const named = pay.kind === 'payment' ? pay.confirmedBy : undefined;
  const { party, role } = named ?? compiled.procedure.receipt;
  const unit = dossier.parties[party] ?? '';
  return unit === 'applicant' ? unit : `${unit}/${role}`;
}

/** The firing of the dossier's earliest timer, and when it is due. */
export function nextTimer(dossier: Dossier): (Possible & { readonly at: number }) | undefined {
  const timers = timersOf(dossier);
  if (timers.length === 0) return undefined;
  const at = Math.min(...timers.map(({ carryAt }) => carryAt));
  const { activation, timer } = timers.find(({ carryAt }) => carryAt === at)!;
  return { actor: systemActor, command: { type: 'fireTimer', activation, timer }, at };
}

function commandsOn(procedure: CompiledProcedure, dossier: Dossier, open: Activation): Command[] {
  const step = open.id;
  if (open.kind === 'receipt') return takenIn(procedure, dossier);
  if (open.kind === 'guidance') return [{ type: 'amend', data: {} }];
  if (open.kind === 'result') return [{ type: 'returnResult' }];
  if (open.kind === 'withdrawal') {
    return [{ type: 'approveWithdrawal' }, { type: 'declineWithdrawal', reasons: 'r' }];
  }
  if (dossier.lifecycle !== 'running') return [];
  switch (open.kind) {
    case 'task':
    case 'service':
      return outcomesOf(procedure, dossier, open);
    case 'sending':
      return [{ type: 'sendHandoff', step }];
    case 'sent':
      return [
        { type: 'acknowledgeHandoff', step },
        { type: 'refuseHandoff', step, reasons: 'r' },
      ];
    case 'asked':
      return [
        { type: 'answerConsultation', step, answer: 'agreed' },
        { type: 'answerConsultation', step, answer: 'objected' },
      ];
    case 'supplement':
      return [{ type: 'provideSupplement', step, data: {} }];
    case 'payment':
      return paymentOf(procedure, dossier, open);
    case 'wait':
      return messageOf(procedure, dossier, open).map((message) => ({
        type: 'signal',
        step,
        message,
        data: {},
      }));
    default:
      return [];
  }
}

/** A dossier is received, or its applicant told what is missing while the bound lets it be told. */
function takenIn({ procedure }: CompiledProcedure, dossier: Dossier): Command[] {
  if (dossier.lifecycle !== 'submitted') return [];
  const told = dossier.counts.guidances ?? 0;
  if (told >= (procedure.intake?.guidance?.max ?? 0)) return [{ type: 'accept' }];
  return [{ type: 'accept' }, { type: 'guide', documents: [], fields: [], reasons: 'r' }];
}

function outcomesOf(procedure: CompiledProcedure, dossier: Dossier, open: Activation): Command[] {
  const { graph, name, definition } = placeOf(procedure, dossier, open);
  const outcomes = 'on' in definition ? Object.keys(definition.on) : [];
  return outcomes.flatMap((outcome): Command[] => {
    const next = procedure.graph(graph).next(name, outcome);
    const target = next === undefined ? undefined : procedure.step(graph, next);
    if (target?.kind !== 'supplement')
      return [{ type: 'complete', step: open.id, outcome, data: {} }];
    const { asks } = target;
    const [document] = asks.length > 0 ? asks : Object.keys(procedure.procedure.documents);
    const spent = dossier.counts.supplements >= (procedure.procedure.supplements?.max ?? 0);
    return spent || document === undefined
      ? []
      : [{ type: 'requestSupplement', step: open.id, documents: [document], reasons: 'r' }];
  });
}

/** The payment of what is due; nothing where no amount is known, which is an incident. */
function paymentOf(procedure: CompiledProcedure, dossier: Dossier, open: Activation): Command[] {
  const amount = amountDue(procedure, dossier, open);
  if (Number.isNaN(amount)) return [];
  return [{ type: 'recordPayment', step: open.id, amount, reference: 'x' }];
}

function amountDue(procedure: CompiledProcedure, dossier: Dossier, open: Activation): number {
  const { definition } = placeOf(procedure, dossier, open);
  if (definition.kind !== 'payment') return 0;
  const { amount } = definition;
  return typeof amount === 'number' ? amount : Number(dossier.data[amount.field]);
}

function messageOf(procedure: CompiledProcedure, dossier: Dossier, open: Activation): string[] {
  const { definition } = placeOf(procedure, dossier, open);
  return definition.kind === 'wait' && definition.message !== undefined ? [definition.message] : [];
}

function placeOf(procedure: CompiledProcedure, dossier: Dossier, open: Activation) {
  const { scope, step: name } = parseActivation(open.id);
  const graph = scopeAt(dossier, scope)?.graph ?? '';
  return { graph, name, definition: procedure.step(graph, name) };
}
