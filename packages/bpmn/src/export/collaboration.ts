/** Pools, lanes and message flows around the steps of a procedure. */
import type { Procedure } from '@thutuc/core/procedure';
import type { Drawing } from './drawing.js';
import { append, create, type OpenElement } from '../read/make.js';

/** Gives a process a lane for each party and role that acts in it. */
export function addLanes(drawing: Drawing, process: OpenElement): void {
  const { parties } = drawing.procedure;
  const lanes = inOrder(drawing.lanes, parties).map(([party, roles]) => {
    const known = parties[party]?.roles ?? {};
    const ofRoles = inOrder(roles, known).map(([role, flowNodeRef]) =>
      create('bpmn:Lane', {
        id: `lane-${party}-${role}`,
        name: drawing.text(known[role]?.name) || role,
        flowNodeRef,
      }),
    );
    const childLaneSet = create('bpmn:LaneSet', { id: `roles-${party}`, lanes: ofRoles });
    const name = drawing.text(parties[party]?.name) || party;
    return create('bpmn:Lane', { id: `lane-${party}`, name, childLaneSet });
  });
  append(process, 'laneSets', create('bpmn:LaneSet', { id: 'lanes', lanes }));
}

/** A pool for the process, one for each party that stands outside, and what passes between. */
export function collaborationOf(drawing: Drawing, process: OpenElement): OpenElement {
  const { procedure, messages } = drawing;
  const outside = [...new Set(messages.map(({ party }) => party))].map((party) => {
    const name = drawing.text(procedure.parties[party]?.name) || party;
    return [party, create('bpmn:Participant', { id: `pool-${party}`, name })] as const;
  });
  const pools = new Map(outside);
  const pool = create('bpmn:Participant', {
    id: `pool-${procedure.id}`,
    name: drawing.text(procedure.name),
    processRef: process,
  });
  const messageFlows = messages.map(({ party, node }) =>
    create('bpmn:MessageFlow', {
      id: `message-to-${node.id}`,
      sourceRef: pools.get(party),
      targetRef: node,
    }),
  );
  const participants = [...pools.values(), pool];
  return create('bpmn:Collaboration', { id: 'collaboration', participants, messageFlows });
}

/** The party that hands in dossiers, where the procedure names one. */
export function submitterOf({ parties }: Procedure): string | undefined {
  return Object.entries(parties).find(([, { kind }]) => kind === 'applicant')?.[0];
}

/** Entries in the order of the definition; those that it does not know come last. */
function inOrder<Value>(
  entries: ReadonlyMap<string, Value>,
  declared: Readonly<Record<string, unknown>>,
): [string, Value][] {
  const known = Object.keys(declared);
  const rank = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length);
  return [...entries].sort(([a], [b]) => rank(a) - rank(b));
}
