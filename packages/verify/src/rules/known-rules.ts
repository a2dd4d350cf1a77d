/** Every counting rule that the procedure names is known. */
import type { VerifyRule } from '../subject.js';
import { unknownRules } from '../time/time.js';

/** Reports ids of counting rules that the rule book does not hold. */
export const knownRules: VerifyRule = {
  id: 'known-rules',
  category: 'time',
  severity: 'error',
  *check({ procedure, options: { rules } }) {
    if (rules === undefined) return;
    for (const { path, rule } of unknownRules(procedure, rules)) {
      yield {
        path,
        say: ({ unknownRule }) => unknownRule(rule),
      };
    }
  },
};
