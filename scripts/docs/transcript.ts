/** Reads the commands of sh and console fences, and compares what they print with what is shown. */

/** One command with the output shown below it; `undefined` where a fence shows no output. */
export interface Step {
  readonly command: string;
  readonly shown: string | undefined;
}

/** A line that stands for any number of lines in the output shown. */
const elision = '…';

/** The commands of a `console` fence: `$ command`, then its output. */
export function consoleSteps(code: string): Step[] {
  return code
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [, command, shown] = /^((?:.*\\\n)*.*)(?:\n|$)([\s\S]*)$/.exec(part)!;
      return { command: command!, shown: shown!.trimEnd() };
    });
}

/** The commands of a `sh` fence that run `thutuc`; what else it holds is not for a test. */
export function shellSteps(code: string): Step[] {
  const commands = code.replaceAll('\\\n', '\\\r').split('\n');
  return commands
    .filter(isThutuc)
    .map((command) => ({ command: command.replaceAll('\\\r', '\\\n'), shown: undefined }));
}

/** Whether a command runs the CLI, from the clone or as installed. */
export function isThutuc(command: string): boolean {
  return /^(npm run -s thutuc -- |npx thutuc )/.test(command);
}

/**
 * The arguments of a command that runs the CLI and asks nothing else of a shell than to part words;
 * `undefined` where it needs a shell: for pipes, redirections, variables, a second command.
 */
export function plainArguments(command: string): string[] | undefined {
  const line = command.replaceAll('\\\n', ' ');
  const [, rest] = /^(?:npm run -s thutuc --|npx thutuc)(.*)$/.exec(line) ?? [];
  const word = /[ \t]+(?:"([^"$`\\!]*)"|'([^']*)'|([\w./:=@,+-]+))(?=[ \t]|$)/g;
  const words = [...(rest?.matchAll(word) ?? [])];
  const isPlain = rest?.replaceAll(word, '').trim() === '';
  return isPlain ? words.map(([, double, single, bare]) => (double ?? single ?? bare)!) : undefined;
}

/** Whether an output is the one shown, where a line `…` stands for any lines, also none. */
export function matches(shown: string, output: string): boolean {
  if (!shown.split('\n').includes(elision)) return shown === output;
  const pattern = `\n${shown}\n`
    .split(`\n${elision}\n`)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('\n(?:.*\n)*');
  return new RegExp(`^${pattern}$`).test(`\n${output}\n`);
}

/** The code of a console fence with the outputs that the commands give now. */
export function transcript(steps: readonly Step[], outputs: readonly string[]): string {
  return steps
    .map(({ command }, index) => [`$ ${command}`, outputs[index] ?? ''].join('\n').trimEnd())
    .join('\n');
}
