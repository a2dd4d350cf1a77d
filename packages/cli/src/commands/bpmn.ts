/** `thutuc bpmn`: BPMN files as procedures and back, and their models run on a virtual clock. */
import { dirname, join } from 'node:path';
import type { Answers, BpmnImport, ImportDefaultsInput, ImportNote } from '@thutuc/bpmn';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { importFile } from '../procedure-folder/bpmn.js';
import { loadProcedures } from '../procedure-folder/load.js';
import { readBytes, readJsonFile, writeFile } from '../procedure-folder/files.js';
import { printable } from '../terminal/printable.js';

const actions: Readonly<Record<string, (path: string, input: CommandInput) => Promise<number>>> = {
  import: importIntoFile,
  export: exportIntoFile,
  run: runModel,
};

/** The actions that an option is for. */
const ownersOf: Readonly<Record<string, readonly string[]>> = {
  out: ['import', 'export'],
  defaults: ['import'],
  answers: ['run'],
};

/** Does one of the actions; a model that is refused is an error with the list of why. */
export async function bpmn(input: CommandInput): Promise<number> {
  const [name = '', path = ''] = input.positionals;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined)
    throw usageError('bpmn', ({ noneOf }) => noneOf(name, Object.keys(actions)));
  for (const [option, owners] of Object.entries(ownersOf))
    if (!owners.includes(name) && option in input.options)
      throw usageError('bpmn', ({ goesWith }) => goesWith(`--${option}`, owners.join(', ')));
  return action(path, input);
}

/** Prints the procedures, or writes them; what was assumed is said beside them. */
async function importIntoFile(path: string, { options, switches, terminal }: CommandInput) {
  const { defaults, out } = options;
  // What the file holds is checked by the import, which names each field.
  const given =
    defaults === undefined ? undefined : (readJsonFile(defaults) as ImportDefaultsInput);
  const imported = await importFile(path, given);
  const { procedures, notes } = imported;
  const files = out === undefined ? [] : writeProcedures(out, imported);
  if (switches.has('json')) {
    const lists = { procedures: files.length === 0 ? procedures : files, notes };
    terminal.print(JSON.stringify(lists, null, 2));
    return 0;
  }
  const [only] = procedures;
  if (files.length > 0) terminal.print(files.join('\n'));
  else terminal.print(JSON.stringify(procedures.length === 1 ? only : procedures, null, 2));
  for (const note of notes) terminal.printError(printable(noteLine(note)));
  return 0;
}

/** Writes the first procedure into a file, and the others beside it. */
function writeProcedures(out: string, { procedure, procedures }: BpmnImport): string[] {
  const others = procedures.filter((other) => other !== procedure);
  const placed = [
    { file: out, procedure },
    ...others.map((other) => {
      return { file: join(dirname(out), `procedure-${other.id}.json`), procedure: other };
    }),
  ];
  for (const { file, procedure: one } of placed)
    writeFile(file, `${JSON.stringify(one, null, 2)}\n`);
  return placed.map(({ file }) => file);
}

function noteLine({ kind, element, id, line, text }: ImportNote): string {
  const place = line === undefined ? '' : ` (${line})`;
  return element === '' ? `${kind}: ${text}` : `${kind}: ${element} "${id}"${place}: ${text}`;
}

/** Writes a procedure as BPMN into a file, or prints it. */
async function exportIntoFile(path: string, { options, language, terminal }: CommandInput) {
  const { out } = options;
  const [procedure] = loadProcedures(path);
  const { exportBpmn } = await import('@thutuc/bpmn');
  const xml = await exportBpmn(procedure, { language });
  if (out !== undefined) writeFile(out, xml);
  terminal.print(out ?? xml.trimEnd());
  return 0;
}

/** Prints what happens, one line each, and how it ends. */
async function runModel(path: string, { options, switches, terminal }: CommandInput) {
  const { modelOf, parseAnswers, readBpmn, runBpmn } = await import('@thutuc/bpmn');
  const model = modelOf(await readBpmn(readBytes(path)));
  const answers: Answers =
    options.answers === undefined ? {} : parseAnswers(readJsonFile(options.answers));
  const { trace, outcome, open } = runBpmn(model, { answers });
  const isJson = switches.has('json');
  for (const line of trace) {
    const { element, event, at } = line;
    terminal.print(
      isJson ? JSON.stringify(line) : printable(`${at}  ${event.padEnd(9)}  ${element}`),
    );
  }
  terminal.print(isJson ? JSON.stringify({ outcome, open }) : [outcome, ...open].join('  '));
  return 0;
}
