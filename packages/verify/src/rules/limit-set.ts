/** Every duty of an agency has a limit. */
import type { Report, VerifyRule } from '../subject.js';
import { pathInDefinition } from '../subject.js';

/** Reports tasks, services, handoffs and subprocedures without a limit. */
export const limitSet: VerifyRule = {
  id: 'limit-set',
  category: 'duty',
  severity: 'error',
  *check({ steps }) {
    for (const { step, path, name } of steps) {
      const at = pathInDefinition(path);
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

function noLimit(at: string, field: string, name: string): Report {
  return {
    path: `${at}.${field}`,
    say: ({ noLimit }) => noLimit(name, field),
  };
}
