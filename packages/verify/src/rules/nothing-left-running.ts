/** When a step is left, nothing that it started keeps running outside of the dossier. */
import type { VerifyRule } from '../subject.js';
import { pathInDefinition } from '../subject.js';

/** Reports subprocedures that may be left while dossiers of their own are still open. */
export const nothingLeftRunning: VerifyRule = {
  id: 'nothing-left-running',
  category: 'soundness',
  severity: 'error',
  *check({ steps }) {
    for (const { step, path, name } of steps) {
      if (step.kind !== 'subprocedure') continue;
      const early = step.completion !== 'all' || step.interrupts.length > 0;
      const timed = Object.values(step.events).some(({ to }) => to !== undefined);
      if (!early && !timed) continue;
      yield {
        path: pathInDefinition(path),
        say: ({ leftRunning }) => leftRunning(name),
      };
    }
  },
};
