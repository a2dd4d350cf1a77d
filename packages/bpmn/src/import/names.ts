/** Names of a procedure from ids and names of a model: camelCase ASCII, each once. */

/** A name such as `reviewRequest` for `Review request`; `undefined` where no letter is left. */
export function camelName(text: string): string | undefined {
  const words = text
    .replaceAll(/[đĐ]/g, 'd')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const [first = '', ...rest] = words;
  const name = [
    first.charAt(0).toLowerCase() + first.slice(1),
    ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ].join('');
  if (name === '') return undefined;
  return (/^[a-z]/.test(name) ? name : `n${name}`).slice(0, 60);
}

const reserved = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Names that are given once each. */
export class NameBook {
  readonly #taken: Set<string>;

  constructor(taken: readonly string[] = []) {
    this.#taken = new Set([...reserved, ...taken]);
  }

  /** The name of a text, with a number where it is taken. */
  take(text: string, otherwise = 'step'): string {
    const name = camelName(text) ?? otherwise;
    let free = name;
    for (let i = 2; this.#taken.has(free); i += 1) free = `${name}${i}`;
    this.#taken.add(free);
    return free;
  }
}

/** The id of a procedure such as `order-process`, from the id of a process. */
export function procedureId(text: string, taken: ReadonlySet<string>): string {
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2');
  const plain = words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const id = (/^[a-z]/.test(plain) ? plain : `process-${plain}`).replace(/-$/, '').slice(0, 90);
  let free = id;
  for (let i = 2; taken.has(free); i += 1) free = `${id}-${i}`;
  return free;
}
