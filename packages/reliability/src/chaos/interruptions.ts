/** Offices that cannot work for a while: declared, and ended, while everybody else works on. */
import type { InterruptionEnd, InterruptionRequest } from '@thutuc/core';
import { registrar } from '../office/directory.js';
import type { Chance } from '../random/chance.js';

const hourMs = 3_600_000;
const basis = [{ act: 'Act of the test', article: '1', status: 'internal' as const }];

/** An interruption to be declared, or the end of one. */
export type Declaration =
  { readonly declare: InterruptionRequest } | { readonly end: InterruptionEnd };

/** Interruptions whose end nobody has declared yet: id → when they began. */
export type OpenInterruptions = Map<string, number>;

/** Notes what was declared, or ended; what was refused, or is under way yet, is not open. */
export function noteDeclared(declaration: Declaration, isDone: boolean, open: OpenInterruptions) {
  if ('end' in declaration) open.delete(declaration.end.id);
  else if (isDone && declaration.declare.to === undefined)
    open.set(declaration.declare.id, Date.parse(declaration.declare.from));
}

/** What comes next: an interruption around now, or the end of one that has none. */
export function nextDeclaration(
  id: string,
  open: OpenInterruptions,
  now: number,
  chance: Chance,
): Declaration {
  const [known] = open;
  if (known !== undefined && chance.happens(0.7)) return endOf(known, now);
  const from = now + chance.between(-72, 48) * hourMs;
  const to = chance.happens(0.4) ? {} : { to: instant(from + chance.between(1, 96) * hourMs) };
  const scope = chance.pick([
    { system: true as const },
    { unit: 'U-1' },
    { unit: 'U-3' },
    { area: 'U-2' },
  ]);
  const effect = chance.pick(['suspend', 'rollEnd'] as const);
  const span = { from: instant(from), ...to };
  return { declare: { actor: registrar, id, scope, ...span, effect, notice: 'n', basis } };
}

/** The ends of all that have none: what rests would rest for ever. */
export function restOf(open: OpenInterruptions, now: number): Declaration[] {
  return [...open].map((one) => endOf(one, now));
}

function endOf([id, from]: readonly [string, number], now: number): Declaration {
  return { end: { actor: registrar, id, to: instant(Math.max(now, from + hourMs)) } };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
