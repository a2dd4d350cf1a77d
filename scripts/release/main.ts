/**
 * Prepares a release: versions and changelogs from the changesets, addresses in the manifests. What
 * it changes is to be read, committed and published by a person.
 *
 *     npm run release
 */
import { root } from '../workspace.mjs';
import { prepareRelease } from './prepare.js';

try {
  for (const { name, version } of prepareRelease(root)) console.log(`${name} ${version}`);
  console.log('\nRead the changes, commit them, then: npx pnpm -r publish --access public');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
