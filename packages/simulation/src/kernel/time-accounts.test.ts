/** Changes of many dossiers lie in one array, each dossier's in the order of time. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CaseColumns } from './case-columns.js';
import { partOfAccount, partyOfAccount, TimeAccounts } from './time-accounts.js';

interface Change {
  readonly at: number;
  readonly part: number;
  readonly party: number;
  readonly by: 1 | -1;
}

const change = fc.record({
  at: fc.nat(40),
  part: fc.nat(2),
  party: fc.integer({ min: -1, max: 2 }),
  by: fc.constantFrom(1 as const, -1 as const),
});
const step = fc.record({ dossier: fc.nat(3), change: fc.option(change, { freq: 20 }) });

function changesIn(accounts: TimeAccounts, dossier: number): Change[] {
  const end = accounts.endOf(dossier);
  const found: Change[] = [];
  for (let place = accounts.first(dossier); place !== end; place = accounts.after(place, end)) {
    const what = accounts.what(place);
    const by = what < 0 ? -1 : 1;
    found.push({
      at: accounts.at(place),
      part: partOfAccount(what),
      party: partyOfAccount(what),
      by,
    });
  }
  return found;
}

/** What changes at each instant, without what is taken back at once. */
function netOf(changes: readonly Change[]): Map<string, number> {
  const net = new Map<string, number>();
  for (const { at, part, party, by } of changes) {
    const name = `${at} ${part} ${party}`;
    const sum = (net.get(name) ?? 0) + by;
    if (sum === 0) net.delete(name);
    else net.set(name, sum);
  }
  return net;
}

it('keeps what changes of each dossier at each instant, in the order of time', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 150 }), (steps) => {
      const accounts = new TimeAccounts(new CaseColumns(0));
      const known: Change[][] = [[], [], [], []];
      known.forEach((_, dossier) => {
        accounts.begin(dossier);
      });
      for (const { dossier, change: changed } of steps) {
        if (changed === null) {
          // It is over, and its token stands for another from now on.
          known[dossier] = [];
          accounts.end(dossier);
          accounts.begin(dossier);
        } else {
          known[dossier]?.push(changed);
          accounts.change(dossier, changed.part, changed.party, changed.by, changed.at);
        }
      }
      known.forEach((own, dossier) => {
        const kept = changesIn(accounts, dossier);
        expect(netOf(kept)).toEqual(netOf(own));
        expect(kept.map(({ at }) => at)).toEqual(kept.map(({ at }) => at).sort((a, b) => a - b));
      });
    }),
  );
});
