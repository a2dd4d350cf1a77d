/** The addresses that the owner fills in before anything is published. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the addresses stand, from the root of the workspace. */
export const addressesFile = 'scripts/release/addresses.json';

/** `repository` is what `git clone` takes, `bugs` where faults are reported. */
const names = ['repository', 'homepage', 'bugs'] as const;

/** What the manifests of the packages say of where they come from. */
export type Addresses = Readonly<Record<(typeof names)[number], string>>;

/**
 * Reads the addresses of a workspace.
 *
 * @throws Error where one is missing or no URL: nothing is published then
 */
export function readAddresses(root: string): Addresses {
  const text = readFileSync(join(root, addressesFile), 'utf8');
  const found = JSON.parse(text) as Partial<Addresses>;
  const missing = names.filter((name) => !URL.canParse(found[name] ?? ''));
  if (missing.length === 0) return found as Addresses;
  throw new Error(
    `Nothing is published: ${addressesFile} lacks ${missing.join(', ')}. ` +
      'Fill in the addresses of the project, as URLs.',
  );
}
