/** Every agency is bound to its unit before anybody has a duty in its name. */
import type { VerifyRule } from '../subject.js';

/** Reports agencies without a unit, a rule for it, or somebody who chooses it. */
export const boundParties: VerifyRule = {
  id: 'bound-parties',
  category: 'duty',
  severity: 'warning',
  *check({ procedure: { parties, receipt } }) {
    for (const [name, { kind, unit, unitRule, chosenBy }] of Object.entries(parties)) {
      if (kind !== 'agency') continue;
      const path = `parties.${name}`;
      if (unit !== undefined && unitRule !== undefined) {
        yield {
          path: `${path}.unit`,
          message: {
            vi: `Bên "${name}" có cả "unit" và "unitRule": chỉ "unitRule" được áp dụng.`,
            en: `Party "${name}" has a unit and a unitRule: the rule alone binds it.`,
          },
        };
      }
      if ((unit ?? unitRule ?? chosenBy) !== undefined) continue;
      yield {
        path,
        message:
          name === receipt.party
            ? {
                vi: `Bên "${name}" tiếp nhận hồ sơ nhưng không gắn với đơn vị nào: không nộp được hồ sơ. Ghi "unit" hoặc "unitRule".`,
                en: `Party "${name}" receives dossiers and is bound to no unit: none can be submitted. Give it a unit or a unitRule.`,
              }
            : {
                vi: `Bên "${name}" chưa gắn với đơn vị nào: nơi tiếp nhận chọn khi tiếp nhận hồ sơ. Ghi "chosenBy" nếu đúng như vậy.`,
                en: `Party "${name}" is bound to no unit: whoever accepts a dossier chooses it. Say so by "chosenBy" if that is meant.`,
              },
      };
    }
  },
};
