/** What a report is made of, and what comes of it. */
import type { Directory } from '@thutuc/core';
import type { Figure, FigureDefinition, Period } from '@thutuc/insight';
import type { ReportTable } from '@thutuc/insight/table';
import { textIn } from '@thutuc/legal-time';
import type { Procedure } from '@thutuc/core/procedure';
import type { CountingPractice } from '@thutuc/vn/reports';
import type { CliLanguage } from '../texts/language.js';
import type { LogSource } from './log-source.js';

/** What a report is made of. */
export interface ReportRequest {
  readonly source: LogSource;
  readonly period: Period;
  readonly language: CliLanguage;
  readonly directory: Directory;
  /** Lines below the title: the period, and what was left out. */
  readonly lines: readonly string[];
  /** How the office counts what the forms leave open. */
  readonly practice?: CountingPractice;
  /** The published procedure, where one is given. */
  readonly published?: Procedure | undefined;
}

/** A report that was made. */
export interface MadeReport {
  readonly tables: readonly ReportTable[];
  /** The figures behind it, where it has such. */
  readonly figures: readonly Figure[];
}

/** A report that can be asked for. */
export interface ReportKind {
  readonly name: string;
  readonly title: (language: CliLanguage) => string;
  /** The figures whose dossiers can be listed. */
  readonly figures: (period: Period, practice?: CountingPractice) => readonly FigureDefinition[];
  /** Whether it counts by the practice of an office: a switch is refused where it does not. */
  readonly isByPractice?: true;
  readonly make: (request: ReportRequest) => Promise<MadeReport>;
}

/** A table of a report, with what stands around every one. */
export function tableOf(
  { language, lines }: Pick<ReportRequest, 'language' | 'lines'>,
  table: Pick<ReportTable, 'title' | 'columns' | 'rows'> &
    Partial<Pick<ReportTable, 'sumRows' | 'notes'>>,
): ReportTable {
  return { sumRows: 0, notes: [], ...table, lines, notKnown: language.cli.statistics.notKnown };
}

/** Columns by their heads; all but the first ones are numbers. */
export function columnsOf(heads: readonly string[], texts = 1): ReportTable['columns'] {
  return heads.map((head, i) => ({ head, isNumber: i >= texts }));
}

/** The name of a unit in the language; its code where the directory does not know it. */
export async function unitName(
  code: string,
  { directory, language }: Pick<ReportRequest, 'directory' | 'language'>,
): Promise<string> {
  return textIn((await directory.unit(code))?.name, language) ?? code;
}

/** The name of a person; their id where the directory does not know it. */
export async function personName(id: string, { directory }: ReportRequest): Promise<string> {
  return (await directory.nameOf(id)) ?? id;
}
