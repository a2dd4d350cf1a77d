/** The steps of a procedure as a table: who does what, within what time, on what legal basis. */
import {
  backExit,
  branchesOf,
  catchesOf,
  exitsOf,
  guidanceOf,
  handlerOfGraph,
  handlerOfStep,
  isBackExit,
  joinPath,
  listGraphs,
  mayBeginLimit,
  placeOfBack,
  placeOfLimit,
  languageForTexts,
  type Catch,
  type Graph,
  type Procedure,
  type RoleRef,
  type Step,
  waysBack,
  withMark,
} from '@thutuc/core/procedure';
import { moneyInWords, textIn } from '@thutuc/legal-time';
import { numberSteps } from '../chart/numbers.js';
import { english } from '../words/english.js';
import type { DiagramLanguage } from '../words/language.js';
import { catchInWords } from '../words/catches.js';
import { citationsInWords } from '../words/citations.js';
import { clockInWords } from '../words/clock.js';
import { markedOfStep } from '../words/marked.js';
import { expiryInWords } from '../words/expiry.js';
import { limitInWords } from '../words/limits.js';
import { outcomeInWords } from '../words/outcomes.js';
import { ownerInWords } from '../words/roles.js';

/** A way on from a step. */
export interface StepWay {
  /** What the outcome is called; empty where there is one way only, and it needs no name. */
  readonly outcome: string;
  /** The number of the next step, or the name of the end that is reached. */
  readonly to: { readonly step: string } | { readonly end: string };
}

/** A row of the table of steps. All texts are in the language the table was made in. */
export interface StepRow {
  /**
   * `1` is the receipt; `3.2` stands in a branch of step 3; empty for what the law decides, and for
   * what is caught.
   */
  readonly number: string;
  /** The path of the step, as in `liaise/residence/confirm`; none for receipt and expiry. */
  readonly path?: string;
  readonly kind: Exclude<Step['kind'], 'end'> | 'receipt' | 'expiry' | 'caught';
  readonly what: string;
  /** The party that acts, and its role; none for choices by data, branches and the expiry. */
  readonly agency?: string;
  readonly role?: string;
  /** The time allotted. */
  readonly limit?: string;
  /** What else a reader must know: who is asked, to whom it is handed, how the clock moves. */
  readonly notes: readonly string[];
  readonly produces: readonly string[];
  readonly basis: readonly string[];
  readonly ways: readonly StepWay[];
}

/**
 * The table of steps: the receipt first, then every step in declared order, a parallel or
 * inclusive step before the steps of its branches, and at last what the law decides when the limit
 * passes. Numbers are those of the flow chart.
 *
 * @example
 * ```ts
 * stepTable(procedure)[0];
 * // => { number: '1', kind: 'receipt', what: 'Receive the dossier', agency: 'One-stop shop', … }
 * ```
 */
export function stepTable(procedure: Procedure, spoken: DiagramLanguage = english): StepRow[] {
  const language = languageForTexts(spoken, procedure);
  const numbers = numberSteps(procedure);
  const rows: StepRow[] = [receiptRow(procedure, numbers, language)];
  const add = (graph: Graph, path: string): void => {
    for (const [name, step] of Object.entries(graph.steps)) {
      if (step.kind === 'end') continue;
      const at = joinPath(path, name);
      rows.push({
        number: numbers.get(at) ?? '',
        path: at,
        kind: step.kind,
        what: textIn(step.name, language),
        ...ownerInWords(procedure, 'party' in step ? step : undefined, language),
        ...(step.limit
          ? { limit: markedLimit(procedure, step.limit, placeOfLimit(at), language) }
          : {}),
        notes: notesOf(procedure, step, at, language),
        produces: step.produces.map((name) => documentName(procedure, name, language)),
        basis: citationsInWords(step.basis, language),
        ways: waysOf(procedure, step, path, numbers, language),
      });
      for (const [branch, inner] of Object.entries(branchesOf(step))) {
        add(inner, joinPath(at, branch));
      }
      for (const [caught, one] of Object.entries(catchesOf(step))) {
        const handler = handlerOfStep(at, caught);
        // What interrupts a step is a way on from it.
        if (!one.interrupts)
          rows.push(caughtRow(procedure, one, { graph, path, handler }, numbers, language));
        if (one.graph !== undefined) add(one.graph, handler);
      }
    }
    for (const [caught, one] of Object.entries(graph.catches ?? {})) {
      const handler = handlerOfGraph(path, caught);
      const row = caughtRow(procedure, one, { graph, path, handler }, numbers, language);
      rows.push({ ...row, notes: [language.diagram.caught.anyStep, ...row.notes] });
      if (one.graph !== undefined) add(one.graph, handler);
    }
  };
  add(procedure, '');
  return [...rows, ...expiryRows(procedure, language)];
}

/** What is caught, and what is done about it. */
function caughtRow(
  procedure: Procedure,
  caught: Catch,
  at: { readonly graph: Graph; readonly path: string; readonly handler: string },
  numbers: ReadonlyMap<string, string>,
  language: DiagramLanguage,
): StepRow {
  const words = language.diagram.caught;
  const { interrupts, to, graph, then = {}, max, atEnd, tell = [] } = caught;
  const notes = [
    ...(interrupts ? [words.interrupts] : graph === undefined ? [] : [words.beside]),
    ...(atEnd === undefined ? [] : [atEnd === 'await' ? words.awaited : words.cancelled]),
    ...(max === undefined ? [] : [`${language.diagram.steps.visits} ${max}`]),
    ...tell.map((ref) => `${words.tells} ${who(procedure, ref, language)}`),
  ];
  const place = (name: string) => placeOf(at.graph, name, at.path, numbers, language);
  const ends = Object.values(graph?.steps ?? {}).flatMap((step) => {
    const target = step.kind === 'end' ? then[step.outcome] : undefined;
    return target === undefined
      ? []
      : [{ outcome: textIn(step.name, language), to: place(target) }];
  });
  return {
    ...{
      number: '',
      kind: 'caught',
      what: capital(catchInWords(caught, language), language),
      notes,
      produces: [],
    },
    basis: citationsInWords(caught.basis, language),
    ways: [
      ...(to === undefined ? [] : [{ outcome: '', to: place(to) }]),
      ...(graph === undefined
        ? []
        : [{ outcome: '', to: placeOf(graph, graph.start, at.handler, numbers, language) }]),
      ...ends,
    ],
  };
}

function capital(text: string, { tag }: DiagramLanguage): string {
  return text.slice(0, 1).toLocaleUpperCase(tag) + text.slice(1);
}

/** What the law decides by itself, where it does. */
function expiryRows(procedure: Procedure, language: DiagramLanguage): StepRow[] {
  const { expiry, timeLimit } = procedure;
  if (expiry === undefined) return [];
  const { event, outcome, nobody } = expiryInWords(procedure, expiry.outcome, language);
  return [
    {
      number: '',
      kind: 'expiry',
      what: event,
      limit: markedLimit(procedure, timeLimit, 'timeLimit', language),
      notes: [nobody],
      produces: [],
      basis: citationsInWords(expiry.basis, language),
      ways: [{ outcome: '', to: { end: outcome } }],
    },
  ];
}

/** A limit in words, with the mark of an assumption where it rests on one. */
function markedLimit(
  procedure: Procedure,
  limit: Procedure['timeLimit'] | NonNullable<Procedure['receipt']['limit']>,
  place: string,
  language: DiagramLanguage,
): string {
  return withMark(limitInWords(limit, language), procedure, place, language);
}

function receiptRow(
  procedure: Procedure,
  numbers: ReadonlyMap<string, string>,
  language: DiagramLanguage,
): StepRow {
  const { receipt } = procedure;
  return {
    number: '1',
    kind: 'receipt',
    what: language.diagram.steps.receive,
    ...ownerInWords(procedure, receipt, language),
    ...(receipt.limit
      ? { limit: markedLimit(procedure, receipt.limit, 'receipt.limit', language) }
      : {}),
    notes: guidanceNotes(procedure, language),
    produces: [],
    basis: citationsInWords([...receipt.basis, ...(guidanceOf(procedure)?.basis ?? [])], language),
    ways: [{ outcome: '', to: placeOf(procedure, procedure.start, '', numbers, language) }],
  };
}

/** How often a dossier may be sent back to its applicant before receipt, and for how long. */
function guidanceNotes(procedure: Procedure, language: DiagramLanguage): string[] {
  const guidance = guidanceOf(procedure);
  if (guidance === undefined) return [];
  const { guidance: told, visits, completed } = language.diagram.steps;
  const often = `${told}, ${visits} ${guidance.max}`;
  const { limit } = guidance;
  const place = 'intake.guidance.limit';
  return limit === undefined
    ? [often]
    : [often, `${completed} ${markedLimit(procedure, limit, place, language)}`];
}

function documentName(procedure: Procedure, name: string, language: DiagramLanguage): string {
  return textIn(procedure.documents[name]?.name, language) ?? name;
}

function notesOf(
  procedure: Procedure,
  step: Exclude<Step, { kind: 'end' }>,
  path: string,
  language: DiagramLanguage,
): string[] {
  const notes: string[] = [];
  const marked = (text: string, field: string): string =>
    markedOfStep(text, { procedure, path, field }, language);
  if (step.kind === 'handoff') {
    const within = step.acknowledge
      ? `, ${language.diagram.steps.within} ${limitInWords(step.acknowledge, language)}`
      : '';
    notes.push(`${language.diagram.steps.handedTo} ${who(procedure, step.to, language)}${within}`);
  }
  if (step.kind === 'consultation') {
    const asked = [...step.consulted, ...(step.consultedUnits ? [step.consultedUnits] : [])];
    for (const one of asked) {
      const limit = limitInWords(one.limit, language);
      notes.push(`${language.diagram.steps.asks} ${who(procedure, one, language)}, ${limit}`);
    }
    notes.push(marked(language.diagram.steps[step.silence], 'silence'));
    const { more } = step;
    const [first] = asked;
    if (more !== undefined && first !== undefined) {
      const longer = limitInWords({ ...first.limit, amount: more.by }, language);
      notes.push(`${language.diagram.steps.more} ${longer} (${more.max}×)`);
    }
  }
  if (step.kind === 'supplement' || step.kind === 'payment')
    notes.push(marked(clockInWords(step, language), 'clock'));
  if (step.kind === 'payment' && typeof step.amount === 'number' && procedure.fee) {
    const amount = moneyInWords(step.amount, procedure.fee.currency, language);
    notes.push(`${language.diagram.steps.amount} ${amount}`);
  }
  if (step.kind === 'subprocedure')
    notes.push(`${language.diagram.steps.procedure} ${step.procedure}`);
  const branches = Object.keys(branchesOf(step)).length;
  if (branches > 0) notes.push(`${language.diagram.steps.branches} ${branches}`);
  if (step.kind === 'task' && step.back !== undefined) {
    const { role, max, keep } = step.back;
    const by = `${language.diagram.steps.back} ${who(procedure, role, language)}`;
    notes.push(`${by}, ${language.diagram.steps.visits} ${max}`);
    if (keep !== undefined) notes.push(language.diagram.steps.kept);
  }
  if (step.kind === 'task' && step.sameOfficer) notes.push(language.diagram.steps.same);
  if (step.visitsMax !== undefined)
    notes.push(`${language.diagram.steps.visits} ${step.visitsMax}`);
  if (mayBeginLimit(procedure, { step, path })) notes.push(language.diagram.steps.limitBegins);
  return notes;
}

function who(procedure: Procedure, ref: RoleRef, language: DiagramLanguage): string {
  const { agency = '', role = '' } = ownerInWords(procedure, ref, language);
  return `${agency} (${role})`;
}

function waysOf(
  procedure: Procedure,
  step: Step,
  path: string,
  numbers: ReadonlyMap<string, string>,
  language: DiagramLanguage,
): StepWay[] {
  const graphs = new Map(listGraphs(procedure).map((placed) => [placed.path, placed.graph]));
  const own = Object.entries(exitsOf(step)).filter(([outcome]) => !isBackExit(outcome));
  // What a branch is left by stands with the step that is sent back.
  const back = step.kind === 'task' ? waysBack(step) : [];
  const exits = [...own, ...back.map((target) => [backExit(target), target] as const)];
  return exits.map(([outcome, target]) => {
    const { levels, name } = placeOfBack(target);
    const parts = path === '' ? [] : path.split('/');
    const around = parts.slice(0, parts.length - 2 * levels).join('/');
    const graph = graphs.get(around) ?? procedure;
    return {
      outcome: exits.length > 1 ? outcomeInWords(step, outcome, language) : '',
      to: placeOf(graph, name, around, numbers, language),
    };
  });
}

function placeOf(
  graph: Graph,
  name: string,
  path: string,
  numbers: ReadonlyMap<string, string>,
  language: DiagramLanguage,
): StepWay['to'] {
  const step = graph.steps[name];
  return step === undefined || step.kind === 'end'
    ? { end: textIn(step?.name, language) ?? name }
    : { step: numbers.get(joinPath(path, name)) ?? name };
}
