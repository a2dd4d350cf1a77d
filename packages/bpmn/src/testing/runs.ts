/** Runs of short models, as texts that tests compare. */
import { modelOf } from '../model/build-model.js';
import { readBpmn } from '../read/read-bpmn.js';
import type { Answers } from '../run/answers.js';
import { runBpmn, type RunOptions } from '../run/run-bpmn.js';
import { event } from './model-xml.js';

/**
 * Runs a model: `all` that happened, as `+entered -left xcancelled !failed`; what was `done`, which
 * is all but what was entered, without the sign of what was left; and the `time` of each.
 */
export async function ran(xml: string, answers: Answers = {}, more: RunOptions = {}) {
  const { trace, outcome, open } = runBpmn(modelOf(await readBpmn(xml)), { answers, ...more });
  const signs = { entered: '+', left: '-', cancelled: 'x', failed: '!' };
  const lines = trace.map(({ element, event: what, at }) => ({
    text: `${signs[what]}${element}`,
    at,
  }));
  const done = lines
    .filter(({ text }) => !text.startsWith('+'))
    .map(({ text }) => text.replace('-', ''));
  const time = Object.fromEntries(lines.map(({ text, at }) => [text, at.slice(11, 16)]));
  return {
    done: done.join(' '),
    all: lines.map(({ text }) => text).join(' '),
    outcome,
    open,
    time,
  };
}

/** A start event `s`, and an end event `z`. */
export const start = event('startEvent', 's');
export const end = event('endEvent', 'z');

/** Tasks by their ids. */
export function tasks(...ids: readonly string[]): string {
  return ids.map((id) => `<task id="${id}"/>`).join('');
}

/** Gateways of a kind by their ids. */
export function gateways(kind: string, ...ids: readonly string[]): string {
  return ids.map((id) => `<${kind}Gateway id="${id}"/>`).join('');
}

/** A subprocess around what stands in it. */
export function sub(id: string, inside: string, more = ''): string {
  return `<subProcess id="${id}" ${more}>${inside}</subProcess>`;
}

/** A boundary event on an activity. */
export function boundary(id: string, on: string, definition: string, more = ''): string {
  return event('boundaryEvent', id, definition, `attachedToRef="${on}" ${more}`);
}
