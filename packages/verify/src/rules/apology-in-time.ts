/** An apology for a missed appointment can be made before the appointment. */
import { formatInstant, dueDate } from '@thutuc/legal-time';
import type { VerifyRule } from '../subject.js';

/** Reports limits so short that the notice of an apology would lie before the receipt. */
export const apologyInTime: VerifyRule = {
  id: 'apology-in-time',
  category: 'law',
  severity: 'error',
  *check({ procedure, time, options: { rules } }) {
    const { apology } = procedure;
    if (apology === undefined || time === undefined || rules === undefined) return;
    const { noticeBefore } = apology;
    const rule = rules.get(noticeBefore.rule ?? procedure.allotmentRule);
    const { calendar, tables } = time;
    const dueOf = tables.due(procedure.timeLimit);
    const before = { amount: -noticeBefore.amount, unit: noticeBefore.unit };
    for (const start of time.starts()) {
      const due = dueOf(start);
      if (!Number.isFinite(due)) continue;
      const last = dueDate({ limit: before, from: due, rule, calendar }).dueAt;
      if (last >= start) continue;
      const [received = '', promised = ''] = [start, due].map((ms) =>
        formatInstant(ms, calendar.zone),
      );
      yield {
        path: 'apology.noticeBefore',
        say: ({ apologyTooLate }) => apologyTooLate(received, promised),
      };
      return;
    }
  },
};
