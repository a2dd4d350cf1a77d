/** Which nodes a step is drawn as: one for most, several for what passes between parties. */
import { textIn } from '@thutuc/legal-time';
import type { Procedure, Step, StepOf } from '@thutuc/core/procedure';
import type { DiagramLanguage } from '../words/language.js';
import { clockInWords } from '../words/clock.js';
import { limitInWords } from '../words/limits.js';
import { markedOfStep } from '../words/marked.js';
import { roleInWords } from '../words/roles.js';
import type { ChartEdge, ChartNode, NodeSign } from './model.js';

/** The nodes and inner edges of a step, and where edges of the graph enter and leave it. */
export interface StepDrawing {
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  readonly entry: string;
  readonly exit: string;
}

/** What drawing a step needs to know beside the step. */
export interface StepPlace {
  readonly procedure: Procedure;
  readonly language: DiagramLanguage;
  /** The path of the step. */
  readonly path: string;
  readonly number?: string | undefined;
  /** The lane of a step that has no owner. */
  readonly lane: string;
}

/** Draws a step other than an end. */
export function drawStep(step: Exclude<Step, { kind: 'end' }>, place: StepPlace): StepDrawing {
  switch (step.kind) {
    case 'handoff':
      return drawHandoff(step, place);
    case 'consultation':
      return drawConsultation(step, place);
    case 'parallel':
    case 'inclusive':
      return drawFork(step, place);
    case 'decision':
      return single({ ...base(step, place), kind: 'decision', lane: place.lane });
    case 'supplement':
    case 'payment':
      return single({
        ...owned(step, place),
        kind: step.kind,
        note: marked(clockInWords(step, place.language), place, 'clock'),
      });
    case 'wait':
      return single({
        ...owned(step, place),
        kind: 'wait',
        sign: step.message === undefined ? 'clock' : 'letter',
      });
    case 'subprocedure':
      return single({ ...owned(step, place), kind: step.kind, note: step.procedure });
    default:
      return single({ ...owned(step, place), kind: step.kind });
  }
}

/** The sign of an end, by its outcome. */
export function signOfEndNode(outcome: string): NodeSign {
  if (/^(granted|approved|settled|done|completed|issued)/u.test(outcome)) return 'granted';
  return /^(refus|reject|declin|ineligible|notEligible)/u.test(outcome) ? 'refused' : 'stopped';
}

function marked(text: string, place: StepPlace, field: string): string {
  return markedOfStep(text, { ...place, field }, place.language);
}

function single(node: ChartNode): StepDrawing {
  return { nodes: [node], edges: [], entry: node.id, exit: node.id };
}

function base(step: Exclude<Step, { kind: 'end' }>, place: StepPlace) {
  return {
    id: place.path,
    step: place.path,
    title: textIn(step.name, place.language),
    ...(place.number === undefined ? {} : { number: place.number }),
    ...(step.limit
      ? { limit: marked(limitInWords(step.limit, place.language), place, 'limit') }
      : {}),
  };
}

type OwnedStep = Extract<Step, { party: string }>;

function owned(step: OwnedStep, place: StepPlace) {
  return {
    ...base(step, place),
    lane: step.party,
    role: roleInWords(place.procedure, step, place.language),
  };
}

function drawHandoff(step: StepOf<'handoff'>, place: StepPlace): StepDrawing {
  const { path, language, procedure } = place;
  const receiver = `${path}#acknowledge`;
  return {
    nodes: [
      { ...owned(step, place), kind: 'handoff' },
      {
        id: receiver,
        kind: 'acknowledge',
        lane: step.to.party,
        step: path,
        title: language.diagram.chart.acknowledge,
        role: roleInWords(procedure, step.to, language),
        ...(step.acknowledge
          ? { limit: marked(limitInWords(step.acknowledge, language), place, 'acknowledge') }
          : {}),
      },
    ],
    edges: [{ from: path, to: receiver, label: '', kind: 'message' }],
    entry: path,
    exit: receiver,
  };
}

function drawConsultation(step: StepOf<'consultation'>, place: StepPlace): StepDrawing {
  const { path, language, procedure } = place;
  const asked = [
    ...step.consulted.map((one) => ({ ...one, note: undefined })),
    ...(step.consultedUnits ? [{ ...step.consultedUnits, note: language.diagram.chart.each }] : []),
  ];
  const replies = asked.map((one, i): ChartNode => ({
    id: `${path}#reply${i + 1}`,
    kind: 'reply',
    lane: one.party,
    step: path,
    title: language.diagram.chart.reply,
    role: roleInWords(procedure, one, language),
    limit: limitInWords(one.limit, language),
    ...(one.note === undefined ? {} : { note: one.note }),
  }));
  const collect: ChartNode = {
    id: `${path}#collect`,
    kind: 'collect',
    lane: step.party,
    step: path,
    title: marked(language.diagram.chart[step.silence], place, 'silence'),
    sign: 'circle',
  };
  return {
    nodes: [{ ...owned(step, place), kind: 'consultation' }, ...replies, collect],
    edges: replies.flatMap(({ id }): ChartEdge[] => [
      { from: path, to: id, label: '', kind: 'message' },
      { from: id, to: collect.id, label: '', kind: 'message' },
    ]),
    entry: path,
    exit: collect.id,
  };
}

function drawFork(step: StepOf<'parallel'> | StepOf<'inclusive'>, place: StepPlace): StepDrawing {
  const { path, language } = place;
  const sign = step.kind === 'parallel' ? 'plus' : 'circle';
  const join = `${path}#join`;
  const completion =
    typeof step.completion === 'object'
      ? `${language.diagram.chart.atLeast} ${step.completion.atLeast}`
      : step.completion === 'first'
        ? language.diagram.chart.first
        : '';
  return {
    nodes: [
      { ...base(step, place), kind: 'fork', lane: place.lane, sign },
      { id: join, kind: 'join', lane: place.lane, step: path, title: completion, sign },
    ],
    edges: [],
    entry: path,
    exit: join,
  };
}
