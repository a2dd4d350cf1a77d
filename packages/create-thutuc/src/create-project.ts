/** Making a project: the template, under a name of its own, with tokens that nobody else has. */
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateError } from './create-error.js';

/** A project that was made. */
export interface CreatedProject {
  readonly name: string;
  /** Its folder, as a whole path. */
  readonly folder: string;
}

/** The name of the template's own project, wherever it stands in a file. */
const templateName = 'my-office';

/** The files that call the project by its name. */
const namedFiles = ['package.json', 'README.md'];

/** The people of the template; each gets a token. */
const people = ['binh', 'mai', 'lan'];

/** From the source as from what is built of it, it lies one folder up. */
const template = fileURLToPath(new URL('../template', import.meta.url));

/**
 * Makes a project in a folder that is new or empty, and is called as the project is to be.
 *
 * @throws CreateError `NAME_INVALID` for a name that no package may have; `FOLDER_NOT_EMPTY`;
 *   `FOLDER_UNWRITABLE`
 */
export function createProject(path: string): CreatedProject {
  const folder = resolve(path);
  const name = basename(folder);
  assertName(name);
  try {
    assertEmpty(folder);
    copyTemplate(folder, name);
  } catch (cause) {
    if (cause instanceof CreateError) throw cause;
    throw new CreateError(
      'FOLDER_UNWRITABLE',
      `"${path}" cannot be written: ${(cause as Error).message}. Check the path and its rights.`,
      { path },
      { cause },
    );
  }
  return { name, folder };
}

/** The version of this package, which the packages of a new project have as well. */
export function versionForProject(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function copyTemplate(folder: string, name: string): void {
  cpSync(template, folder, {
    recursive: true,
    filter: (file) => basename(file) !== 'node_modules',
  });
  // npm packs no file of this name.
  renameSync(join(folder, 'gitignore'), join(folder, '.gitignore'));
  // Under its own name, compilers would take it for the settings of the template here.
  renameSync(join(folder, 'tsconfig.template.json'), join(folder, 'tsconfig.json'));
  for (const file of namedFiles) {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll(templateName, name);
    writeFileSync(join(folder, file), text);
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  for (const dependency of Object.keys(manifest.dependencies)) {
    if (dependency.startsWith('@thutuc/'))
      manifest.dependencies[dependency] = `^${versionForProject()}`;
  }
  writeJson(join(folder, 'package.json'), manifest);
  const tokens = people.map((person) => [randomBytes(24).toString('base64url'), person]);
  writeJson(join(folder, 'tokens.json'), Object.fromEntries(tokens), { mode: 0o600 });
}

interface Manifest {
  readonly dependencies: Record<string, string>;
}

function writeJson(file: string, value: unknown, options = {}): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, options);
}

/** What npm lets a new package be called, without a scope. */
function assertName(name: string): void {
  if (/^[a-z0-9][a-z0-9._-]{0,213}$/.test(name) && name !== 'node_modules') return;
  throw new CreateError(
    'NAME_INVALID',
    `"${name}" cannot be the name of a package: use lower-case letters, digits, "-", "." and "_", beginning with a letter or digit.`,
    { name },
  );
}

function assertEmpty(folder: string): void {
  const [first] = existsSync(folder) ? readdirSync(folder) : [];
  if (first === undefined) return;
  throw new CreateError(
    'FOLDER_NOT_EMPTY',
    `"${folder}" is not empty: it holds "${first}". Name a new folder.`,
    { folder },
  );
}
