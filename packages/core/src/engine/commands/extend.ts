/** Extending the legal limit. */
import { dueDate } from '@thutuc/legal-time';
import { timeLimitSchema } from '@thutuc/legal-time/schema';
import { authoriseCommand } from '../authorise.js';
import { moveClock } from '../clock.js';
import { assertActNotSpent, actNotProvided } from '../command-parts/bounded-act.js';
import { reasons } from '../command-parts/fields.js';
import { cite, lateness } from '../command-parts/lateness.js';
import { noted } from '../command-parts/noted.js';
import { lastInstantBefore, ruleOf } from '../deadlines.js';
import type { Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { assertLimitBegun } from '../limit-start.js';
import type { Promised } from '../dossier.js';
import { tellApplicant } from '../tell.js';
import { unitCalendarOf } from '../unit-calendar.js';

export const extend = defineCommand({
  type: 'extend',
  name: 'Extend the limit',
  does: 'Extends the legal limit, with reasons, as often and by as much as the law lets it be extended.',
  fields: {
    by: timeLimitSchema.describe('By how much the limit is extended.'),
    reasons,
  },
  permission: 'extension',
  lifecycles: ['running'],
  decides: '@extension',
  earliest: 'latest',
  choices: ({ context, draft }) => {
    const { extension } = context.procedure.procedure;
    if (extension === undefined) return [];
    const { amount, unit } = extension.cap;
    return [
      {
        said: {},
        samples: [{ said: { by: { amount, unit } } }],
        bound: { max: extension.max, used: draft.counts.extensions },
        unsaid: ['EXTENSION_TOO_LONG', 'DATE_UNCOUNTABLE'],
      },
    ];
  },
  admit(decision, { by }) {
    const { procedure } = decision.context.procedure;
    const { extension } = procedure;
    if (extension === undefined) throw actNotProvided(procedure.id, 'extension');
    authoriseCommand(decision, `dossier "${decision.draft.id}"`);
    const { clock, counts } = decision.draft;
    assertActNotSpent('EXTENSION_LIMIT', 'The limit may be extended', extension, counts.extensions);
    assertLimitBegun(decision);
    const { due } = clock;
    if (due === undefined) {
      throw new CommandError(
        'OUT_OF_ORDER',
        'The legal clock does not run: there is no limit to extend now.',
        {},
      );
    }
    const late = latenessOf(decision, extension, due);
    assertWithin(decision, extension, due, by);
    return late;
  },
  carry(decision, { by, reasons: why }, late) {
    moveClock(decision, { type: 'extended', at: decision.at, by });
    const promised = decision.draft.clock.due?.due;
    tellApplicant(decision, 'extended', promised === undefined ? {} : { due: promised });
    return { payload: { type: 'extended', by, late }, personal: noted(why) };
  },
});

/** The extension that a procedure provides for. */
type Extension = NonNullable<Decision['context']['procedure']['procedure']['extension']>;

/** Whether the extension comes later than the law wants it. */
function latenessOf(
  decision: Decision,
  { noticeBefore, late = 'void', basis }: Extension,
  due: Promised,
): true | undefined {
  const { receipt } = decision.context.procedure.procedure;
  const last =
    noticeBefore === undefined
      ? due.dueAt
      : lastInstantBefore(decision, due, noticeBefore, unitCalendarOf(decision, receipt.party));
  return lateness(
    decision,
    last,
    { late, basis },
    {
      code: 'EXTENSION_TOO_LATE',
      why: `An extension had to come in time before ${due.due}`,
      details: { due: due.due },
    },
  );
}

/** Asserts that the extension stays within the cap of the law. */
function assertWithin(
  decision: Decision,
  { cap, basis }: Extension,
  { due: from }: Promised,
  by: Pick<Extension['cap'], 'amount' | 'unit'>,
): void {
  const { receipt } = decision.context.procedure.procedure;
  const counted = {
    from,
    rule: ruleOf(decision, cap),
    calendar: unitCalendarOf(decision, receipt.party),
  };
  const reach = (limit: typeof by): number => dueDate({ limit, ...counted }).dueAt;
  const { amount, unit } = cap;
  if (by.amount > 0 && reach(by) <= reach({ amount, unit })) return;
  throw new CommandError(
    'EXTENSION_TOO_LONG',
    `The limit may be extended by ${amount} ${unit} at most (${cite(basis)}), not by ${by.amount} ${by.unit}.`,
    { cap, by },
  );
}
