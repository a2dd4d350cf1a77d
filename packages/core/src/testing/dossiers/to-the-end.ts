/** A dossier that continues to its end, and every instant that it notes of what has happened. */
import { ThutucError } from '@thutuc/legal-time';
import type { Dossier } from '../../engine/dossier.js';
import type { Case, Office, Request } from './office.js';
import { head, reasons } from './permit-course.js';
import { nextTimer, possibleRequests } from '@thutuc/testing';
import { archivist, system, type Asked } from './scenes.js';

/** What may be asked next of a dossier that continues to its end. */
function nextOf(office: Office, { dossier }: Case): Omit<Request, 'at'>[] {
  const { lifecycle, activations } = dossier;
  if (lifecycle === 'suspended') return [{ actor: head, command: { type: 'resume' } }];
  if (lifecycle === 'closed' && activations.length === 0) {
    return [{ actor: archivist, command: { type: 'archive' } }];
  }
  const onSteps = activations.flatMap(({ id: step, kind, incident }): Asked[] => {
    if (incident?.kind === 'routing')
      return [{ type: 'resolveIncident', step, outcome: 'otherwise', data: {}, reasons }];
    return kind === 'subprocedure'
      ? [{ type: 'endChild', activation: step, child: 1, outcome: 'refused' }]
      : [];
  });
  const possible = possibleRequests(office.versionOf(dossier), dossier);
  return [
    ...onSteps.map((command) => ({ actor: system, command })),
    ...possible.filter(({ command }) => command.type !== 'withdraw'),
    ...possible.map(({ command }) => ({ actor: system, command })),
  ];
}

/** The dossier at its end. */
export function goToEnd(office: Office, from: Case): Case {
  let result = from;
  let now = from.dossier.recordedAt;
  for (let tried = 0; tried < 40 && result.dossier.lifecycle !== 'archived'; tried += 1) {
    now += 60_000;
    const next = nextOf(office, result);
    const timer = nextTimer(result.dossier);
    if (timer !== undefined) next.push(timer);
    const { version } = result.dossier;
    for (const request of next) {
      if (result.dossier.version > version) break;
      if (request === timer) now = Math.max(now, timer.at);
      try {
        result = office.act(result, { ...request, at: now });
      } catch (error) {
        if (!(error instanceof ThutucError)) throw error;
      }
    }
    if (result.dossier.version === version) throw new Error('nothing may be done any more');
  }
  return result;
}

/** Every instant of something that has happened, wherever a dossier notes one. */
export function instantsToTheEnd(dossier: Dossier): number[] {
  const { activations, clock, rests = [], documents = [], former = [] } = dossier;
  const own = [dossier.submittedAt, dossier.receivedAt, dossier.settledAt, dossier.returnedAt];
  return [
    ...own,
    dossier.latestAt,
    dossier.recordedAt,
    ...activations.flatMap(({ since, armedAt, results = [], waits = [], incident }) => [
      since,
      armedAt,
      incident?.since,
      ...results.map(({ at }) => at),
      ...waits.flatMap(({ from, to }) => [from, to]),
    ]),
    ...clock.facts.map(({ at }) => at),
    clock.armedAt,
    ...rests.flatMap(({ from, to }) => [from, to]),
    ...documents.map(({ addedAt }) => addedAt),
    ...former.map(({ settledAt }) => settledAt),
  ].filter((at) => at !== undefined);
}
