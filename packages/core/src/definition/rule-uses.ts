/** Where a procedure names counting rules, found through its schema and never by a key's name. */
import { z } from 'zod';
import { ruleIdSchema } from './limit.js';
import { procedureSchema, type Procedure } from './procedure.js';

/** A place in a procedure that names a counting rule. */
export interface RuleUse {
  /** Path in the definition, such as `steps.review.limit.rule`. */
  readonly path: string;
  /** The id of the rule. */
  readonly rule: string;
}

/**
 * Every place where a procedure names a counting rule, in the order of the definition.
 *
 * The schema says which texts are ids of rules: an outcome, a branch or a data field that its
 * author calls `rule` is none.
 */
export function listRuleUses(procedure: Procedure): RuleUse[] {
  const uses: RuleUse[] = [];
  collect(procedureSchema, procedure, [], uses);
  return uses;
}

/** The ids of all counting rules that a procedure names, each once, sorted. */
export function ruleIdsOf(procedure: Procedure): string[] {
  return [...new Set(listRuleUses(procedure).map(({ rule }) => rule))].sort();
}

function collect(schema: unknown, value: unknown, path: readonly string[], uses: RuleUse[]): void {
  if (value === undefined || value === null) return;
  if (schema === ruleIdSchema) {
    uses.push({ path: path.join('.'), rule: value as string });
  } else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNonOptional) {
    collect(schema.unwrap(), value, path, uses);
  } else if (schema instanceof z.ZodDefault) {
    collect(schema.unwrap(), value, path, uses);
  } else if (schema instanceof z.ZodObject) {
    const fields = value as Record<string, unknown>;
    for (const [name, inner] of Object.entries(schema.shape)) {
      if (Object.hasOwn(fields, name)) collect(inner, fields[name], [...path, name], uses);
    }
  } else if (schema instanceof z.ZodRecord) {
    for (const [name, inner] of Object.entries(value)) {
      collect(schema.valueType, inner, [...path, name], uses);
    }
  } else if (schema instanceof z.ZodArray) {
    (value as unknown[]).forEach((inner, i) => {
      collect(schema.element, inner, [...path, String(i)], uses);
    });
  } else if (schema instanceof z.ZodUnion) {
    collect(optionFor(schema, value), value, path, uses);
  }
}

/** The option of a union that a parsed value is of; that of its kind is found without parsing. */
function optionFor(union: z.ZodUnion, value: unknown): unknown {
  const { options } = union;
  const kindOf = union instanceof z.ZodDiscriminatedUnion ? union.def.discriminator : undefined;
  return options.find((option) => {
    if (kindOf === undefined || !(option instanceof z.ZodObject)) {
      return (option as z.ZodType).safeParse(value).success;
    }
    const kind = option.shape[kindOf] as z.ZodType;
    return kind.safeParse((value as Record<string, unknown>)[kindOf]).success;
  });
}
