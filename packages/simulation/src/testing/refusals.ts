/** Tables of scenarios that are refused, and of what is said of them. */
import { SimulationError } from '../errors/errors.js';

/** A change to a scenario, and what is said of it. */
export type Row<Scenario> = readonly [
  what: string,
  change: (scenario: Scenario) => unknown,
  code: string,
  message: string | RegExp,
];

/** How some work is refused. */
export function refusalOf(work: () => unknown): { code: string; message: string } {
  try {
    work();
  } catch (error) {
    if (error instanceof SimulationError) return { code: error.code, message: error.message };
    throw error;
  }
  return { code: 'none', message: '' };
}

/** A pattern of a message; texts stand for themselves. */
export function matching(message: string | RegExp): RegExp {
  return typeof message === 'string'
    ? new RegExp(message.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`), 'u')
    : message;
}
