/** The handlers of service steps, from a module of the agency's. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServiceHandlers } from '@thutuc/core';
import { CliError } from '../cli-error.js';
import type { ErrorWords } from '../texts/errors.js';

/**
 * Loads a module whose default export holds functions by name.
 *
 * @throws CliError `FILE_UNREADABLE` for a module that cannot be loaded, `HANDLERS_INVALID` for one
 *   that exports something else
 */
export async function loadHandlers(path: string): Promise<ServiceHandlers> {
  const handlers = (await load(path)).default;
  const isValid =
    typeof handlers === 'object' &&
    handlers !== null &&
    Object.values(handlers).every((handler) => typeof handler === 'function');
  if (isValid) return handlers as ServiceHandlers;
  throw new CliError('HANDLERS_INVALID', (words) => words.noHandlers(path), { path });
}

async function load(path: string): Promise<{ readonly default?: unknown }> {
  try {
    return (await import(pathToFileURL(resolve(path)).href)) as { readonly default?: unknown };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = (words: ErrorWords) => words.unloadable(path, reason);
    throw new CliError('FILE_UNREADABLE', message, { path }, { cause });
  }
}
