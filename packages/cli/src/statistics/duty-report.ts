/** The report of points: who did their duties early, on time and late. */
import { type DutiesDone, dutiesFold, foldStream } from '@thutuc/insight';
import { meanPoints } from '@thutuc/vn/reports';
import { stepName } from './procedure-names.js';
import { columnsOf, personName, type ReportKind, tableOf, unitName } from './report-request.js';

/** Points by unit, by officer and by step. */
export const ratingReport: ReportKind = {
  name: 'rating',
  title: ({ cli }) => cli.statistics.titles.rating,
  figures: () => [],
  async make(request) {
    const { source, period, language } = request;
    const { titles, ratingHeads, ratingBy } = language.cli.statistics;
    const by = await foldStream(dutiesFold(period), source.readings());
    const table = async (
      title: string,
      done: ReadonlyMap<string, DutiesDone>,
      nameOf: (id: string) => Promise<string>,
    ) =>
      tableOf(request, {
        title: `${titles.rating}: ${title}`,
        columns: columnsOf(ratingHeads),
        rows: await Promise.all(
          [...done].map(async ([id, one]) => [
            await nameOf(id),
            one.early + one.onTime + one.late,
            ...[one.early, one.onTime, one.late, meanPoints(one) ?? null],
          ]),
        ),
      });
    const tables = await Promise.all([
      table(ratingBy.units, by.units, (code) => unitName(code, request)),
      table(ratingBy.officers, by.officers, (id) => personName(id, request)),
      table(ratingBy.steps, by.steps, (path) => {
        const slash = path.indexOf('/');
        const procedure = source.procedure(path.slice(0, slash));
        return Promise.resolve(stepName(procedure, path.slice(slash + 1), language));
      }),
    ]);
    return { tables, figures: [] };
  },
};
