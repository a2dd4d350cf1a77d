/** The data of a procedure, as the conditions of a model use them. */
import {
  checkCondition,
  compileCondition,
  ConditionError,
  type FieldType,
} from '@thutuc/core/procedure';
import { feelOf } from '../model/feel.js';
import type { Expression } from '../model/graph.js';
import { NameBook } from './names.js';

const nameOfField = /^[a-z][A-Za-z0-9]{0,63}$/;

/** Data fields that are declared as conditions need them. */
export class Fields {
  readonly #fields = new Map<string, { type: FieldType; name: string }>();
  readonly #names = new NameBook();

  /** Whether there are none. */
  get names(): string[] {
    return [...this.#fields.keys()];
  }

  /** A field of its own for what the model says in words. */
  add(text: string, type: FieldType): string {
    const field = this.#names.take(text, 'field');
    this.#fields.set(field, { type, name: text });
    return field;
  }

  /** A field that the model names, as it names it; `undefined` where that is no name here. */
  named(name: string, type: FieldType): string | undefined {
    if (!nameOfField.test(name)) return undefined;
    const known = this.#fields.get(name);
    if (known !== undefined) return known.type === type ? name : undefined;
    if (this.#names.take(name) !== name) return undefined;
    this.#fields.set(name, { type, name });
    return name;
  }

  /** A condition in FEEL over declared fields; `undefined` where it is none. */
  condition(expression: Expression): string | undefined {
    const feel = feelOf(expression);
    if (feel === undefined) return undefined;
    const { names } = compileCondition(feel);
    const types = names.map((name): [string, FieldType] => [name, typeIn(feel, name)]);
    if (types.some(([name, type]) => this.named(name, type) === undefined)) return undefined;
    try {
      checkCondition(feel, Object.fromEntries(types), 'boolean');
      return feel;
    } catch (error) {
      if (error instanceof ConditionError) return undefined;
      throw error;
    }
  }

  /** The fields as a procedure declares them. */
  declared(language: string): Record<string, unknown> {
    const entries = [...this.#fields].map(([field, { type, name }]) => [
      field,
      { type, name: { [language]: name } },
    ]);
    return Object.fromEntries(entries) as Record<string, unknown>;
  }
}

/** What a name is compared with tells its type; by itself it is true or false. */
function typeIn(feel: string, name: string): FieldType {
  const operators = String.raw`\s*(?:!=|<=|>=|=|<|>|\+|-|\*|\bin\b|\bbetween\b)\s*`;
  const after = new RegExp(String.raw`\b${name}\b${operators}[([]?\s*(\S)`).exec(feel)?.[1];
  const before = new RegExp(String.raw`(\S)${operators}\b${name}\b`).exec(feel)?.[1];
  const sign = after ?? before ?? '';
  if (new RegExp(String.raw`(?:contains|starts with|ends with)\(\s*${name}\b`).test(feel))
    return 'text';
  if (new RegExp(String.raw`count\(\s*${name}\b`).test(feel)) return 'list';
  if (sign === '"') return 'text';
  return /[\d.-]/.test(sign) ? 'number' : 'boolean';
}
