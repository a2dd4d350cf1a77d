/** Codes of dossiers in runs of the command line. */
import type { CodeFacts } from '@thutuc/core';
import type { WorkingCalendar } from '@thutuc/legal-time';

/**
 * How dossiers get their codes: as in Vietnam where the calendar is Vietnam's and the unit has a
 * code of the national kind, such as `H22.15.01-250124-0001`; else unit, day and number.
 */
export async function codesFor(calendar: WorkingCalendar): Promise<(facts: CodeFacts) => string> {
  const plain = ({ unit, day, number }: CodeFacts): string => `${unit}-${day}-${number}`;
  const { buildDossierCode, dossierCodeFormats, VIETNAM_ZONE } = await import('@thutuc/vn');
  if (calendar.zone !== VIETNAM_ZONE) return plain;
  const format = dossierCodeFormats.decision20;
  return (facts) =>
    format.unit.test(facts.unit)
      ? buildDossierCode({
          unit: facts.unit,
          receivedAt: `${facts.day}T12:00+07:00`,
          sequence: facts.number,
          format,
        })
      : plain(facts);
}
