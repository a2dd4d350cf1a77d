/** Duties that must be done by different people belong to different roles. */
import { decidingDuties, meansDuty } from '../../definition/index.js';
import type { VerifyRule } from '../subject.js';
import { definitionPath } from '../subject.js';

/** Reports roles that own two duties which `separate` forbids to be done by the same person. */
export const separateRoles: VerifyRule = {
  id: 'separate-roles',
  category: 'duty',
  severity: 'error',
  *check({ procedure }) {
    const duties = decidingDuties(procedure);
    for (const { steps: names } of procedure.separate) {
      const owners = new Map<string, string>();
      for (const { path, owners: roles } of duties) {
        const name = names.find((named) => meansDuty(named, path));
        if (name === undefined) continue;
        for (const { party, role } of roles) {
          const owner = `${party}.${role}`;
          const first = owners.get(owner);
          if (first !== undefined && first !== name) {
            yield {
              path: path.startsWith('@') ? path.slice(1) : `${definitionPath(path)}.role`,
              message: {
                vi: `Vai trò "${owner}" vừa làm bước "${first}" vừa làm bước "${name}", trong khi thủ tục yêu cầu tách riêng.`,
                en: `Role "${owner}" does both step "${first}" and step "${name}", which the procedure keeps apart.`,
              },
            };
          }
          owners.set(owner, name);
        }
      }
    }
  },
};
