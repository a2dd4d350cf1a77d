/** What the last line of a course has the engine do besides recording it. */
import { parseInstant } from '@thutuc/legal-time';
import { decide } from '../../engine/decide.js';
import type { Effect } from '../../engine/effects.js';
import type { Office } from './office.js';
import { runCourse, type Line } from './permit-course.js';

/** Decides the last of some lines on what those before it led to. */
export function effectsOfLast(lines: readonly Line[], office: Office): readonly Effect[] {
  const before = runCourse(lines.slice(0, -1), office);
  const [at, actor, command] = lines.at(-1)!;
  const { envelope, context } = office.asked(before, { at: parseInstant(at), actor, command });
  return decide(before.dossier, envelope, context).effects;
}
