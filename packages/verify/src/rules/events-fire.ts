/** Deadline events can fire, and do not hide an outcome. */
import { type VerifyRule, pathInDefinition } from '../subject.js';
import { hasDueForOutcomes } from '../flow/outcomes.js';

/** Reports events of steps without a due date, and events named like an outcome or timer. */
export const eventsFire: VerifyRule = {
  id: 'events-fire',
  category: 'hygiene',
  severity: 'error',
  *check({ steps }) {
    for (const { step, path, name } of steps) {
      if (step.kind === 'end') continue;
      for (const event of Object.keys(step.events)) {
        const at = `${pathInDefinition(path)}.events.${event}`;
        if (!hasDueForOutcomes(step)) {
          yield {
            path: at,
            say: ({ eventNeverFires }) => eventNeverFires(event, name),
          };
        }
        if (event === 'due' || ('on' in step && Object.hasOwn(step.on, event))) {
          yield {
            path: at,
            say: ({ eventHidesOutcome }) => eventHidesOutcome(event, name),
          };
        }
      }
    }
  },
};
