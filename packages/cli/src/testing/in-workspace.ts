/** Paths in the workspace. */
import { join } from 'node:path';
import { workspace } from './invoke.js';

/** A path in the workspace. */
export function inWorkspace(path: string): string {
  return join(workspace, path);
}
