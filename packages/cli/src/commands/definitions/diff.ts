/** How `thutuc diff` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { jsonOption } from './shared-options.js';

/** The command `diff`. */
export const diffDefinition = {
  name: 'diff',
  summary: 'Say in words what a new version of a procedure changes',
  usage: ['diff BEFORE AFTER [--json]'],
  positionals: [2, 2],
  options: { json: jsonOption },
  examples: ['diff permit-2024/procedure.json permit-2025/procedure.json'],
} as const satisfies CommandDefinition;
