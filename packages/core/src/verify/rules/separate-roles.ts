/** Steps that must be done by different people belong to different roles. */
import type { VerifyRule } from '../subject.js';
import { definitionPath } from '../subject.js';

/** Reports roles that own two steps which `separate` forbids to be done by the same person. */
export const separateRoles: VerifyRule = {
  id: 'separate-roles',
  category: 'duty',
  severity: 'error',
  *check({ procedure, steps }) {
    for (const { steps: names } of procedure.separate) {
      const owners = new Map<string, string>();
      for (const { step, path, name } of steps) {
        if (!names.includes(name) || !('party' in step)) continue;
        const owner = `${step.party}.${step.role}`;
        const first = owners.get(owner);
        if (first !== undefined && first !== name) {
          yield {
            path: `${definitionPath(path)}.role`,
            message: {
              vi: `Vai trò "${owner}" vừa làm bước "${first}" vừa làm bước "${name}", trong khi thủ tục yêu cầu tách riêng.`,
              en: `Role "${owner}" does both step "${first}" and step "${name}", which the procedure keeps apart.`,
            },
          };
        }
        owners.set(owner, name);
      }
    }
  },
};
