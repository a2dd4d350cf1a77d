/** Clocks of machines differ, and are put back: the time of a dossier never runs backwards. */
import { expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { openOffice } from '../testing/dossiers/office.js';
import { permitProcedure } from '@thutuc/testing';
import { accept, fit, jan, runCourse, submit } from '../testing/dossiers/permit-course.js';

it('continues from the last event of a dossier where the clock is behind it', () => {
  const office = openOffice(permitProcedure());
  const accepted = runCourse([submit, accept], office); // Mon 6 January, 10:00
  const [, actor, command] = fit;
  const { events } = office.act(accepted, { at: parseInstant(jan(6, '09:59')), actor, command });
  const tenOClock = parseInstant(jan(6, '10:00'));
  expect(events.at(-1)).toMatchObject({ effectiveAt: tenOClock, recordedAt: tenOClock });
});
