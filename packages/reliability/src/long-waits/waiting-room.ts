/** A procedure in which nothing happens for a long time: it waits, and then ends. */
import { parseProcedure, type Procedure } from '@thutuc/core/procedure';
import type { TimeLimit } from '@thutuc/legal-time';

const name = (vi: string, en: string) => ({ vi, en });
const basis = [{ act: 'Internal rule of the reliability tests', status: 'internal' as const }];
const officer = { party: 'office', role: 'officer' };

/** A wait for a message that never comes, until a limit has passed. */
export function waitingRoom(limit: TimeLimit): Procedure {
  return parseProcedure({
    schema: 'thutuc/procedure@1',
    id: 'waiting-room',
    version: '1.0.0',
    name: name('Chờ đợi', 'A wait'),
    effective: { from: '2019-01-01' },
    basis,
    parties: {
      applicant: {
        kind: 'applicant',
        name: name('Người nộp hồ sơ', 'Applicant'),
        roles: { person: { name: name('Người nộp', 'Person') } },
      },
      office: {
        kind: 'agency',
        name: name('Văn phòng', 'Office'),
        unit: 'U-1',
        roles: { officer: { name: name('Chuyên viên', 'Officer') } },
      },
    },
    timeLimit: { ...limit, rule: 'vn/civil-code-2015', basis },
    allotmentRule: 'vn/civil-code-2015',
    receipt: officer,
    result: officer,
    start: 'wait',
    steps: {
      wait: {
        kind: 'wait',
        name: name('Chờ', 'Wait'),
        ...officer,
        limit,
        message: 'word',
        on: { received: 'done', elapsed: 'done' },
      },
      done: { kind: 'end', name: name('Hết chờ', 'The wait is over'), outcome: 'waited' },
    },
  });
}
