/** Every duty of an agency has a limit. */
import type { VerifyRule } from '../subject.js';
import { definitionPath } from '../subject.js';

/** Reports tasks, services, handoffs and subprocedures without a limit. */
export const limitSet: VerifyRule = {
  id: 'limit-set',
  category: 'duty',
  severity: 'error',
  *check({ steps }) {
    for (const { step, path, name } of steps) {
      const at = definitionPath(path);
      switch (step.kind) {
        case 'task':
        case 'service':
        case 'subprocedure':
          if (step.limit === undefined) yield noLimit(at, 'limit', name);
          break;
        case 'handoff':
          if (step.limit === undefined) yield noLimit(at, 'limit', name);
          if (step.acknowledge === undefined) yield noLimit(at, 'acknowledge', name);
          break;
        default:
      }
    }
  },
};

function noLimit(at: string, field: string, name: string) {
  return {
    path: `${at}.${field}`,
    message: {
      vi: `Bước "${name}" không có thời hạn ("${field}"): không ai biết khi nào là trễ.`,
      en: `Step "${name}" has no "${field}": nobody can say when it is late.`,
    },
  };
}
