/** Bench `dossier`: a permit through all its steps, against bpmn-engine on a process like it. */
import type { Bench, Figure } from '../bench.js';
import { bpmnPeers, bpmnPermit } from '../bpmn-permit.js';
import { openPermitOffice, type PermitOffice } from '../permit-dossier.js';
import { openPureOffice } from '../pure-office.js';

/** After so many, both ways let go of what they finished: the peer keeps nothing at all. */
const dossiersPerTask = 10;
/** A store is there to keep what it is given. */
const dossiersPerStore = 100;
/** How many dossiers are worked on at once, where there are several. */
const atOnce = 32;

const bench: Bench = {
  title:
    'Dossiers per second of processor time, in memory. Ours is the building permit of the ' +
    'examples, submission to returned result: ten commands, each checked against roles and ' +
    'schema, with hashed events, work items, timers and due dates; `permit` on the pure functions ' +
    'alone, `shell` with the whole engine on a store in memory: command ids, outbox, codes, and two ' +
    'timers that fire. The other is bpmn-engine on start, two user tasks, exclusive choice, service ' +
    'task, end, without any of these. One dossier is worked on at a time, or, in ' +
    '`shell-32-callers`, 32 side by side; there the other is given both ways.',
  peers: bpmnPeers,
  figures: async (loadPeer) => {
    await refuseWrongResult();
    const runProcesses = await bpmnPermit(loadPeer);
    const one = async (): Promise<number> => {
      for (let index = 0; index < dossiersPerTask; index += 1) await runProcesses(1);
      return dossiersPerTask;
    };
    const several = async (): Promise<number> => {
      await runProcesses(atOnce);
      return atOnce;
    };
    const figure = { unit: 'dossiers/CPU-s', measure: 'rate', clock: 'cpu' } as const;
    return [
      {
        ...figure,
        name: 'permit',
        ours: async () => processDossiers(await openPureOffice(), dossiersPerTask),
        others: { 'bpmn-engine': one },
      },
      {
        ...figure,
        name: 'shell',
        ours: () => processDossiers(openPermitOffice(), dossiersPerStore),
        others: { 'bpmn-engine': one },
      },
      {
        ...figure,
        name: 'shell-32-callers',
        ours: () => processDossiers(openPermitOffice(), 3 * atOnce, atOnce),
        others: { 'bpmn-engine': one, 'bpmn-engine, 32 at once': several },
      },
    ] satisfies Figure[];
  },
};
export default bench;

/** A new office each time, so that memory stays bounded; opening it is part of what counts. */
async function processDossiers(office: PermitOffice, count: number, atOnce = 1): Promise<number> {
  for (let first = 0; first < count; first += atOnce) {
    await office.process(...Array.from({ length: atOnce }, (_, i) => `D-${String(first + i)}`));
  }
  return count;
}

async function refuseWrongResult(): Promise<void> {
  for (const office of [openPermitOffice(), await openPureOffice()]) {
    await office.process('D-0', 'D-1');
    for (const id of ['D-0', 'D-1']) {
      const dossier = await office.load(id);
      if (dossier?.outcome !== 'granted') {
        throw new Error(`The permit was not granted: ${String(dossier?.outcome)}.`);
      }
    }
  }
}
