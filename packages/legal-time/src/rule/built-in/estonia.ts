/** Counting rules of Estonia. */
import type { CountingRule } from '../counting-rule.js';
import { estoniaMemoranda } from './estonia-memoranda.js';
import { estoniaPublicInformation } from './estonia-public-information.js';

/** `ee/public-information`, `ee/memoranda`. */
export const estoniaRules: readonly CountingRule[] = [estoniaPublicInformation, estoniaMemoranda];
