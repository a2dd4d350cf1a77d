/** Finds values in a procedure through its schema, and never by a key's name. */
import { z } from 'zod';
import { procedureSchema, type Procedure } from './procedure.js';

/** A value of a schema, and where it stands. */
export interface Placed<T> {
  /** Path in the definition, such as `steps.review.limit.rule`. */
  readonly path: string;
  readonly value: T;
}

/** Every value that is of a part of the procedure's schema, in the order of the definition. */
export function listBySchema<T>(procedure: Procedure, wanted: z.ZodType<T>): Placed<T>[] {
  let search = searches.get(wanted);
  if (search === undefined) searches.set(wanted, (search = new Search(wanted)));
  const found: Placed<unknown>[] = [];
  search.visit(procedureSchema, procedure, '', found);
  return found as Placed<T>[];
}

/** What was learnt of the schema for each part of it that was asked for. */
const searches = new WeakMap<object, Search>();

/** Collects what is wanted in a value of a schema. */
type Visit = (value: unknown, path: string, found: Placed<unknown>[]) => void;

/** Looks for the values of one schema, and only where there can be any. */
class Search {
  /** How to go through each schema; `undefined` where nothing wanted can be in it. */
  readonly #visits = new Map<unknown, Visit | undefined>();
  readonly #empty = new Set<unknown>();

  constructor(readonly wanted: unknown) {}

  visit(schema: unknown, value: unknown, path: string, found: Placed<unknown>[]): void {
    if (value === undefined || value === null) return;
    if (!this.#visits.has(schema)) this.#visits.set(schema, this.#visitOf(schema));
    this.#visits.get(schema)?.(value, path, found);
  }

  #visitOf(schema: unknown): Visit | undefined {
    if (schema === this.wanted) return (value, path, found) => found.push({ path, value });
    if (!this.#reaches(schema)) return undefined;
    if (schema instanceof z.ZodObject) return this.#fields(schema);
    if (schema instanceof z.ZodRecord) {
      const { valueType } = schema;
      return (value, path, found) => {
        for (const [name, inner] of Object.entries(value as object)) {
          this.visit(valueType, inner, below(path, name), found);
        }
      };
    }
    if (schema instanceof z.ZodArray) {
      const { element } = schema;
      return (value, path, found) => {
        (value as unknown[]).forEach((inner, i) => {
          this.visit(element, inner, below(path, String(i)), found);
        });
      };
    }
    if (schema instanceof z.ZodUnion) {
      const optionFor = chooser(schema);
      return (value, path, found) => {
        this.visit(optionFor(value), value, path, found);
      };
    }
    const [inner] = innerOf(schema);
    return (value, path, found) => {
      this.visit(inner, value, path, found);
    };
  }

  #fields(schema: z.ZodObject): Visit {
    const fields = Object.entries(schema.shape).filter(([, inner]) => this.#reaches(inner));
    return (value, path, found) => {
      const given = value as Record<string, unknown>;
      for (const [name, inner] of fields) {
        if (Object.hasOwn(given, name)) this.visit(inner, given[name], below(path, name), found);
      }
    };
  }

  /** Whether a value of a schema can hold what is wanted. */
  #reaches(schema: unknown): boolean {
    const seen = new Set<unknown>();
    const leads = (one: unknown): boolean => {
      if (one === this.wanted) return true;
      if (seen.has(one) || this.#empty.has(one)) return false;
      seen.add(one);
      return innerOf(one).some(leads);
    };
    if (leads(schema)) return true;
    for (const one of seen) this.#empty.add(one);
    return false;
  }
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** The schemas of what is in a value of a schema. */
function innerOf(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNonOptional) {
    return [schema.unwrap()];
  }
  if (schema instanceof z.ZodDefault) return [schema.unwrap()];
  if (schema instanceof z.ZodObject) return Object.values(schema.shape);
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodArray) return [schema.element];
  return schema instanceof z.ZodUnion ? schema.options : [];
}

/** Tells the option of a union that a parsed value is of; that of its kind without parsing it. */
function chooser(union: z.ZodUnion): (value: unknown) => unknown {
  const { options } = union;
  const kindOf = union instanceof z.ZodDiscriminatedUnion ? union.def.discriminator : undefined;
  const isPlain = options.every((option) => option instanceof z.ZodObject);
  if (kindOf === undefined || !isPlain) {
    return (value) => options.find((option) => (option as z.ZodType).safeParse(value).success);
  }
  const byKind = new Map<unknown, unknown>();
  return (value) => {
    const given = (value as Record<string, unknown>)[kindOf];
    let option = byKind.get(given);
    if (option === undefined) {
      option = options.find(({ shape }) => (shape[kindOf] as z.ZodType).safeParse(given).success);
      if (option !== undefined) byKind.set(given, option);
    }
    return option;
  };
}
