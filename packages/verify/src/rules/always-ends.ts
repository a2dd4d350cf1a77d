/** From every step some way leads to an end. */
import type { VerifyRule } from '../subject.js';
import { definitionPath } from '../subject.js';

/** Reports steps from which a dossier goes on for ever. */
export const alwaysEnds: VerifyRule = {
  id: 'always-ends',
  category: 'soundness',
  severity: 'error',
  *check({ flow }) {
    for (const { kind, node, way, spent } of flow.obstacles) {
      if (kind !== 'endless') continue;
      const outcomes = spent.map((outcome) => `"${outcome}"`).join(', ');
      yield {
        path: definitionPath(node.path),
        message:
          spent.length === 0
            ? {
                vi: `Từ bước "${node.name}" hồ sơ không bao giờ kết thúc: không đường nào dẫn đến bước kết thúc.`,
                en: `From step "${node.name}" a dossier never ends: no way leads to an end.`,
              }
            : {
                vi: `Từ bước "${node.name}" hồ sơ không bao giờ kết thúc khi đã hết số lần cho phép: kết quả ${outcomes} không còn dẫn đi đâu.`,
                en: `From step "${node.name}" a dossier never ends once a bound is used up: outcome ${outcomes} then leads nowhere.`,
              },
        counterexample: { kind: 'way', steps: way },
      };
    }
  },
};
