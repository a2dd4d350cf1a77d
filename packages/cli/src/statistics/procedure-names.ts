/** The names that procedures give their steps, papers and data fields. */
import type { Procedure } from '@thutuc/core';
import { listSteps } from '@thutuc/core/procedure';
import { textIn } from '@thutuc/legal-time';
import type { CliLanguage } from '../texts/language.js';

/** A step of a procedure by its path, also one that is a part of it: a handoff, a question. */
export function stepName(
  procedure: Procedure | undefined,
  path: string,
  language: CliLanguage,
): string {
  const { duties } = language.core;
  const part = path.slice(path.lastIndexOf('/') + 1).replace('@', '');
  const duty = Object.hasOwn(duties, part) ? duties[part as keyof typeof duties] : undefined;
  if (path.startsWith('@') || procedure === undefined) return duty ?? path;
  const around = stepAround(procedure, path);
  if (around === undefined) return path;
  const name = textIn(around.step.name, language);
  return around.path === path || duty === undefined ? name : `${name} (${duty})`;
}

/** The step of a path; of a part of a handoff or a consultation the step that it is a part of. */
export function stepAround(procedure: Procedure, path: string) {
  const placed = listSteps(procedure);
  const own = placed.find((one) => one.path === path);
  return (
    own ??
    placed.find(
      (one) =>
        path.startsWith(`${one.path}/`) &&
        (one.step.kind === 'handoff' || one.step.kind === 'consultation'),
    )
  );
}

/** A paper or a data field by its name in one of the procedures. */
export function thingName(
  procedures: Iterable<Procedure>,
  id: string,
  language: CliLanguage,
): string {
  for (const { documents, data } of procedures) {
    const found = (Object.hasOwn(documents, id) ? documents[id] : undefined) ?? data[id];
    if (found !== undefined) return textIn(found.name, language);
  }
  return id;
}
