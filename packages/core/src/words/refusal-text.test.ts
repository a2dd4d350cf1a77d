/** Refusals in the language of whoever asked: every code has words, and the facts stand with it. */
import { ThutucError } from '@thutuc/legal-time';
import { expect, it } from 'vitest';
import {
  AuthorisationError,
  type AuthorisationErrorCode,
  CommandError,
  type CommandErrorCode,
  type ConflictError,
} from '../engine/errors.js';
import { english } from './english.js';
import type { CoreLanguage } from './language.js';
import { refusalText } from './refusal-text.js';

/** A code without words does not compile. */
const texts: Readonly<
  Record<CommandErrorCode | AuthorisationErrorCode | ConflictError['code'], string>
> = english.core.refusals;

/** The English words under another tag, as a language that is not English. */
const other: CoreLanguage = { ...english, tag: 'qps' };

it('is the text of its code, with the facts that have a name', () => {
  const details = { step: 'chek', open: ['check', 'decide'], hash: 'abc' };
  const error = new CommandError('STEP_UNKNOWN', 'There is no step "chek".', details);
  expect(refusalText(error, other)).toBe(`${texts.STEP_UNKNOWN} (step: chek; open: check, decide)`);
});

it('names the fields of a command by their paths', () => {
  const issues = [
    { path: 'step', message: 'wrong' },
    { path: '', message: 'wrong' },
  ];
  const error = new CommandError('COMMAND_INVALID', 'The command is not valid.', { issues });
  expect(refusalText(error, other)).toBe(`${texts.COMMAND_INVALID} (fields: step)`);
});

it('leaves out facts that are no short texts', () => {
  const error = new AuthorisationError('NOT_AUTHORISED', 'No.', { actor: { id: 'an' } });
  expect(refusalText(error, other)).toBe(texts.NOT_AUTHORISED);
});

it('is the message of the error in English, and of what is no refusal', () => {
  const error = new CommandError('STEP_UNKNOWN', 'There is no step "chek".', { step: 'chek' });
  expect(refusalText(error, english)).toBe(error.message);
  const foreign = new ThutucError('STEP_UNKNOWN', 'The graph has no such step.');
  expect(refusalText(foreign, other)).toBe(foreign.message);
});
