/** Conditions of a model as FEEL, where they are FEEL or say what FEEL can say. */
import { compileCondition, ConditionError } from '@thutuc/core/procedure';
import type { Expression } from './graph.js';

/**
 * A condition as FEEL: as written, without the `=` of Camunda 8, or from a `${…}` of Camunda 7 and
 * Flowable that compares, negates and joins. `undefined` where it says more, is in another
 * language, or is words for people.
 */
export function feelOf({ text, language }: Expression): string | undefined {
  const juel = /^[#$]\{(.*)\}$/s.exec(text)?.[1];
  const isOther = language !== undefined && !/feel/i.test(language);
  if (isOther && juel === undefined) return undefined;
  const feel = juel === undefined ? text.replace(/^=\s*/, '') : fromJuel(juel);
  try {
    compileCondition(feel);
    return feel;
  } catch (error) {
    if (error instanceof ConditionError) return undefined;
    throw error;
  }
}

function fromJuel(text: string): string {
  return text
    .replace(/\b(\w+)\.contains\(/g, 'contains($1, ')
    .replace(/\b(\w+)\.equals\(([^()]*)\)/g, '$1 = $2')
    .split(/('[^']*'|"[^"]*")/)
    .map((part, i) => (i % 2 === 1 ? `"${part.slice(1, -1)}"` : operatorsOf(part)))
    .join('')
    .trim();
}

function operatorsOf(text: string): string {
  return text
    .replaceAll('===', '=')
    .replaceAll('==', '=')
    .replaceAll('&&', ' and ')
    .replaceAll('||', ' or ')
    .replace(/\beq\b/g, '=')
    .replace(/\bne\b/g, '!=')
    .replace(/\bgt\b/g, '>')
    .replace(/\blt\b/g, '<')
    .replace(/\bge\b/g, '>=')
    .replace(/\ble\b/g, '<=')
    .replace(/(?:!|\bnot\s+)([A-Za-z_]\w*)(?!\s*[=(])/g, 'not($1)')
    .replace(/!(?=\()/g, 'not');
}
