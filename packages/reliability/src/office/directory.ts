/** Everybody of the office: a person is called after the one role that he or she holds. */
import type { Directory } from '@thutuc/core';

/** Who brings in dossiers of other systems, and moves dossiers to other versions. */
export const registrar = 'U-1/registrar';

/**
 * A directory in which `U-1/officer` is an officer of the unit `U-1`, and whoever has no `/` in the
 * name holds no role.
 */
export const officeDirectory: Directory = {
  unit: (code) => Promise.resolve({ code, name: { vi: code, en: code } }),
  grantsOf: (person) => {
    const slash = person.lastIndexOf('/');
    const grants =
      slash < 0 ? [] : [{ unit: person.slice(0, slash), role: person.slice(slash + 1) }];
    return Promise.resolve(grants);
  },
  nameOf: (person) => Promise.resolve(person),
};
