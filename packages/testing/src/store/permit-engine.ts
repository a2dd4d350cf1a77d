/** An engine on the small permit of the tests, and two dossiers of it. */
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import {
  type CommandEnvelopeInput,
  createDirectory,
  createEngine,
  type Engine,
  type EngineOptions,
  type Store,
} from '@thutuc/core';
import { countedSalts } from '../sample/salts.js';
import { permitProcedure } from '../sample/permit.js';
import { plainCalendar } from '../sample/plain-calendar.js';

/** Monday, 6 January 2025. */
const now = parseInstant('2025-01-06T09:00+07:00');

/** Makes an engine whose clock stands still; `lan` is its officer. */
export function permitEngine(store: Store, more: Partial<EngineOptions> = {}): Engine {
  return createEngine({
    store,
    procedures: [permitProcedure()],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: [{ code: 'U-1', name: { vi: 'Văn phòng', en: 'Office' } }],
      people: [
        { id: 'lan', name: 'Trần Thị Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
        { id: 'inspector', name: 'Lê Thanh', memberships: [{ unit: 'U-1', role: 'inspector' }] },
      ],
    }),
    clock: { now: () => now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
    adminRoles: { annulment: [{ unit: 'U-1', role: 'inspector' }] },
    ...more,
  });
}

/** The submission of a dossier. */
export function submit(dossier: string): CommandEnvelopeInput {
  const data = { area: 80, owner: 'Lê Thị Hạnh' };
  const command = { type: 'submit', procedure: 'permit', data } as const;
  return { id: `${dossier}/submit`, dossier, actor: 'hanh', command };
}

/** Its acceptance. */
export function accept(dossier: string): CommandEnvelopeInput {
  return { id: `${dossier}/accept`, dossier, actor: 'lan', command: { type: 'accept' } };
}

/** A claim of its first step, under a command id of one's choice. */
export function claim(dossier: string, id: string): CommandEnvelopeInput {
  return { id, dossier, actor: 'lan', command: { type: 'claim', step: 'check' } };
}
