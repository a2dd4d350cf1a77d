/** The list of commands, written from the folder that has a file for each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';

const engine = join(import.meta.dirname, '../../packages/core/src/engine');

/** Where the list lies. */
export const listFile = join(engine, 'command-list.ts');

/** A command as its file defines it. */
interface Defined {
  readonly file: string;
  /** The name that its file exports it by. */
  readonly name: string;
  readonly type: string;
}

/** What the list must hold, given a folder with a file for each command. */
export async function listText(folder = join(engine, 'commands')): Promise<string> {
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const commands = files
    .map((file) => definedIn(file, readFileSync(join(folder, file), 'utf8')))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
  const imports = commands.map(({ file, name }) => {
    return `import { ${name} } from './commands/${file.replace(/\.ts$/, '.js')}';`;
  });
  const entries = commands.map(({ name, type }) => (name === type ? name : `${type}: ${name}`));
  const text = `/** Every command by its type, from the files in \`commands/\`: \`npm run commands\` writes it. */
${imports.join('\n')}

/** Every command by its type. */
export const commands = { ${entries.join(', ')} } as const;
`;
  return format(text, { parser: 'typescript', printWidth: 100, singleQuote: true });
}

/** The command of a file: its only one, which its file is named after. */
function definedIn(file: string, text: string): Defined {
  const found = [...text.matchAll(/export const (\w+) = define\w+\(\{\s*type: '(\w+)',/g)];
  const [[, name = '', type = ''] = []] = found;
  const wanted = `${type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
  if (found.length !== 1 || file !== wanted) {
    throw new Error(
      `commands/${file} must export one command, which begins with its type, and be named after that: it has ${found.length}${found.length === 1 ? `, which belongs into ${wanted}` : ''}.`,
    );
  }
  return { file, name, type };
}
