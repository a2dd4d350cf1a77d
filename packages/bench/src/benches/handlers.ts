/** Bench `handlers`: what handlers cost a permit that nothing triggers, against one without. */
import { type Catch, compileProcedure, parseProcedure } from '@thutuc/core/procedure';
import type { Bench, Figure } from '../bench.js';
import { openPermitOffice, permit, type PermitOffice } from '../permit-dossier.js';
import { openPureOffice } from '../pure-office.js';

/** After so many, an office is let go of with what it keeps. */
const dossiersPerTask = 20;
const basis: Catch['basis'] = [{ act: 'Act of the bench', status: 'internal' }];
const name = { vi: 'Xem', en: 'See to it' };

/** Handlers beside the permit, none of which is ever triggered by the course of the bench. */
const triggers = {
  message: { message: 'objection' },
  condition: { condition: 'floorArea > 100000' },
  timer: { timer: { after: { amount: 60, unit: 'workingDays' } } },
} satisfies Readonly<Record<string, Catch['on']>>;

/** The permit with a handler beside it. */
function withHandler(on: Catch['on']) {
  const { party, role } = permit.procedure.receipt;
  const see = { kind: 'task', name, party, role, on: { seen: 'over' } };
  const steps = { see, over: { kind: 'end', name, outcome: 'seen' } };
  const handler = { graph: { start: 'see', steps }, atEnd: 'cancel', max: 1 };
  const caught = { on, interrupts: false, ...handler, basis };
  return parseProcedure({ ...permit.procedure, catches: { caught } });
}

const bench: Bench = {
  title:
    'The building permit of the examples with one handler beside it that nothing triggers (a ' +
    'message, a condition on the data, or an instant that does not come), against the same without: ten ' +
    'commands from submission to returned result. `pure` is on the pure functions alone, `shell` with ' +
    'the whole engine on a store in memory. A handler may cost 2 %: a ratio of 0.98 or more.',
  peers: {},
  figures: async () => {
    const compiled = compileProcedure(permit.procedure);
    const without = 'without a handler';
    const figures: Figure[] = [];
    for (const [trigger, on] of Object.entries(triggers)) {
      const procedure = withHandler(on);
      const caught = compileProcedure(procedure);
      const figure = { unit: 'dossiers/CPU-s', measure: 'rate', clock: 'cpu' } as const;
      await refuseOther(openPermitOffice(procedure));
      figures.push(
        {
          ...figure,
          name: `${trigger}-pure`,
          ours: async () => processDossiers(await openPureOffice(caught)),
          others: { [without]: async () => processDossiers(await openPureOffice(compiled)) },
        },
        {
          ...figure,
          name: `${trigger}-shell`,
          ours: () => processDossiers(openPermitOffice(procedure)),
          others: { [without]: () => processDossiers(openPermitOffice(permit.procedure)) },
        },
      );
    }
    return figures;
  },
};
export default bench;

async function processDossiers(office: PermitOffice): Promise<number> {
  for (let index = 0; index < dossiersPerTask; index += 1) await office.process(`D-${index}`);
  return dossiersPerTask;
}

/** The handler must be there, and must not have run. */
async function refuseOther(office: PermitOffice): Promise<void> {
  await office.process('D-0');
  const dossier = await office.load('D-0');
  if (dossier?.outcome === 'granted' && dossier.scopes.length === 0) return;
  throw new Error(`The permit was not granted as without a handler: ${String(dossier?.outcome)}.`);
}
