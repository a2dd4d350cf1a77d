/** How much work comes to each pool for what it can do: the traffic equations of the network. */
import { Floats } from '../indexing/columns.js';
import { rowAt } from '../indexing/row-at.js';
import { meanOfDistribution } from '../scenario/distribution.js';
import type { ArrivalModel, Model, Node } from './model.js';
import { profileOf } from './profile.js';

const HOUR_MS = 3_600_000;

/** The load that a scenario puts on a pool. */
export interface PoolLoad {
  readonly pool: string;
  /** Work that comes per open hour over work that can be done; above 1 the queue grows forever. */
  readonly load: number;
}

const SWEEPS_MAX = 10_000;

/**
 * The load of each pool over the horizon, from expected visits; bounds on loops and timers are left
 * out, so that it is rather too high than too low.
 * So is what is caught by instants, conditions and at rates.
 */
export function loadOf(model: Model): PoolLoad[] {
  const visits = expectedVisits(model);
  const capacityMs = model.pools.map(({ groups }) =>
    groups.reduce(
      (sum, { count, time }) =>
        sum + count * (time.worked(model.countUntil) - time.worked(model.startAt)),
      0,
    ),
  );
  const workMs = Floats.of(model.pools.length);
  model.nodes.forEach((node, index) => {
    if (node.kind !== 'work') return;
    const together = node.batch?.max ?? 1;
    workMs.add(
      node.pool,
      (visits.at(index) * meanOfDistribution(node.service) * model.unitMs) / together,
    );
  });
  return model.pools.map(({ name }, index) => ({
    pool: name,
    load: workMs.at(index) / rowAt(capacityMs, index),
  }));
}

/** How often each node is entered within the horizon, were there no queues. */
function expectedVisits(model: Model): Floats {
  const external = Floats.of(model.nodes.length);
  const { reopening } = model.law?.lifecycle ?? {};
  for (const arrival of model.arrivals) {
    const coming = loadOfArrivals(arrival, model);
    external.add(arrival.to, coming);
    if (reopening !== undefined) external.add(reopening.to, coming * reopening.probability);
  }
  let visits = Floats.from(external);
  for (let sweep = 0; sweep < SWEEPS_MAX; sweep += 1) {
    const next = Floats.from(external);
    model.nodes.forEach((node, index) => {
      for (const [to, share] of flowsOf(node, model.initialData))
        next.add(to, visits.at(index) * share);
    });
    let change = 0;
    for (let index = 0; index < next.length; index += 1) {
      change = Math.max(change, Math.abs(next.at(index) - visits.at(index)));
    }
    visits = next;
    if (change <= 1e-9 * Math.max(1, ...external)) break;
  }
  return visits;
}

function flowsOf(node: Node, data: Model['initialData']): [number, number][] {
  if (node.kind === 'fork') {
    const on = node.exits.find(({ outcome }) => outcome === 'completed') ?? node.exits[0];
    const branches = shares(node.branches);
    const { extra, catching } = node;
    for (const { trigger, hasHandler, to } of catching?.catches ?? []) {
      const coming = trigger.kind === 'given' ? trigger.coming : undefined;
      if (hasHandler && coming !== undefined && 'probability' in coming) {
        branches.push([to, coming.probability]);
      }
    }
    if (node.wrapsStep === true) return [...branches, ...shares(node.exits)];
    if (extra !== undefined) branches.push([extra.to, extra.namesBy(data).length]);
    return on === undefined ? branches : [...branches, [on.to, 1]];
  }
  return shares(node.exits);
}

function shares(ways: readonly { readonly to: number; readonly probability: number }[]) {
  return ways.map(({ to, probability }): [number, number] => [to, probability]);
}

/** How many dossiers a stream brings within the horizon; none of finite sources. */
export function loadOfArrivals(arrival: ArrivalModel, model: Model): number {
  const { given, time } = arrival;
  const { startAt, countUntil, unitMs } = model;
  const batch = meanBatch(given.batch);
  if ('instants' in given) return given.instants.length * batch;
  const units = (time.worked(countUntil) - time.worked(startAt)) / unitMs;
  // Finite sources wait for their own dossiers: they never overload a pool.
  if ('every' in given) {
    return given.sources === undefined ? (units / meanOfDistribution(given.every)) * batch : 0;
  }
  const factorAt = profileOf(given, arrival.localMs);
  if (factorAt === undefined) return units * given.rate * batch;
  let sum = 0;
  for (let at = startAt; at < countUntil; at += HOUR_MS) {
    const open = time.worked(Math.min(at + HOUR_MS, countUntil)) - time.worked(at);
    if (open > 0) sum += (open / unitMs) * factorAt(at);
  }
  return sum * given.rate * batch;
}

function meanBatch(batch: number | readonly number[]): number {
  if (typeof batch === 'number') return batch;
  return batch.reduce((sum, size) => sum + size, 0) / batch.length;
}
