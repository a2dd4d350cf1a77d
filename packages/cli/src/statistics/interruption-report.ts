/** The report of interruptions: how long each lasted, and the dossiers whose dates it moved. */
import { foldStream, interruptionsFold } from '@thutuc/insight';
import { instantText } from '../texts/dates.js';
import { type ReportKind, tableOf, unitName } from './report-request.js';

/** The interruptions that lasted in the period. */
export const interruptionReport: ReportKind = {
  name: 'interruptions',
  title: ({ cli }) => cli.statistics.titles.interruptions,
  figures: () => [],
  async make(request) {
    const { source, period, language } = request;
    const words = language.cli.statistics;
    const list = await foldStream(interruptionsFold(period), source.readings());
    const instant = (at: number): string => instantText(at, period.zone, language);
    const table = tableOf(request, {
      title: words.titles.interruptions,
      columns: words.interruptionHeads.map((head, i) => ({ head, isNumber: i >= 5 })),
      rows: await Promise.all(
        list.map(async ({ id, from, to, effect, units, dossiers, moved }) => [
          id,
          instant(from),
          to === undefined ? words.pending : instant(to),
          words.interruptionEffects[effect],
          await unitsText(units),
          dossiers,
          moved,
        ]),
      ),
    });
    return { tables: [table], figures: [] };

    async function unitsText(units: readonly string[] | undefined): Promise<string> {
      if (units === undefined) return words.allUnits;
      const names = units.map((unit) =>
        unit === 'applicant' ? Promise.resolve(words.applicant) : unitName(unit, request),
      );
      return (await Promise.all(names)).join(', ');
    }
  },
};
