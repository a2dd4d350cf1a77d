/** Gateways that choose, as decisions over data, as work of the host, or as duties of a person. */
import type { Flow, FlowNode } from '../model/graph.js';
import type { GraphSteps } from './graph-steps.js';
import { NameBook } from './names.js';

/** A way out of a gateway, by its outcome. */
interface Way {
  readonly outcome: string;
  readonly flow: Flow;
}

/** An exclusive gateway with several ways out. */
export function decisionStep(steps: GraphSteps, node: FlowNode): object {
  const { draft } = steps;
  const names = new NameBook(['otherwise']);
  const ways = node.outgoing.map((flow, i): Way => {
    return { flow, outcome: names.take(flow.name ?? flow.target.name ?? '', `way${i + 1}`) };
  });
  const fallback = ways.find(({ flow }) => flow.isDefault);
  const asked = ways.filter((way) => way !== fallback);
  const feel = asked.map(({ flow }) => flow.condition && draft.fields.condition(flow.condition));
  if (asked.length > 0 && feel.every((condition) => condition !== undefined)) {
    return {
      kind: 'decision',
      name: draft.nameOf(node),
      branches: asked.map(({ outcome, flow }, i) => {
        return { name: outcome, when: feel[i], to: steps.stepAt(flow.target) };
      }),
      otherwise:
        fallback === undefined ? noWayOut(steps, node) : steps.stepAt(fallback.flow.target),
    };
  }
  return choiceByOutcome(steps, node, ways);
}

/** A gateway whose conditions are no FEEL: the host evaluates them, or a person decides. */
function choiceByOutcome(steps: GraphSteps, node: FlowNode, ways: readonly Way[]): object {
  const { draft } = steps;
  const isProgram = ways.some(({ flow }) => isCode(flow));
  const what = isProgram
    ? 'the host evaluates its conditions, which are in another language'
    : 'a person decides which way is taken';
  draft.notes.assume(node.element, what);
  const fields = {
    name: draft.nameOf(node),
    ...draft.parties.ownerOf(node),
    on: Object.fromEntries(ways.map(({ outcome, flow }) => [outcome, steps.stepAt(flow.target)])),
    outcomeNames: Object.fromEntries(
      ways.map(({ outcome, flow }) => [outcome, draft.text(wordsFor(flow))]),
    ),
  };
  if (!isProgram) return { kind: 'task', ...fields };
  const note = ways
    .map(({ outcome, flow }) => `${outcome}: ${flow.condition?.text ?? '–'}`)
    .join('\n');
  return { kind: 'service', handler: 'evaluateConditions', note: draft.text(note), ...fields };
}

/** Whether a condition is meant for a program. */
function isCode({ condition }: Flow): boolean {
  if (condition === undefined) return false;
  return condition.language !== undefined || /[$#]\{|^=|[=<>!]=|[()[\]]/.test(condition.text);
}

function wordsFor({ name, condition, target, id }: Flow): string {
  return (
    [name, condition?.text, target.name].find((text) => text !== undefined && text.trim() !== '') ??
    id
  );
}

function noWayOut(steps: GraphSteps, node: FlowNode): string {
  steps.draft.notes.assume(node.element, 'where no condition holds the case ends as an error');
  return steps.abruptly('noWayOut', node);
}

/** An inclusive gateway: branches whose conditions hold, or that a person chooses. */
export function inclusiveChoice(
  steps: GraphSteps,
  {
    node,
    flows,
    branchOf,
  }: { node: FlowNode; flows: readonly Flow[]; branchOf: ReadonlyMap<Flow, string> },
  fields: object,
): object {
  const { draft } = steps;
  const named = flows.flatMap((flow) => {
    const branch = branchOf.get(flow);
    return branch === undefined ? [] : [{ flow, branch }];
  });
  const fallback = named.find(({ flow }) => flow.isDefault) ?? named.at(-1);
  const asked = named.filter(({ flow }) => flow !== fallback?.flow || !flow.isDefault);
  const feel = asked.map(({ flow }) => flow.condition && draft.fields.condition(flow.condition));
  const otherwise = fallback?.branch ?? '';
  if (fallback?.flow.isDefault !== true) {
    draft.notes.assume(node.element, 'where no condition holds its last way is taken');
  }
  const isKnown = feel.every((condition) => condition !== undefined);
  const isAlways =
    node.kind !== 'inclusiveGateway' &&
    asked.every(({ flow }, i) => flow.condition === undefined || feel[i] !== undefined);
  if (isKnown || isAlways) {
    const conditions = asked.map(({ branch }, i): [string, string] => [branch, feel[i] ?? 'true']);
    return { kind: 'inclusive', ...fields, conditions: Object.fromEntries(conditions), otherwise };
  }
  draft.notes.assume(node.element, 'a person chooses which of its ways are taken');
  const chosen = asked.map(({ flow, branch }): [string, string] => [
    branch,
    draft.fields.add(`take ${wordsFor(flow)}`, 'boolean'),
  ]);
  const conditions = Object.fromEntries(
    chosen.map(([branch, field]) => [branch, `${field} = true`]),
  );
  const fork = steps.more(`${node.id} ways`, (name) => {
    steps.put(name, { kind: 'inclusive', ...fields, conditions, otherwise });
  });
  return {
    kind: 'task',
    name: draft.nameOf(node),
    ...draft.parties.ownerOf(node),
    writes: chosen.map(([, field]) => field),
    on: { chosen: fork },
  };
}
