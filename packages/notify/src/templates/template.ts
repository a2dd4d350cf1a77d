/** What a template is: a subject and paragraphs with named places for facts. */
import type { NotificationTemplate } from '@thutuc/core';

/** The facts that every message has, so that a subject may rest on them. */
const certain = ['dossier', 'procedure', 'office'] as const;

/** The facts that some messages have; a paragraph that names a missing one is left out. */
const possible = [
  'at',
  'due',
  'earlier',
  'step',
  'unit',
  'stepDue',
  'amount',
  'outcome',
  'documents',
  'fields',
  'reasons',
  'status',
  'agencies',
  'officers',
  'receivedBy',
  'received',
  'processed',
  'returned',
] as const;

/**
 * The names that may stand in braces.
 *
 * - `dossier`: its code, or its id before it has one
 * - `procedure`: the name of the procedure
 * - `office`: the unit that received the dossier, or that hands out its result
 * - `at`: when it happened
 * - `due`: the date that is promised to the applicant
 * - `earlier`: the date that was promised before
 * - `step`, `unit`, `stepDue`: the step in question, who has it, and until when
 * - `amount`: what is to be paid
 * - `outcome`: how the dossier ended
 * - `status`, `agencies`, `officers`: how the dossier stands, and who has it in hand
 * - `receivedBy`, `received`, `processed`, `returned`: who received it, and its three times
 * - `documents`, `fields`, `reasons`: what was asked for and why; lists, at the end of a paragraph
 */
export type Placeholder = (typeof certain)[number] | (typeof possible)[number];

/** The names that may stand in a subject. */
export const certainPlaceholders: readonly string[] = certain;

/** The names that may stand in a paragraph. */
export const placeholders: readonly string[] = [...certain, ...possible];

/** The words of a message in one language. */
export interface TemplateWords {
  /** One line; it may name `dossier`, `procedure` and `office`. */
  readonly subject: string;
  /**
   * Paragraphs. One that names a fact which the message does not have is left out, as the line of
   * a due date where nothing is promised.
   */
  readonly body: readonly string[];
}

/** The words of every message in one language. */
export type TemplateTexts = Readonly<Record<NotificationTemplate, TemplateWords>>;

/** The names in braces of a text. */
export function placeholdersOfTemplate(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}
