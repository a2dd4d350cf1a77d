/** The schema as numbered steps; one that was released is never edited. */
import { tables } from './m0001-tables.js';
import { commitBatch } from './m0002-commit-batch.js';
import { searchAndAccess } from './m0003-search-and-access.js';
import { workOffers } from './m0004-work-offers.js';
import { waitingMessages } from './m0005-waiting-messages.js';
import { accessChains } from './m0006-access-chains.js';
import { commandsOfDossiers } from './m0007-commands-of-dossiers.js';
import { heldWork } from './m0008-held-work.js';
import { freedMessages } from './m0009-freed-messages.js';
import { boundUnits } from './m0010-bound-units.js';
import { interruptions } from './m0011-interruptions.js';
import { drafts } from './m0012-drafts.js';
import { digests } from './m0013-digests.js';
import { workRows } from './m0014-work-rows.js';

/** A step of the schema. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** SQL in which `{schema}` stands for the quoted name of the schema. */
  readonly sql: string;
}

/** The steps in order. */
export const migrations: readonly Migration[] = [
  { number: 1, name: 'tables', sql: tables },
  { number: 2, name: 'commit batch', sql: commitBatch },
  { number: 3, name: 'search and access', sql: searchAndAccess },
  { number: 4, name: 'work offers', sql: workOffers },
  { number: 5, name: 'waiting messages', sql: waitingMessages },
  { number: 6, name: 'access chains', sql: accessChains },
  { number: 7, name: 'commands of dossiers', sql: commandsOfDossiers },
  { number: 8, name: 'held work', sql: heldWork },
  { number: 9, name: 'freed messages', sql: freedMessages },
  { number: 10, name: 'bound units', sql: boundUnits },
  { number: 11, name: 'interruptions', sql: interruptions },
  { number: 12, name: 'drafts', sql: drafts },
  { number: 13, name: 'digests', sql: digests },
  { number: 14, name: 'work rows', sql: workRows },
];
