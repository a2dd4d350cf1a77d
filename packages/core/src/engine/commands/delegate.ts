/** Delegating a role on one dossier. */
import type { Choice } from '../choice.js';
import { toCivilDate, toDayNumber } from '@thutuc/legal-time';
import { z } from 'zod';
import { authoriseCommand } from '../authorise.js';
import { givenIdSchema, nameSchema, reasons, unitSchema } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { assertOwnRole, type RoleInUnit } from '../command-parts/own-role.js';
import type { Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { AuthorisationError, CommandError } from '../errors.js';
import { isHeldNow } from '../held-roles.js';
import { todayInUnit } from '../unit-calendar.js';
import { unitOf } from '../units.js';

export const delegate = defineCommand({
  type: 'delegate',
  name: 'Delegate a role',
  does: 'Lets a colleague of the same unit exercise one’s role on this dossier, from a day to a day. Who exercises a role by delegation cannot pass it on.',
  fields: {
    party: nameSchema.describe('The agency, as the procedure names it.'),
    role: nameSchema.describe('The role of the agency.'),
    unit: unitSchema
      .optional()
      .describe(
        'The unit of the role, where it is not the one that the dossier binds the party to.',
      ),
    to: givenIdSchema.describe('Who is to exercise the role on this dossier.'),
    from: z.iso.date().describe('The first day: a civil date.'),
    until: z.iso.date().describe('The last day: a civil date.'),
    reasons,
  },
  permission: 'holder',
  lifecycles: notArchived,
  decides: 'nothing',
  needs: ['roles'],
  choices: (decision) =>
    Object.entries(decision.context.procedure.procedure.parties).flatMap(([party, spec]) =>
      spec.kind === 'agency'
        ? Object.keys(spec.roles).flatMap((role) => delegationsOf(decision, party, role))
        : [],
    ),
  admit(decision, command) {
    const given = roleToGive(decision, command);
    const { unit, role } = given;
    const what = `the role ${role} in ${unit}`;
    authoriseCommand(decision, what, { roles: [given] });
    assertOwnRole(decision, given);
    assertSpan(decision, command, unit);
    assertColleague(decision, command.to, given);
    return unit;
  },
  carry(_decision, { to, from, until, party, role, reasons: note }, unit) {
    return {
      payload: { type: 'delegated', party, role, unit, from, until },
      personal: { assignee: to, note },
    };
  },
});

/** A role as the command names it. */
interface Named {
  readonly party: string;
  readonly role: string;
  readonly unit?: string | undefined;
}

/** Civil dates, both included. */
interface Span {
  readonly from: string;
  readonly until: string;
}

function assertColleague(decision: Decision, to: string, { unit, role }: RoleInUnit): void {
  const colleague = (decision.context.assigneeRoles ?? []).some(
    (held) => held.unit === unit && held.onBehalfOf === undefined && isHeldNow(decision, held),
  );
  if (colleague && to !== decision.envelope.actor) return;
  throw new AuthorisationError(
    'NOT_AUTHORISED',
    `"${to}" cannot be given the role ${role} in ${unit}: a role is delegated to another member of the unit.`,
    { actor: to, unit, role },
  );
}

function roleToGive(decision: Decision, { party, role, unit }: Named): RoleInUnit {
  const { procedure } = decision.context.procedure;
  const named = Object.hasOwn(procedure.parties, party) ? procedure.parties[party] : undefined;
  if (named?.kind !== 'agency' || !Object.hasOwn(named.roles, role)) {
    throw invalid(`procedure "${procedure.id}" has no role "${role}" of an agency "${party}"`, {
      party,
      role,
    });
  }
  return { party, role, unit: unit ?? unitOf(decision, party) };
}

function assertSpan(decision: Decision, { from, until }: Span, unit: string): void {
  if (toDayNumber(until) < toDayNumber(from)) {
    throw invalid(`it would end on ${until}, before it begins on ${from}`, { from, until });
  }
  if (toDayNumber(until) < todayInUnit(decision, unit)) {
    throw invalid(`its last day, ${until}, is over`, { from, until });
  }
}

function invalid(why: string, details: Readonly<Record<string, unknown>>): CommandError {
  return new CommandError('DELEGATION_INVALID', `The delegation is not valid: ${why}.`, details);
}

/** A role may be given in the unit that the dossier binds the party to, or where it is held. */
function delegationsOf(decision: Decision, party: string, role: string): Choice[] {
  const { draft, context } = decision;
  const bound = draft.parties[party];
  const held = context.roles.filter((one) => one.role === role).map(({ unit }) => unit);
  const units = new Set([...(bound === undefined ? [] : [bound]), ...held]);
  return [...units].map((unit) => {
    const today = toCivilDate(todayInUnit(decision, unit));
    const said = { to: 'a colleague', from: today, until: today };
    return {
      said: { party, role, ...(unit !== bound && { unit }) },
      ...(unit === bound && { fields: { unit: { const: unit } } }),
      samples: [{ said, known: { assigneeRoles: [{ unit, role }] } }],
      unsaid: ['DELEGATION_INVALID', 'NOT_AUTHORISED'],
    };
  });
}
