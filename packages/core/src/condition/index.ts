/**
 * Conditions: FEEL behind a fence, so that a decision is exact, ends, and never guesses.
 *
 * @module
 */
export { checkCondition, type FieldType, type WantedType } from './check.js';
export {
  compileCondition,
  evaluateCondition,
  evaluateList,
  evaluateText,
  type Condition,
  type ConditionData,
  type ConditionValue,
} from './condition.js';
export { ConditionError, type ConditionErrorCode } from './errors.js';
