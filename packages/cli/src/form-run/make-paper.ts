/** Makes the paper that is asked for, from the store or from a procedure. */
import type { Directory } from '@thutuc/core';
import type { Procedure } from '@thutuc/core/procedure';
import { readStoredDossier } from '@thutuc/core/store';
import type { Paper } from '@thutuc/documents';
import { localDay, parseInstant, toCivilDate } from '@thutuc/legal-time';
import { VIETNAM_ZONE } from '@thutuc/vn';
import type { FormRecord, FormSources, NoticeInput } from '@thutuc/vn/forms';
import { CliError, usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { type KeptStore, openKeptStore } from '../dossier-run/store-place.js';
import { loadProcedures } from '../procedure-folder/load.js';
import { openLogSource } from '../statistics/log-source.js';
import { periodIn } from '../statistics/period-in.js';
import type { CliLanguage } from '../texts/language.js';
import { formsOfDossier } from './forms.js';
import type { Office } from './office.js';

/** A paper, and the instant that its document is dated by, in epoch milliseconds. */
export interface MadePaper {
  readonly paper: Paper;
  readonly createdAt: number;
}

/** What papers are made with. */
export interface PaperRequest {
  readonly name: string;
  readonly options: CommandInput['options'];
  readonly office: Office;
  readonly directory: Directory;
  /** Papers are in Vietnamese, whatever language the command speaks. */
  readonly vietnamese: CliLanguage;
}

/**
 * Makes a paper.
 *
 * @throws CliError `USAGE`, `DOSSIER_UNKNOWN`, `OFFICE_INVALID`; VietnamError for a form that
 *   nothing calls for, or that the day does not have; InsightError for a period that is none
 */
export async function makePaper(request: PaperRequest): Promise<MadePaper> {
  const { name } = request;
  if (name === 'register') return withStore(request, (store) => register(store, request));
  if (Object.hasOwn(formsOfDossier, name))
    return withStore(request, (store) => formOfDossier(store, request));
  return paperOfProcedure(await procedureOf(request), request);
}

async function withStore<Value>(
  { options }: PaperRequest,
  work: (store: KeptStore) => Promise<Value>,
): Promise<Value> {
  const store = await openKeptStore(options.store, 'form');
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function formOfDossier(store: KeptStore, request: PaperRequest): Promise<MadePaper> {
  const { name, office } = request;
  const { layOut, readForm } = await import('@thutuc/vn/forms');
  const kind = formsOfDossier[name] ?? 'receipt';
  const { signer, sets, resultAt } = office;
  const additions = {
    ...(signer && { signer }),
    ...(sets !== undefined && { sets }),
    ...(resultAt !== undefined && { resultAt }),
  };
  const record = await recordOf(store, request);
  const { data, at } = await readForm(kind, record, sourcesOf(request), additions);
  return { paper: layOut(data), createdAt: issuedAt(request) ?? at };
}

/** All that were received in the period; the logs are read one after the other. */
async function register(store: KeptStore, request: PaperRequest): Promise<MadePaper> {
  const period = periodIn('form', request.options);
  const { layOut, readRegister } = await import('@thutuc/vn/forms');
  const records: FormRecord[] = [];
  for await (const { account } of openLogSource(store, {}).readings()) {
    const { dossier, receivedAt } = account;
    if (receivedAt === undefined || receivedAt < period.fromAt || receivedAt > period.toAt)
      continue;
    const record = await readStoredDossier(store, dossier);
    if (record !== undefined) records.push(record);
  }
  const createdAt = issuedAt(request) ?? period.toAt;
  const sources = { ...sourcesOf(request), issuedAt: createdAt };
  return { paper: layOut(await readRegister(records, period, sources)), createdAt };
}

async function procedureOf(request: PaperRequest): Promise<Procedure> {
  const { procedure, dossier } = request.options;
  if (procedure !== undefined) return loadProcedures(procedure)[0];
  if (dossier === undefined) throw usageError('form', ({ missing }) => missing(['--procedure']));
  const record = await withStore(request, (store) => recordOf(store, request));
  return record.timelineLaw.procedure;
}

async function paperOfProcedure(procedure: Procedure, request: PaperRequest): Promise<MadePaper> {
  const { name, office, options, vietnamese } = request;
  const { formOf, internalProcedurePaper, noticePaper } = await import('@thutuc/vn/forms');
  const { stepTable } = await import('@thutuc/diagram');
  const { id, effective } = procedure;
  const createdAt = issuedAt(request) ?? parseInstant(`${effective.from}T00:00+07:00`);
  const input: NoticeInput = {
    procedure,
    parts: office.notices?.[id] ?? {},
    steps: stepTable(procedure, vietnamese),
    language: vietnamese,
  };
  if (name === 'notice') return { paper: noticePaper(input), createdAt };
  const own = office.processes?.[id];
  const { office: path = '' } = options;
  if (own === undefined) throw silent(path, `processes.${id}`);
  const { set: forms } = formOf('receipt', toCivilDate(localDay(createdAt, VIETNAM_ZONE)));
  return { paper: internalProcedurePaper({ ...input, ...own, forms }), createdAt };
}

function silent(path: string, place: string): CliError {
  return new CliError('OFFICE_INVALID', (words) => words.officeSilent(path, place), { path });
}

async function recordOf(store: KeptStore, { options }: PaperRequest): Promise<FormRecord> {
  const { dossier: id } = options;
  if (id === undefined) throw usageError('form', ({ missing }) => missing(['--dossier']));
  const record = await readStoredDossier(store, id);
  if (record !== undefined) return record;
  throw new CliError('DOSSIER_UNKNOWN', (words) => words.noDossier(id), { id });
}

function sourcesOf(request: PaperRequest): FormSources {
  const { options, office, directory, vietnamese } = request;
  const { issuer, fields } = office;
  const { number } = options;
  const at = issuedAt(request);
  return {
    directory,
    issuer,
    language: vietnamese,
    ...(fields && { fields }),
    ...(number !== undefined && { number }),
    ...(at !== undefined && { issuedAt: at }),
  };
}

function issuedAt({ options: { at } }: PaperRequest): number | undefined {
  return at === undefined ? undefined : parseInstant(at);
}
