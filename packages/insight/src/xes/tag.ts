/** The elements of XES, by what each is. */
import type { AttributeType } from '../log/attribute.js';

/** The type of attribute that an element is; `undefined` for any other element. */
export function attributeType(name: string): AttributeType | undefined {
  // The names of a parser are new texts each time: comparing them is faster than hashing them.
  switch (name) {
    case 'string':
    case 'date':
    case 'int':
    case 'float':
    case 'boolean':
    case 'id':
    case 'list':
    case 'container':
      return name;
    default:
      return undefined;
  }
}
