/** Bench `offers`: all that a person may do with a dossier, as a case page asks for it. */
import type { Bench, Figure } from '../bench.js';
import { type CheckedDossier, openCheckedDossier } from '../checked-dossier.js';

const opened: CheckedDossier[] = [];

const pages = 50;
/** A service has answered others before. */
const pagesBefore = 300;

async function offering(name: string, actor: string, events: number): Promise<Figure> {
  const dossier = await openCheckedDossier(events);
  opened.push(dossier);
  const { engine } = dossier;
  for (let i = 0; i < pagesBefore; i += 1) await engine.offers('D-1', actor, { refused: true });
  /** One case page, in milliseconds: the mean of some, one after the other. */
  const ours = async (): Promise<number> => {
    const start = performance.now();
    for (let i = 0; i < pages; i += 1) await engine.offers('D-1', actor, { refused: true });
    return (performance.now() - start) / pages;
  };
  return { name, unit: 'ms', measure: 'amount', clock: 'wall', others: {}, ours, target: 5 };
}

const bench: Bench = {
  title:
    'All that a person may do with a dossier of twenty events, and all that they may not with its ' +
    'reason, on one SQLite file: an officer, the head above, and the applicant. Against the 5 ms ' +
    'that were asked for.',
  peers: {},
  figures: async () => [
    await offering('of an officer', 'lan', 20),
    await offering('of the head', 'minh', 20),
    await offering('of the applicant', 'hanh', 20),
  ],
  close: async () => {
    for (const { close } of opened) await close();
  },
};

export default bench;
