/** The facts of a message as the texts that stand in its places. */
import type { Localized } from '@thutuc/core/procedure';
import { dateText, moneyInWords, textIn } from '@thutuc/legal-time';
import type { NotificationFacts, PromisedDate } from '../facts/facts.js';
import type { Placeholder } from '../templates/template.js';
import { cleanLines, cleanLine } from './clean.js';
import type { NotifyLanguage } from '../words/language.js';

/** A text on one line, or a list of such texts. */
export type Value = string | readonly string[];

/** The texts of all facts that there are. */
export type Values = Readonly<Partial<Record<Placeholder, Value>>>;

/** Puts facts into words; what is missing or empty has no value. */
export function valuesOf(facts: NotificationFacts, language: NotifyLanguage): Values {
  const reader = { tag: language.tag, fallback: facts.procedure.defaultLanguage };
  const local = (text: Localized | undefined) => text && cleanLine(textIn(text, reader));
  const { outcome, amount, status } = facts;
  const instant = (at: string | undefined) => at && instantText(at, language);
  const all: Record<Placeholder, Value | undefined> = {
    dossier: cleanLine(facts.code ?? facts.dossier),
    procedure: local(facts.procedure.name),
    office: local(facts.office.name),
    at: instantText(facts.at, language),
    due: promiseText(facts.due, language),
    earlier: promiseText(facts.earlier, language),
    step: local(facts.step),
    unit: local(facts.unit?.name),
    stepDue: promiseText(facts.stepDue, language),
    amount: amount && amountText(amount, language),
    outcome: outcome && (local(outcome.label) ?? cleanLine(outcome.name)),
    documents: facts.documents.map((document) => cleanLine(textIn(document, reader))),
    fields: facts.fields?.map((field) => cleanLine(textIn(field, reader))),
    reasons: cleanLines(facts.reasons ?? ''),
    status: status && (local(status.name) ?? language.notify.letter.status[status.status]),
    agencies: status?.agencies.map(({ name }) => local(name) ?? '').join('; '),
    officers: status?.officers.join('; '),
    receivedBy: status?.receivedBy,
    received: instant(status?.received),
    processed: instant(status?.processed),
    returned: instant(status?.returned),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value?.length));
}

/** An instant to the minute. */
function instantText(instant: string, language: NotifyLanguage): string {
  return dateText(instant.slice(0, 'YYYY-MM-DDTHH:MM'.length), language);
}

function promiseText(
  promised: PromisedDate | undefined,
  language: NotifyLanguage,
): string | undefined {
  if (promised === undefined) return undefined;
  const date = instantText(promised.due, language);
  const { provisional, assumed } = language.notify.letter;
  return [
    date,
    ...(promised.provisional === true ? [provisional] : []),
    ...(promised.assumed === true ? [assumed] : []),
  ].join(' ');
}

function amountText(
  { value, currency }: NonNullable<NotificationFacts['amount']>,
  language: NotifyLanguage,
): string {
  if (currency !== undefined) return moneyInWords(value, currency, language);
  return new Intl.NumberFormat(language.legalTime.locale).format(value);
}
