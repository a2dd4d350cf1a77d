/** Changes of many dossiers lie in one array, each dossier's in the order of time. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CaseColumns } from './case-columns.js';
import { partOf, partyOf, TimeAccounts } from './time-accounts.js';

interface Change {
  readonly at: number;
  readonly part: number;
  readonly party: number;
}

const change = fc.record({
  at: fc.nat(40),
  part: fc.nat(6),
  party: fc.integer({ min: -1, max: 9 }),
});
const step = fc.record({ dossier: fc.nat(3), change: fc.option(change, { freq: 12 }) });

function changesIn(accounts: TimeAccounts, dossier: number): Change[] {
  const end = accounts.endOf(dossier);
  const found: Change[] = [];
  for (let place = accounts.first(dossier); place !== end; place = accounts.after(place, end)) {
    const what = accounts.what(place);
    found.push({ at: accounts.at(place), part: partOf(what), party: partyOf(what) });
  }
  return found;
}

it('keeps the changes of each dossier apart, late ones where they belong', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const columns = new CaseColumns(0);
      const accounts = new TimeAccounts(columns);
      const known: Change[][] = [[], [], [], []];
      known.forEach((_, dossier) => accounts.begin(dossier));
      for (const { dossier, change: changed } of steps) {
        const own = known[dossier] ?? [];
        if (changed === null) {
          // It is over, and its token stands for another from now on.
          own.length = 0;
          accounts.end(dossier);
          accounts.begin(dossier);
          continue;
        }
        const later = own.findIndex(({ at }) => at > changed.at);
        own.splice(later === -1 ? own.length : later, 0, changed);
        accounts.change(dossier, changed.part, changed.party, 1, changed.at);
      }
      known.forEach((own, dossier) => {
        expect(changesIn(accounts, dossier)).toEqual(own);
      });
    }),
  );
});
