/** The command that a plan of a migration rehearses. */
import type { Procedure } from '../definition/procedure.js';
import { parseCommand } from '../engine/command.js';

/** The command that a plan rehearses. */
export function rehearsal(
  actor: string,
  dossier: string,
  { version, transition }: Pick<Procedure, 'version' | 'transition'>,
  renames: Readonly<Record<string, string>>,
): ReturnType<typeof parseCommand> {
  const choice = transition === 'choose' ? { choice: 'a plan' } : {};
  const command = { type: 'migrate', version, renames, ...choice, reasons: 'a plan' } as const;
  return parseCommand({ id: 'a plan', dossier, actor, command });
}
