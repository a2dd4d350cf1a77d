/** Bench `dossier`: a permit through all its steps, against bpmn-engine on a process like it. */
import type { Bench, Task } from '../bench.js';
import { bpmnPeers, bpmnPermit } from '../bpmn-permit.js';
import { openPermitOffice, type PermitOffice } from '../permit-dossier.js';
import { openPureOffice } from '../pure-office.js';

/** After so many, both ways let go of what they finished: the peer keeps nothing at all. */
const dossiersPerTask = 10;
/** A store is there to keep what it is given. */
const dossiersPerStore = 100;

const bench: Bench = {
  title:
    'Dossiers per second of processor time, in memory. Ours is the building permit of the ' +
    'examples, submission to returned result: ten commands, each checked against roles and ' +
    'schema, with hashed events, work items, timers and due dates; `permit` on the pure functions ' +
    'alone, `shell` with the whole engine on a store in memory: command ids, outbox, codes. The ' +
    'other is bpmn-engine on start, two user tasks, exclusive choice, service task, end, without ' +
    'any of these.',
  peers: bpmnPeers,
  figures: async (loadPeer) => {
    await refuseWrongResult();
    const runProcess = await bpmnPermit(loadPeer);
    const other: Task = async () => {
      for (let index = 0; index < dossiersPerTask; index += 1) await runProcess();
      return dossiersPerTask;
    };
    return [
      {
        name: 'permit',
        unit: 'dossiers/CPU-s',
        measure: 'rate',
        clock: 'cpu',
        ours: async () => processDossiers(await openPureOffice(), dossiersPerTask),
        others: { 'bpmn-engine': other },
      },
      {
        name: 'shell',
        unit: 'dossiers/CPU-s',
        measure: 'rate',
        clock: 'cpu',
        ours: () => processDossiers(openPermitOffice(), dossiersPerStore),
        others: { 'bpmn-engine': other },
      },
    ];
  },
};
export default bench;

/** A new office each time, so that memory stays bounded; opening it is part of what counts. */
async function processDossiers(office: PermitOffice, count: number): Promise<number> {
  for (let index = 0; index < count; index += 1) await office.process(`D-${String(index)}`);
  return count;
}

async function refuseWrongResult(): Promise<void> {
  for (const office of [openPermitOffice(), await openPureOffice()]) {
    await office.process('D-0');
    const dossier = await office.load('D-0');
    if (dossier?.outcome !== 'granted') {
      throw new Error(`The permit was not granted: ${String(dossier?.outcome)}.`);
    }
  }
}
