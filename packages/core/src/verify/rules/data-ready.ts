/** Data that the procedure decides by is there when it is needed. */
import { compileCondition, ConditionError } from '../../condition/index.js';
import type { Step } from '../../definition/index.js';
import type { VerifyRule } from '../subject.js';
import { definitionPath } from '../subject.js';
import { wayWithout } from '../ways.js';

/** Reports fields that a decision needs, but that are neither required nor written before it. */
export const dataReady: VerifyRule = {
  id: 'data-ready',
  category: 'hygiene',
  severity: 'error',
  *check({ procedure, steps, flow }) {
    for (const { step, path, name } of steps) {
      for (const field of fieldsNeeded(step)) {
        if (procedure.data[field]?.required !== false) continue;
        const way = wayWithout(
          flow.root,
          path,
          (node) => node.step.kind !== 'end' && node.step.writes.includes(field),
        );
        if (way === undefined) continue;
        yield {
          path: definitionPath(path),
          message: {
            vi: `Bước "${name}" cần dữ liệu "${field}", nhưng dữ liệu này không bắt buộc và có thể chưa được ghi.`,
            en: `Step "${name}" needs the field "${field}", which is not required and may not have been written yet.`,
          },
          counterexample: { kind: 'way', steps: way },
        };
      }
    }
  },
};

/** The fields without which a step cannot route, bill or ask. */
function fieldsNeeded(step: Step): string[] {
  switch (step.kind) {
    case 'decision':
      return [...new Set(step.branches.flatMap(({ when }) => namesIn(when)))];
    case 'inclusive':
      return [...new Set(Object.values(step.conditions).flatMap(namesIn))];
    case 'payment':
      return typeof step.amount === 'object' ? [step.amount.field] : [];
    case 'consultation':
      return step.consultedUnits ? [step.consultedUnits.field] : [];
    case 'subprocedure':
      return step.forEach === undefined ? [] : [step.forEach];
    default:
      return [];
  }
}

function namesIn(condition: string): readonly string[] {
  try {
    // A condition that asks whether a field is there may be read without it.
    return /\bnull\b/.test(condition) ? [] : compileCondition(condition).names;
  } catch (error) {
    // The rule `known-names` reports conditions that cannot be read.
    if (error instanceof ConditionError) return [];
    throw error;
  }
}
