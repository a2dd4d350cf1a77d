/** The page of a log, with the names of the procedure and its chart. */
import { listSteps, type Procedure } from '@thutuc/core/procedure';
import { layoutProcedure, renderSvg, type StepMark } from '@thutuc/diagram';
import { logHtml, type PageFigures } from '@thutuc/insight/page';
import { type Localized, textIn } from '@thutuc/legal-time';
import { numbersIn } from '@thutuc/simulation';
import type { CommandInput } from '../command-line/command.js';
import type { ProcedureFolder } from '../procedure-folder/load.js';
import { stepName } from '../statistics/procedure-names.js';
import type { LogAnswer } from './log-answer.js';

/** The page of a log as one HTML file, with the names that the folder of a procedure knows. */
export async function pageOfLog(
  answer: PagedAnswer,
  folder: ProcedureFolder | undefined,
  input: Pick<CommandInput, 'language'>,
): Promise<string> {
  const units = new Map<string, Localized>();
  for (const code of answer.figures.steps.byAgency.keys()) {
    const unit = await folder?.directory.unit(code);
    if (unit !== undefined) units.set(code, unit.name);
  }
  return htmlOf(answer, folder, units, input);
}

type PagedAnswer = LogAnswer & { readonly page: PageFigures };

function htmlOf(
  { figures, conformance, zone, page }: PagedAnswer,
  folder: ProcedureFolder | undefined,
  units: ReadonlyMap<string, Localized>,
  { language }: Pick<CommandInput, 'language'>,
): string {
  const procedure = folder?.procedures[0];
  const steps = new Set(
    procedure === undefined ? [] : listSteps(procedure).map(({ path }) => path),
  );
  const nameOf = (activity: string): string =>
    activity.startsWith('@') || steps.has(activity) || activity.includes('/')
      ? stepName(procedure, activity, language)
      : activity;
  return logHtml({
    ...{ figures, page, conformance, zone, language, nameOf },
    ...(procedure !== undefined && {
      title: textIn(procedure.name, language),
      limit: procedure.timeLimit,
      chart: chartOf(figures, procedure, language),
      unitOf: (unit: string) =>
        textIn(units.get(unit) ?? procedure.parties[unit]?.name, language) ?? unit,
    }),
  });
}

/** The chart of a procedure, with the times and the mean days of its steps on them. */
function chartOf(
  { steps }: LogAnswer['figures'],
  procedure: Procedure,
  language: CommandInput['language'],
): string {
  const n = numbersIn(language);
  const { mark, read } = language.insight.page.chart;
  const dayMs = 86_400_000;
  const means = [...steps.byActivity.values()].map(({ inAll }) => inAll.meanMs ?? 0);
  const longest = Math.max(...means, 1);
  const marks = new Map(
    [...steps.byActivity].map(([activity, { inAll }]): [string, StepMark] => {
      const { count, meanMs = 0 } = inAll;
      const said = [n.number(count, 0), n.number(meanMs / dayMs)] as const;
      return [
        activity,
        { text: mark(...said), description: read(...said), weight: meanMs / longest },
      ];
    }),
  );
  return renderSvg(layoutProcedure(procedure, { language }), { marks });
}
