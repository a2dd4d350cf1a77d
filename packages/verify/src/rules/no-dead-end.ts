/** No step leaves a dossier without a way on. */
import type { VerifyRule } from '../subject.js';
import { definitionPath } from '../subject.js';

/** Reports steps that can be entered and then not be left, at all or once a bound is used up. */
export const noDeadEnd: VerifyRule = {
  id: 'no-dead-end',
  category: 'soundness',
  severity: 'error',
  *check({ flow }) {
    for (const { kind, node, way, spent } of flow.obstacles) {
      if (kind !== 'stuck') continue;
      const outcomes = spent.map((outcome) => `"${outcome}"`).join(', ');
      yield {
        path: definitionPath(node.path),
        message:
          spent.length === 0
            ? {
                vi: `Hồ sơ vào bước "${node.name}" thì không ra được: bước không có kết quả nào dẫn tiếp.`,
                en: `A dossier that enters step "${node.name}" never leaves it: no outcome leads on.`,
              }
            : {
                vi: `Bước "${node.name}" bị tắc khi đã hết số lần cho phép: kết quả ${outcomes} không còn dẫn đi đâu.`,
                en: `Step "${node.name}" is stuck once a bound is used up: outcome ${outcomes} then leads nowhere.`,
              },
        counterexample: { kind: 'way', steps: way },
      };
    }
    for (const path of flow.tooLarge) {
      const reason = {
        vi: 'Quá nhiều trạng thái để xét hết: có thể có bước bị tắc khi đã hết số lần cho phép.',
        en: 'Too many states to look at all: a step may be stuck once a bound is used up.',
      };
      yield { undecided: { path: path === '' ? 'steps' : definitionPath(path), reason } };
    }
  },
};
