/** Supplements are asked for as often, from where, and with the effect that the law allows. */
import type { CountingRule } from '@thutuc/legal-time';
import { type Report, type Subject, type VerifyRule, definitionPath } from '../subject.js';

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
        message: {
          vi: 'Có bước bổ sung hồ sơ nhưng không nói được yêu cầu mấy lần và theo căn cứ nào.',
          en: 'There is a supplement step, but nothing says how often and under which law it may be used.',
        },
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
  if (policy.maxTimes !== undefined && max > policy.maxTimes) {
    yield {
      path: 'supplements.max',
      message: {
        vi: `Thủ tục cho yêu cầu bổ sung ${max} lần; quy tắc "${rule.id}" chỉ cho ${policy.maxTimes} lần.`,
        en: `Supplements may be asked for ${max} times; rule "${rule.id}" allows ${policy.maxTimes}.`,
      },
    };
  }
  for (const { step, path, name } of steps) {
    if (step.kind !== 'supplement' || step.clock === policy.effect) continue;
    yield {
      path: `${definitionPath(path)}.clock`,
      message: {
        vi: `Bước "${name}" ghi "${step.clock}" cho thời hạn, trong khi quy tắc "${rule.id}" là "${policy.effect}".`,
        en: `Step "${name}" has the clock "${step.clock}", but rule "${rule.id}" says "${policy.effect}".`,
      },
    };
  }
}

/** Only a request from a task is counted, and a request knows one supplement step. */
function* entryReports({ flow }: Subject): Generator<Report> {
  for (const graph of flow.graphs) {
    const leads = (target: string): boolean => graph.nodes.get(target)?.step.kind === 'supplement';
    if (leads(graph.start)) yield notFromTask(definitionPath(pathOf(graph.path, graph.start)));
    for (const { step, path, exits } of graph.nodes.values()) {
      const asking = exits.filter(({ target }) => leads(target));
      if (asking.length === 0) continue;
      if (step.kind !== 'task') yield notFromTask(definitionPath(path));
      else if (asking.length > 1) {
        const outcomes = asking.map(({ outcome }) => `"${outcome}"`).join(', ');
        yield {
          path: `${definitionPath(path)}.on`,
          message: {
            vi: `Nhiều kết quả (${outcomes}) cùng dẫn đến bước bổ sung; yêu cầu bổ sung chỉ dùng được kết quả đầu.`,
            en: `Several outcomes (${outcomes}) lead to a supplement; a request can only take the first.`,
          },
        };
      }
    }
  }
}

function pathOf(graphPath: string, name: string): string {
  return graphPath === '' ? name : `${graphPath}/${name}`;
}

function notFromTask(path: string) {
  return {
    path,
    message: {
      vi: 'Bước bổ sung chỉ được vào từ một công việc: chỉ yêu cầu từ công việc mới được đếm và giới hạn.',
      en: 'A supplement may only follow a task: only a request made in a task is counted and bounded.',
    },
  };
}
