/** What an engine can know at once of what it is made of. */
import { listRuleUses } from '../definition/rule-uses.js';
import { listSteps } from '../definition/list-steps.js';
import { procedureHash } from '../definition/procedure-hash.js';
import type { Procedure } from '../definition/procedure.js';
import { isEngineRoute } from './engine-route.js';
import type { EngineOptions } from './engine-options.js';
import { EngineOptionsError, type EngineProblem } from './errors.js';
import { versionName } from './version-name.js';

/**
 * Checks what an engine is made of, as far as that asks nobody.
 *
 * @throws EngineOptionsError `ENGINE_OPTIONS_INVALID` with every problem there is
 */
export function checkOptions(options: EngineOptions): void {
  throwAll([
    ...sourceProblems(options),
    ...versionProblems(options.procedures),
    ...options.procedures.flatMap((procedure) => [
      ...ruleProblems(options, procedure),
      ...handlerProblems(options, procedure),
    ]),
    ...routeProblems(options),
  ]);
}

/** Throws the problems of checked options together, where there are any. */
export function throwAll(problems: readonly EngineProblem[]): void {
  if (problems.length > 0) throw new EngineOptionsError(problems);
}

/** The clock and the salt are functions: a constant would be taken at every command. */
function sourceProblems({ clock, salt, calendars }: Partial<EngineOptions>): EngineProblem[] {
  const problems: EngineProblem[] = [];
  const report = (path: string, message: string): void => void problems.push({ path, message });
  if (typeof clock?.now !== 'function') {
    report('clock', 'Give an object whose function "now" tells the present instant.');
  } else if (!Number.isFinite(clock.now())) {
    report('clock', 'Its function "now" does not answer a number of milliseconds.');
  }
  if (typeof salt !== 'function') {
    report('salt', 'Give a function that answers random text, at least 16 characters.');
  }
  if ((calendars ?? []).length === 0) {
    report('calendars', 'Give at least one: the first is that of units which name none.');
  }
  return problems;
}

function versionProblems(procedures: readonly Procedure[]): EngineProblem[] {
  const known = new Map<string, Procedure>();
  return procedures.flatMap((procedure) => {
    const name = versionName(procedure);
    const other = known.get(name) ?? procedure;
    known.set(name, procedure);
    if (other === procedure || procedureHash(other) === procedureHash(procedure)) return [];
    const message =
      'Two procedures of this version differ. Give a changed procedure a version of its own.';
    return [{ path: `procedures.${name}`, message }];
  });
}

function ruleProblems({ rules }: EngineOptions, procedure: Procedure): EngineProblem[] {
  return listRuleUses(procedure)
    .filter(({ rule }) => !rules.has(rule))
    .map(({ path, rule }) => ({
      path: `procedures.${versionName(procedure)}.${path}`,
      message: `The rules hold no counting rule "${rule}".`,
    }));
}

/**
 * An engine without handlers only takes requests, and one with routes of its own for services may
 * leave some to others; any other has the handlers that its procedures name.
 */
function handlerProblems(
  { handlers, routes = {} }: EngineOptions,
  procedure: Procedure,
): EngineProblem[] {
  const isRouted = Object.keys(routes).some((channel) => channel.startsWith('service:'));
  if (handlers === undefined || isRouted) return [];
  return listSteps(procedure).flatMap(({ path, step }) => {
    if (step.kind !== 'service') return [];
    const handler = Object.hasOwn(handlers, step.handler) ? handlers[step.handler] : undefined;
    const message =
      handler === undefined
        ? `There is no handler "${step.handler}" among the handlers.`
        : step.undo === true && typeof handler === 'function'
          ? `Handler "${step.handler}" has no "undo", which its step counts on.`
          : undefined;
    return message === undefined
      ? []
      : [{ path: `procedures.${versionName(procedure)}.${path}`, message }];
  });
}

function routeProblems({ routes = {} }: EngineOptions): EngineProblem[] {
  return Object.entries(routes).flatMap(([channel, route]) =>
    isEngineRoute(route)
      ? route
          .problems()
          .map((problem) => ({ ...problem, path: `routes.${channel}.${problem.path}` }))
      : [],
  );
}
