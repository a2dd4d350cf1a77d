/** Reading the register of a period from the logs of its dossiers. */
import { VietnamError } from '../../errors.js';
import type { RegisterData, RegisterRow } from '../form-data.js';
import { formOf } from '../form-of.js';
import {
  formDate,
  type FormRecord,
  type FormSources,
  instant,
  momentOf,
  nameOfUnit,
} from './moment.js';

/** Which days a register is of: civil dates, both included. */
export interface RegisterPeriod {
  readonly from: string;
  readonly to: string;
}

const channels: Readonly<Record<FormRecord['dossier']['channel'], string>> = {
  counter: 'Trực tiếp',
  online: 'Trực tuyến',
  post: 'Bưu chính công ích',
  kiosk: 'Ki-ốt tự phục vụ',
};

/**
 * The register of all dossiers that were received in a period, in the order of their receipt; those
 * that were received outside of it, or not at all, are left out.
 *
 * @throws VietnamError `PERIOD_INVALID` for a period that ends before it begins, `FORM_UNKNOWN`
 */
export async function readRegister(
  records: readonly FormRecord[],
  { from, to }: RegisterPeriod,
  sources: FormSources & { readonly issuedAt: number },
): Promise<RegisterData> {
  if (to < from) {
    const message = `The register is from ${from} to ${to}. Give the first day first.`;
    throw new VietnamError('PERIOD_INVALID', message, { from, to });
  }
  const issuedOn = instant(sources.issuedAt).slice(0, 10);
  const { issuer, number } = sources;
  const rows: { readonly at: number; readonly row: RegisterRow }[] = [];
  for (const record of records) {
    const { receivedAt: at } = record.dossier;
    if (at === undefined) continue;
    const day = instant(at).slice(0, 10);
    if (day >= from && day <= to) rows.push({ at, row: await rowOf(record, at, sources) });
  }
  return {
    kind: 'register',
    head: { ...formOf('register', issuedOn, sources.set), issuer, number, issuedOn },
    from,
    to,
    rows: rows.sort((a, b) => a.at - b.at).map(({ row }) => row),
  };
}

async function rowOf(record: FormRecord, at: number, sources: FormSources): Promise<RegisterRow> {
  const isReceived = (_event: unknown, _before: unknown, after: FormRecord['dossier']): boolean =>
    after.receivedAt !== undefined;
  const { dossier, after, procedure } = momentOf('register', record, sources, isReceived);
  const { appointment, clock, returnedAt, channel, parties } = after;
  const agency = Object.keys(parties).find(
    (party) => party !== procedure.receipt.party && procedure.parties[party]?.kind === 'agency',
  );
  return {
    dossier,
    sets: 1,
    agency: await nameOfUnit(parties[agency ?? procedure.receipt.party] ?? '', sources),
    receivedAt: instant(at),
    appointment: formDate(appointment ?? clock.due, procedure, after),
    returnedAt: returnedAt === undefined ? undefined : instant(returnedAt),
    channel: channels[channel],
  };
}
