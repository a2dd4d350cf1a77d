/** The moment of a log that a form is about, with what the form says of the dossier then. */
import type { Directory, Dossier, DossierEvent, TimelineLaw } from '@thutuc/core';
import { evolveStanding, standing } from '@thutuc/core/pure';
import { assumedOfLaw, type Procedure } from '@thutuc/core/procedure';
import { formatInstant, type Language, type Localized, textIn } from '@thutuc/legal-time';
import { VIETNAM_ZONE } from '../../calendar/vietnam-calendar.js';
import { assertCodeFits } from '../../dossier-code/known-codes.js';
import { VietnamError } from '../../errors.js';
import type { FormApplicant, FormDate, FormDossier, FormHead, Issuer } from '../form-data.js';
import { formOf } from '../form-of.js';
import type { FormKind, FormSet } from '../forms.js';

/** A dossier with its log and the law that it is pinned to, as `readStoredDossier` gives it. */
export interface FormRecord {
  readonly dossier: Dossier;
  readonly events: readonly DossierEvent[];
  readonly timelineLaw: TimelineLaw;
}

/** What an office says of its forms, and where names come from. */
export interface FormSources {
  readonly directory: Pick<Directory, 'unit' | 'nameOf'>;
  /** In whose words limits are said: Vietnamese, by its pack. */
  readonly language: Language;
  readonly issuer: Issuer;
  /** The data fields of the procedure that hold these; what none holds is a dotted line. */
  readonly fields?: Readonly<Partial<Record<keyof FormApplicant, string>>>;
  /** The forms of the agency, where they are not those of the day. */
  readonly set?: FormSet;
  /** The number of the paper, as in `12/TTPVHCC`. */
  readonly number?: string;
  /** When it is issued, in epoch milliseconds. The moment that it is about where absent. */
  readonly issuedAt?: number;
}

/** The moment that a form is about. */
export interface FormMoment {
  readonly procedure: Procedure;
  readonly event: DossierEvent;
  readonly before: Dossier | undefined;
  readonly after: Dossier;
  readonly head: FormHead;
  readonly dossier: FormDossier;
  readonly sources: FormSources;
}

/** Whether an event made a form due, between the states of the dossier before and after it. */
export type Due = (event: DossierEvent, before: Dossier | undefined, after: Dossier) => boolean;

/**
 * The last moment at which a form became due, of what stands of the log.
 *
 * @throws VietnamError `FORM_NOT_DUE` where there was none, `FORM_UNKNOWN`, `PROCEDURE_CODE_NAME`
 */
export function momentOf(
  kind: FormKind,
  { dossier: now, events, timelineLaw }: FormRecord,
  sources: FormSources,
  isDue: Due,
): FormMoment {
  let found: Pick<FormMoment, 'event' | 'before' | 'after'> | undefined;
  let before: Dossier | undefined;
  for (const event of standing(events)) {
    const after = evolveStanding(before, event);
    if (isDue(event, before, after)) found = { event, before, after };
    before = after;
  }
  if (found === undefined) {
    const { id, lifecycle } = now;
    throw new VietnamError(
      'FORM_NOT_DUE',
      `Dossier "${id}" has no form "${kind}": nothing in its log calls for one; it is "${lifecycle}".`,
      { dossier: id, kind, lifecycle },
    );
  }
  const { procedure } = timelineLaw;
  const name = textIn(procedure.name, vietnamese);
  if (procedure.code !== undefined) assertCodeFits(procedure.code, name);
  const { issuer, number, issuedAt = found.event.effectiveAt } = sources;
  const issuedOn = instant(issuedAt).slice(0, 10);
  return {
    ...found,
    procedure,
    head: { ...formOf(kind, issuedOn, sources.set), issuer, number, issuedOn },
    dossier: {
      code: found.after.code ?? now.code,
      procedure: name,
      procedureCode: procedure.code,
      applicant: applicantOf(found.after, sources),
    },
    sources,
  };
}

/** How texts of a procedure are read: Vietnamese first, then whatever there is. */
export const vietnamese = { tag: 'vi' };

/** An instant with the offset of Vietnam. */
export const instant = (at: number): string => formatInstant(at, VIETNAM_ZONE);

function applicantOf({ data, personal }: Dossier, { fields = {} }: FormSources): FormApplicant {
  const all = { ...data, ...personal?.data };
  const value = (field: string | undefined): string | undefined => {
    const held = field === undefined ? undefined : all[field];
    return typeof held === 'string' || typeof held === 'number' ? String(held) : undefined;
  };
  const { name, address, phone, email } = fields;
  return {
    name: value(name),
    address: value(address),
    phone: value(phone),
    email: value(email),
  };
}

/** A date that the dossier promises, with what it rests on. */
export function formDate(
  promised: { readonly due: string; readonly provisional?: true } | undefined,
  procedure: Procedure,
  { clock }: Dossier,
): FormDate | undefined {
  if (promised === undefined) return undefined;
  const { due, provisional } = promised;
  const isAssumed = assumedOfLaw(procedure, clock.facts).length > 0;
  return { due, provisional, ...(isAssumed && { assumed: true }) };
}

/** The name of whoever did what an event records; nothing once erased. */
export async function nameOfActor(
  { personal }: DossierEvent,
  { directory }: FormSources,
): Promise<string | undefined> {
  if (personal === null || personal.actor.startsWith('@')) return undefined;
  return directory.nameOf(personal.actor);
}

/** The name of a unit; its code where the directory has none. */
export async function nameOfUnit(code: string, { directory }: FormSources): Promise<string> {
  const unit = await directory.unit(code);
  return unit === undefined ? code : textIn(unit.name, vietnamese);
}

/** The Vietnamese names of some of what a procedure has, by name. */
export function namesIn(
  texts: Readonly<Record<string, { readonly name: Localized }>>,
  names: readonly string[],
): string[] {
  return names.map((name) => {
    const named = texts[name];
    return named === undefined ? name : textIn(named.name, vietnamese);
  });
}
