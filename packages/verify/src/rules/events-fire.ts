/** Deadline events can fire, and do not hide an outcome. */
import { type VerifyRule, definitionPath } from '../subject.js';
import { hasDue } from '../flow/outcomes.js';

/** Reports events of steps without a due date, and events named like an outcome or timer. */
export const eventsFire: VerifyRule = {
  id: 'events-fire',
  category: 'hygiene',
  severity: 'error',
  *check({ steps }) {
    for (const { step, path, name } of steps) {
      if (step.kind === 'end') continue;
      for (const event of Object.keys(step.events)) {
        const at = `${definitionPath(path)}.events.${event}`;
        if (!hasDue(step)) {
          yield {
            path: at,
            message: {
              vi: `Sự kiện "${event}" không bao giờ xảy ra: bước "${name}" không có hạn của chính nó.`,
              en: `Event "${event}" never fires: step "${name}" has no due date of its own.`,
            },
          };
        }
        if (event === 'due' || ('on' in step && Object.hasOwn(step.on, event))) {
          yield {
            path: at,
            message: {
              vi: `Sự kiện "${event}" trùng tên với một kết quả hoặc bộ đếm giờ của bước "${name}".`,
              en: `Event "${event}" has the name of an outcome or timer of step "${name}".`,
            },
          };
        }
      }
    }
  },
};
