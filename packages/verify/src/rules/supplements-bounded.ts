/** Supplements are asked for as often, from where, and with the effect that the law allows. */
import type { CountingRule } from '@thutuc/legal-time';
import { catchesOf } from '@thutuc/core/procedure';
import { type Report, type Subject, type VerifyRule, pathInDefinition } from '../subject.js';

/**
 * Reports supplement steps that are not bounded with a legal source, that are entered other than
 * from one outcome of a task, or whose effect on the clock is not that of the counting rule.
 */
export const supplementsBounded: VerifyRule = {
  id: 'supplements-bounded',
  category: 'law',
  severity: 'error',
  *check(subject) {
    const { procedure, steps } = subject;
    if (!steps.some(({ step }) => step.kind === 'supplement')) return;
    const { supplements } = procedure;
    if (supplements === undefined || supplements.basis.length === 0) {
      yield {
        path: 'supplements',
        say: ({ supplementsUnbounded }) => supplementsUnbounded,
      };
    }
    yield* ruleReports(subject, ruleOf(subject));
    yield* entryReports(subject);
  },
};

function ruleOf({ procedure, options }: Subject): CountingRule | undefined {
  try {
    return options.rules?.get(procedure.timeLimit.rule);
  } catch {
    // The rule `known-rules` says that it is missing.
    return undefined;
  }
}

/** What the counting rule of the statutory limit says about supplements. */
function* ruleReports({ procedure, steps }: Subject, rule?: CountingRule): Generator<Report> {
  const policy = rule?.interruptions.supplement;
  if (rule === undefined || policy === undefined) return;
  const max = procedure.supplements?.max ?? 0;
  const { maxTimes } = policy;
  if (maxTimes !== undefined && max > maxTimes) {
    yield {
      path: 'supplements.max',
      say: ({ supplementsTooOften }) => supplementsTooOften(max, rule.id, maxTimes),
    };
  }
  for (const { step, path, name } of steps) {
    if (step.kind !== 'supplement' || step.clock === policy.effect) continue;
    yield {
      path: `${pathInDefinition(path)}.clock`,
      say: ({ clockDiffers }) => clockDiffers(name, step.clock, rule.id, policy.effect),
    };
  }
}

/** Only a request from a task is counted, and a request knows one supplement step. */
function* entryReports({ flow }: Subject): Generator<Report> {
  for (const graph of flow.graphs) {
    const leads = (target: string): boolean => graph.nodes.get(target)?.step.kind === 'supplement';
    if (leads(graph.start)) yield notFromTask(pathInDefinition(pathOf(graph.path, graph.start)));
    for (const { outcome, target } of graph.interrupts) {
      const at = graph.path === '' ? '' : `${pathInDefinition(graph.path)}.`;
      if (leads(target)) yield notFromTask(`${at}catches.${outcome.slice(1)}`);
    }
    for (const { step, path, exits } of graph.nodes.values()) {
      const asking = exits.filter(({ target }) => leads(target));
      if (asking.length === 0) continue;
      const caught = asking.find(({ outcome }) => Object.hasOwn(catchesOf(step), outcome));
      if (caught !== undefined) {
        yield notFromTask(`${pathInDefinition(path)}.catches.${caught.outcome}`);
      } else if (step.kind !== 'task') yield notFromTask(pathInDefinition(path));
      else if (asking.length > 1) {
        const outcomes = asking.map(({ outcome }) => `"${outcome}"`).join(', ');
        yield {
          path: `${pathInDefinition(path)}.on`,
          say: ({ manyOutcomes }) => manyOutcomes(outcomes),
        };
      }
    }
  }
}

function pathOf(graphPath: string, name: string): string {
  return graphPath === '' ? name : `${graphPath}/${name}`;
}

function notFromTask(path: string): Report {
  return {
    path,
    say: ({ notAfterTask }) => notAfterTask,
  };
}
