/** Reports of what does not fit: within the logs, and with the published procedure. */
import { listSteps } from '@thutuc/core/procedure';
import { beyondFold, contradictionsFold, foldStream } from '@thutuc/insight';
import { numberText } from '@thutuc/legal-time';
import { usageError } from '../cli-error.js';
import { elapsedText, durationText, instantText } from '../texts/dates.js';
import { stepAround, stepName, thingName } from './procedure-names.js';
import { columnsOf, type ReportKind, tableOf, unitName } from './report-request.js';

/** What does not fit together in the logs, at the end of the period. */
export const contradictionReport: ReportKind = {
  name: 'contradictions',
  title: ({ cli }) => cli.statistics.titles.contradictions,
  figures: () => [],
  async make(request) {
    const { source, period, language } = request;
    const words = language.cli.statistics;
    const found = await foldStream(contradictionsFold({ at: period.toAt }), source.readings());
    const counts = tableOf(request, {
      title: words.titles.contradictions,
      columns: columnsOf(words.contradictionCounts),
      rows: [...found.counts].map(([kind, count]) => [words.contradictions[kind], count]),
    });
    const rows = await Promise.all(
      found.listed.map(async ({ kind, dossier, at, forMs, unit, dossiers = [] }) => [
        words.contradictions[kind],
        dossier,
        instantText(at, period.zone, language),
        elapsedText(forMs, language),
        [...(unit === undefined ? [] : [await unitName(unit, request)]), ...dossiers].join(', '),
      ]),
    );
    const columns = words.contradictionHeads.map((head) => ({ head }));
    const listed = tableOf(request, { title: words.titles.contradictions, columns, rows });
    return { tables: rows.length === 0 ? [counts] : [counts, listed], figures: [] };
  },
};

/** What went beyond the published procedure: steps, papers, days and fees. */
export const beyondReport: ReportKind = {
  name: 'beyond',
  title: ({ cli }) => cli.statistics.titles.beyond,
  figures: () => [],
  async make(request) {
    const { source, period, language, published } = request;
    if (published === undefined)
      throw usageError('report', ({ goesWith }) => goesWith('beyond', '--published'));
    const words = language.cli.statistics;
    const found = await foldStream(
      beyondFold(
        {
          procedure: published.id,
          steps: { has: (path) => stepAround(published, path) !== undefined },
          documents: { has: (name) => Object.hasOwn(published.documents, name) },
          feeMax: feeOf(published),
        },
        period,
        source.calendarOf,
      ),
      source.readings(),
    );
    const parts = words.beyondParts;
    const { lateDossiers, lateMs, dearDossiers, dearAmount } = found;
    const rows = [
      ...found.steps.map(({ name, count }) => [
        parts.step,
        stepName(source.procedure(published.id), name, language),
        count,
      ]),
      ...found.documents.map(({ name, count }) => [
        parts.paper,
        thingName(source.procedures(), name, language),
        count,
      ]),
      ...(lateDossiers === 0
        ? []
        : [[parts.days, words.beyondDays(durationText(lateMs, language)), lateDossiers]]),
      ...(dearDossiers === 0
        ? []
        : [[parts.fee, words.beyondFee(numberText(dearAmount, language)), dearDossiers]]),
    ];
    const table = tableOf(request, {
      title: words.titles.beyond,
      columns: columnsOf(words.beyondHeads, 2),
      rows,
      notes: rows.length === 0 ? [words.beyondNone] : [],
    });
    return { tables: [table], figures: [] };
  },
};

/** The sum of what a published procedure asks for; nothing where a step works it out. */
function feeOf(published: Parameters<typeof listSteps>[0]): number | undefined {
  let sum = 0;
  for (const { step } of listSteps(published)) {
    if (step.kind !== 'payment') continue;
    if (typeof step.amount !== 'number') return undefined;
    sum += step.amount;
  }
  return sum;
}
