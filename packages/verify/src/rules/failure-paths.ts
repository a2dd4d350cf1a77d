/** Everything that can fail, run out or never come leads somewhere. */
import type { Bilingual } from '@thutuc/legal-time';
import type { Step } from '@thutuc/core/procedure';
import { type VerifyRule, definitionPath } from '../subject.js';

/** Reports services without `failed`, and waits without an end or without a way after it. */
export const failurePaths: VerifyRule = {
  id: 'failure-paths',
  category: 'duty',
  severity: 'error',
  *check({ steps }) {
    for (const { step, path, name } of steps) {
      const missing = missingOf(step, name);
      if (missing !== undefined) {
        yield { path: `${definitionPath(path)}.${missing.field}`, message: missing.message };
      }
    }
  },
};

function missingOf(step: Step, name: string): { field: string; message: Bilingual } | undefined {
  switch (step.kind) {
    case 'service':
      if (Object.hasOwn(step.on, 'failed')) return undefined;
      return {
        field: 'on.failed',
        message: {
          vi: `Dịch vụ "${name}" không có kết quả "failed": khi dịch vụ bỏ cuộc, hồ sơ không đi tiếp được.`,
          en: `Service "${name}" has no outcome "failed": when it gives up, the dossier cannot go on.`,
        },
      };
    case 'supplement':
    case 'payment':
      if (step.limit !== undefined && step.on.expired !== undefined) return undefined;
      return {
        field: step.limit === undefined ? 'limit' : 'on.expired',
        message: {
          vi: `Bước "${name}" không nói điều gì xảy ra khi người nộp hồ sơ không làm gì: cần thời hạn và kết quả "expired".`,
          en: `Step "${name}" does not say what happens if the applicant does nothing: it needs a limit and the outcome "expired".`,
        },
      };
    case 'wait':
      if (step.limit !== undefined) return undefined;
      return {
        field: 'limit',
        message: {
          vi: `Bước "${name}" có thể đợi mãi: cần thời hạn và kết quả "elapsed".`,
          en: `Step "${name}" may wait for ever: it needs a limit and the outcome "elapsed".`,
        },
      };
    default:
      return undefined;
  }
}
