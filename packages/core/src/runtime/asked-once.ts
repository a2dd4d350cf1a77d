/** A directory for one plan: whoever keeps it is asked once for each unit and person. */
import type { Directory } from '../ports/directory.js';

/** A directory that remembers what it was answered, for as long as one plan is made. */
export function askedOnce(directory: Directory): Directory {
  const asking = {
    unit: once((code) => directory.unit(code)),
    grantsOf: once((person) => directory.grantsOf(person)),
    nameOf: (person: string) => directory.nameOf(person),
  };
  const { units } = directory;
  return {
    ...asking,
    ...(units !== undefined && { units }),
    ...(directory.holdersOf !== undefined && {
      holdersOf: (holder: Parameters<NonNullable<Directory['holdersOf']>>[0]) =>
        directory.holdersOf!(holder),
    }),
  };
}

function once<Value>(ask: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const answers = new Map<string, Promise<Value>>();
  return (key) => {
    let answer = answers.get(key);
    if (answer === undefined) answers.set(key, (answer = ask(key)));
    return answer;
  };
}
