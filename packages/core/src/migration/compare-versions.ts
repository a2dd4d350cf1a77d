/** The steps of two versions side by side, and what a step of the old one is called in the new. */
import { listSteps } from '../definition/list-steps.js';
import type { Procedure } from '../definition/procedure.js';
import type { CoreLanguage } from '../words/language.js';
import type { Step } from '../definition/graph.js';
import { joinPath } from '../definition/path.js';

/** Two versions of a procedure. */
export interface Versions {
  readonly from: Procedure;
  readonly to: Procedure;
  /** The language that says what keeps a dossier from moving. */
  readonly language: CoreLanguage;
  /** The step at a path of the old version. */
  oldStep(path: string): Step | undefined;
  /** The step at a path of the new version. */
  newStep(path: string): Step | undefined;
  /** A path of the old version in the new one: of a step, or of the graph of a branch. */
  renamed(path: string): string;
}

/** Puts two versions side by side; `renames` maps old step paths to new ones. */
export function compareVersions(
  from: Procedure,
  to: Procedure,
  renames: Readonly<Record<string, string>>,
  language: CoreLanguage,
): Versions {
  const [old, young] = [from, to].map(
    (procedure) => new Map(listSteps(procedure).map(({ path, step }) => [path, step])),
  );
  const known = new Map(Object.entries(renames));
  return {
    from,
    to,
    language,
    oldStep: (path) => old?.get(path),
    newStep: (path) => young?.get(path),
    renamed(path) {
      const parts = path.split('/');
      for (let length = parts.length; length > 0; length--) {
        const renamed = known.get(parts.slice(0, length).join('/'));
        if (renamed !== undefined) return [renamed, ...parts.slice(length)].reduce(joinPath);
      }
      return path;
    },
  };
}

/**
 * The graph that a step stands in, in one of the versions that are compared: `''` for the root,
 * `liaise/residence` for a branch.
 */
export function graphOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}
