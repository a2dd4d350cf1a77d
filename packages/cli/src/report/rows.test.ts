/** Open work as the cells of a table. */
import { parseInstant } from '@thutuc/legal-time';
import type { ListedWork } from '@thutuc/core';
import { VIETNAM_ZONE } from '@thutuc/vn';
import { expect, it } from 'vitest';
import { workRows } from './rows.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from '../texts/english.js';
import { workItemAsJson } from './rows-as-json.js';

const item: ListedWork = {
  dossier: 'D-1',
  activation: 'supplement#1',
  kind: 'supplement',
  step: 'supplement',
  unit: 'applicant',
  role: 'person',
  procedure: 'permit',
  since: parseInstant('2025-01-06T09:00+07:00'),
  due: '2025-01-24',
  dueAt: parseInstant('2025-01-25T00:00+07:00') - 1,
  claimedBy: null,
  heldFrom: parseInstant('2025-01-25T00:00+07:00'),
  heldUntil: parseInstant('2025-02-06T00:00+07:00'),
  standing: 'held',
};

it.each([
  [vietnamese, 'held', 'T6 24/01/2025, chờ ghi nhận đến T4 05/02/2025'],
  [english, 'held', 'Fri 24 Jan 2025, awaiting records until Wed 5 Feb 2025'],
  [english, 'open', 'Fri 24 Jan 2025'],
] as const)('%# says of work that is held or open when it is due', (language, standing, due) => {
  const [row] = workRows([{ ...item, standing }], VIETNAM_ZONE, language);
  expect(row).toEqual([due, 'D-1', 'supplement#1', 'applicant', 'person', '']);
});

it('say as JSON until when work is held', () => {
  expect(workItemAsJson(item, VIETNAM_ZONE)).toMatchObject({
    standing: 'held',
    heldFrom: '2025-01-25T00:00+07:00',
    heldUntil: '2025-02-06T00:00+07:00',
  });
});
