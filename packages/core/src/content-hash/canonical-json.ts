/** JSON that is the same text for equal values, whatever the order of their keys. */

/**
 * JSON with sorted keys and no white space; fields that are `undefined` are left out, as in JSON.
 *
 * @example
 * ```ts
 * canonicalJson({ b: 1, a: [true, null] }); // => '{"a":[true,null],"b":1}'
 * ```
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quotedJson(value);
  if (typeof value !== 'object' || value === null) {
    return value === undefined ? 'null' : JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of sortedKeys(fields)) {
    const field = fields[key];
    if (field === undefined) continue;
    text += `${text === '' ? '' : ','}${named(key)}${canonicalJson(field)}`;
  }
  return `{${text}}`;
}

/** Most names of fields that are kept; they are few, since they are those of shapes. */
const namesMax = 1000;

const names = new Map<string, string>();

/** The name of a field as JSON has it before the value; kept, since it comes again and again. */
function named(key: string): string {
  let name = names.get(key);
  if (name === undefined) {
    name = `${quotedJson(key)}:`;
    if (names.size >= namesMax) names.clear();
    names.set(key, name);
  }
  return name;
}

/** The names of the fields in order; where they are few, without what `sort` sets up each time. */
function sortedKeys(fields: object): string[] {
  const keys = Object.keys(fields);
  if (keys.length > 16) return keys.sort();
  for (let end = 1; end < keys.length; end += 1) {
    const key = keys[end]!;
    let place = end;
    for (; place > 0 && keys[place - 1]! > key; place -= 1) keys[place] = keys[place - 1]!;
    keys[place] = key;
  }
  return keys;
}

/** What stands in JSON as it is: no quotes, backslashes, control characters or surrogates. */
const plain = /^[ !#-[\]-\ud7ff]*$/;

/** A text as JSON; most need no escapes, and to see that is quicker than to ask for them. */
export function quotedJson(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}
