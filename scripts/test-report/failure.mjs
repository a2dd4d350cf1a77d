// How a failed test is shown: the property, its seed and its smallest case first, then how to run
// it alone; of its stack only the place in the workspace.
import { stripVTControlCharacters } from 'node:util';

/** Most lines of what was expected and what came. */
const linesMax = 60;
/** Most characters of a line: a case may be a whole procedure. */
const lineMax = 2000;

/**
 * A failed test as text.
 *
 * @param {{ file: string, name: string, errors: readonly object[] }} test - The file from the root;
 *   the name with those of its suites before it.
 * @param {(path: string) => string | undefined} fromRoot - A path of the workspace from its root;
 *   `undefined` for what is installed.
 * @param {Record<string, string | undefined>} env - Under which it ran.
 */
export function failureText({ file, name, errors }, fromRoot, env) {
  const told = errors.map((error) => toldOf(error, fromRoot));
  const path = told.find((one) => one.path !== undefined)?.path;
  const seed = told.find((one) => one.seed !== undefined)?.seed ?? env.SEED;
  return [
    `✗ ${file} > ${name}`,
    ...told.flatMap(({ lines }) => lines.map((line) => `  ${line.slice(0, lineMax)}`)),
    `  alone: ${aloneCommand({ file, name, seed, path }, env)}`,
  ].join('\n');
}

/** What fast-check says of a property that does not hold. */
const ofProperty = new RegExp(
  String.raw`^Property failed after (\d+) tests\n\{ seed: (-?\d+), path: "([\d:]+)".*\}\n` +
    String.raw`Counterexample: ([\s\S]*?)\nShrunk (\d+) time`,
);

/** What is said of an error, with its seed and path where it is that of a property. */
function toldOf(error, fromRoot) {
  const message = stripVTControlCharacters(error.message ?? String(error));
  const property = ofProperty.exec(message);
  if (property === null) return { lines: errorLines(error, message, fromRoot) };
  const [, tests, seed, path, counterexample, shrunk] = property;
  const { cause } = error;
  return {
    seed,
    path,
    lines: [
      `property: seed ${seed}, path ${path}, after ${tests} cases, shrunk ${shrunk} times`,
      ...`case: ${counterexample}`.split('\n'),
      ...(cause === undefined
        ? []
        : errorLines(cause, stripVTControlCharacters(String(cause.message)), fromRoot)),
    ],
  };
}

function errorLines(error, message, fromRoot) {
  const { name = 'Error', diff, stack } = error;
  const differing = diff === undefined ? [] : stripVTControlCharacters(diff).split('\n');
  const lines = [...`${name}: ${message}`.split('\n'), ...differing.filter((line) => line !== '')];
  const shown = lines.length > linesMax ? [...lines.slice(0, linesMax), '…'] : lines;
  return [...shown, ...placesOf(stack, fromRoot).map((place) => `at ${place}`)];
}

/** Where it was thrown, as far as that is in the workspace. */
function placesOf(stack, fromRoot) {
  const places = [...(stack ?? '').matchAll(/(?:file:\/\/)?(\/[^\s()]+):(\d+):(\d+)/g)];
  return places.flatMap(([, path, line, column]) => {
    const file = fromRoot(path);
    return file === undefined ? [] : [`${file}:${line}:${column}`];
  });
}

/** The command that runs one test alone, with the same random cases, in the same zone. */
function aloneCommand({ file, name, seed, path }, env) {
  const settings = [
    ...(env.TZ === undefined || env.TZ === 'UTC' ? [] : [`TZ=${env.TZ}`]),
    ...(env.CI === 'true' ? ['CI=true'] : []),
    ...(seed === undefined ? [] : [`SEED=${seed}`]),
    ...(path === undefined ? [] : [`CASE=${path}`]),
  ];
  const words = name.replaceAll(' > ', ' ');
  const pattern = `^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`;
  return [...settings, 'npx vitest run', file, '-t', quoted(pattern)].join(' ');
}

/** As one word of a shell. */
function quoted(text) {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
