/** From every step some way leads to an end. */
import type { VerifyRule } from '../subject.js';
import { definitionPath } from '../subject.js';

/** Reports steps from which a dossier goes on for ever. */
export const alwaysEnds: VerifyRule = {
  id: 'always-ends',
  category: 'soundness',
  severity: 'error',
  *check({ flow }) {
    for (const { kind, node, way } of flow.obstacles) {
      if (kind !== 'endless') continue;
      yield {
        path: definitionPath(node.path),
        message: {
          vi: `Từ bước "${node.name}" hồ sơ không bao giờ kết thúc: không đường nào dẫn đến bước kết thúc.`,
          en: `From step "${node.name}" a dossier never ends: no way leads to an end.`,
        },
        counterexample: { kind: 'way', steps: way },
      };
    }
  },
};
