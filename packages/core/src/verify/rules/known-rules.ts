/** Every counting rule that the procedure names is known. */
import type { VerifyRule } from '../subject.js';
import { unknownRules } from '../time/index.js';

/** Reports ids of counting rules that the rule book does not hold. */
export const knownRules: VerifyRule = {
  id: 'known-rules',
  category: 'time',
  severity: 'error',
  *check({ procedure, options: { rules } }) {
    if (rules === undefined) return;
    for (const id of unknownRules(procedure, rules)) {
      const at = id === procedure.timeLimit.rule ? 'timeLimit.rule' : 'allotmentRule';
      yield {
        path: id === procedure.allotmentRule || at === 'timeLimit.rule' ? at : 'steps',
        message: {
          vi: `Không có quy tắc tính thời hạn "${id}"; hãy thêm quy tắc hoặc sửa tên.`,
          en: `There is no counting rule "${id}"; add the rule to the book, or correct the id.`,
        },
      };
    }
  },
};
