/** Bench `back`: an undo and a reopening of a dossier with a thousand events, on a SQLite file. */
import type { Bench, Figure } from '../bench.js';
import { type CheckedDossier, openCheckedDossier } from '../checked-dossier.js';

const events = 1000;
const reasons = 'r';
const basis = [{ act: 'Ruling 12/2025', status: 'internal' as const }];
const reopening = { type: 'reopen', to: 'check', cause: 'court', basis, reasons } as const;

const opened: CheckedDossier[] = [];

async function openDossier() {
  const dossier = await openCheckedDossier(events);
  opened.push(dossier);
  const { send } = dossier;
  /** How long a command takes, in milliseconds. */
  const timed = async (...[actor, command]: Parameters<typeof send>): Promise<number> => {
    const start = performance.now();
    await send(actor, command);
    return performance.now() - start;
  };
  return { send, timed };
}

const milliseconds = { unit: 'ms', measure: 'amount', clock: 'wall', others: {} } as const;
const mostMs = 50;

async function undoing(): Promise<Figure> {
  const { send, timed } = await openDossier();
  const ours = async (): Promise<number> => {
    const data = { fee: 5 };
    await send('lan', { type: 'complete', step: 'check', outcome: 'fit', data });
    return timed('lan', { type: 'undo' });
  };
  return { ...milliseconds, name: 'undo', ours, target: mostMs };
}

async function reopenings(): Promise<Figure> {
  const { send, timed } = await openDossier();
  await send('lan', { type: 'complete', step: 'check', outcome: 'unfit', data: {} });
  let event = events + 1;
  const ours = async (): Promise<number> => {
    const taken = await timed('minh', reopening);
    // It is closed again for the next one.
    await send('thanh', { type: 'annul', event: (event += 1), reasons });
    event += 1;
    return taken;
  };
  return { ...milliseconds, name: 'reopen', ours, target: mostMs };
}

const bench: Bench = {
  title:
    'A dossier with a thousand events on one SQLite file: its last act undone, and its decision ' +
    'set aside and the dossier reopened, each from the request to what is on disk. Against the 50 ' +
    'ms that were asked for.',
  peers: {},
  figures: async () => [await undoing(), await reopenings()],
  close: async () => {
    for (const { close } of opened) await close();
  },
};

export default bench;
