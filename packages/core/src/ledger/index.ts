/**
 * The ledger of a dossier: who held it, and for how long, so that the parts sum to the whole.
 *
 * @module
 */
export { holdingsOf } from './holdings.js';
export { ledgerOf, type Ledger, type LedgerPart, type PartyBusy } from './ledger.js';
