/** The report of supplements: how often applicants were sent for more, what for, and by whom. */
import { type Counted, foldStream, supplementsFold } from '@thutuc/insight';
import { textIn } from '@thutuc/legal-time';
import { thingName } from './procedure-names.js';
import { columnsOf, personName, type ReportKind, tableOf, unitName } from './report-request.js';

/** Guidance at intake and supplements in appraisal, counted together. */
export const supplementReport: ReportKind = {
  name: 'supplements',
  title: ({ cli }) => cli.statistics.titles.supplements,
  figures: () => [],
  async make(request) {
    const { source, period, language } = request;
    const words = language.cli.statistics;
    const found = await foldStream(supplementsFold(period), source.readings());
    const { rounds, atIntake, inAppraisal, late, dossiersByRounds, repeated } = found;
    const parts = words.supplementParts;
    const counted = async (
      title: string,
      some: readonly Counted[],
      nameOf: (id: string) => Promise<string> = (id) => Promise.resolve(id),
    ) =>
      tableOf(request, {
        title,
        columns: columnsOf(words.supplementHeads),
        rows: await Promise.all(
          some.map(async ({ name, count }) => [await nameOf(name), count] as const),
        ),
      });
    const by = words.supplementBy;
    const thing = (id: string) => Promise.resolve(thingName(source.procedures(), id, language));
    const tables = [
      tableOf(request, {
        title: words.titles.supplements,
        columns: columnsOf(words.supplementHeads),
        rows: [
          [parts.rounds, rounds],
          [parts.atIntake, atIntake],
          [parts.inAppraisal, inAppraisal],
          [parts.late, late],
          ...[...dossiersByRounds].map(([times, count]) => [parts.dossiers(times), count]),
        ],
      }),
      await counted(by.documents, found.documents, thing),
      await counted(by.fields, found.fields, thing),
      await counted(by.reasons, found.reasons),
      await counted(by.officers, found.officers, (id) => personName(id, request)),
      await counted(by.units, found.units, (code) => unitName(code, request)),
      tableOf(request, {
        title: words.repeated,
        columns: columnsOf(words.repeatedHeads, 2),
        rows: repeated.map(({ procedure, dossiers, rounds: times }) => [
          textIn(source.procedure(procedure)?.name, language) ?? procedure,
          dossiers.join(', '),
          times,
        ]),
      }),
    ];
    return { tables: tables.filter((table, i) => i === 0 || table.rows.length > 0), figures: [] };
  },
};
