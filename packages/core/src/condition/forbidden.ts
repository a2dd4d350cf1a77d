/** Forms of FEEL that are forbidden here, and what there is instead. */
import { Fault, type Span, errorSpan } from './errors.js';
import { functions } from './functions.js';

/** The refusal of a form of FEEL, which says what there is instead. */
export function forbiddenForm(node: Span, what = 'this form of FEEL'): Fault {
  return new Fault(
    'CONDITION_FORBIDDEN',
    `${what} is not allowed here. Use comparisons, "in", "between", and/or/not, if, some/every, ` +
      `for, +, -, * and the functions ${Object.keys(functions).join(', ')}.`,
    errorSpan(node),
  );
}
