/** The counting rules that an engine knows, as procedures use them. */
import type { CompiledProcedure } from '../compile/index.js';
import { contentHash } from '../content-hash/index.js';
import { ruleIdsOf } from '../definition/index.js';
import type { Dossier } from '../engine/index.js';
import { createRuleBook, type RuleBook } from '../time-limit/index.js';
import type { Pins } from './pins.js';

/** The counting rules that a procedure uses, and their content hash. */
export interface PinnedRules {
  readonly hash: string;
  readonly book: RuleBook;
}

/** The counting rules that an engine knows. */
export interface RuleShelf {
  /** Those of a procedure as the engine was given them. @throws where it has not all of them */
  usedBy(procedure: CompiledProcedure): PinnedRules;
  /** Those that a dossier pins. */
  pinnedBy(dossier: Dossier, procedure: CompiledProcedure): Promise<PinnedRules>;
  /** Keeps rules in the store. */
  keep(rules: PinnedRules): Promise<void>;
}

/** Makes the shelf. */
export function createRuleShelf(pins: Pins, rules: RuleBook): RuleShelf {
  const byHash = new Map<string, PinnedRules>();
  const own = new Map<CompiledProcedure, PinnedRules>();

  function usedBy(procedure: CompiledProcedure): PinnedRules {
    let found = own.get(procedure);
    if (found === undefined) {
      const used = ruleIdsOf(procedure.procedure).map((id) => rules.get(id));
      found = { hash: contentHash(used), book: createRuleBook(used) };
      own.set(procedure, found);
      byHash.set(found.hash, found);
    }
    return found;
  }

  return {
    usedBy,
    async pinnedBy({ rules: hash }, procedure) {
      const known = byHash.get(hash);
      if (known !== undefined) return known;
      const missing = ruleIdsOf(procedure.procedure).some((id) => !rules.has(id));
      if (!missing && usedBy(procedure).hash === hash) return usedBy(procedure);
      const text = await pins.read('rules', hash, `"${procedure.procedure.id}"`);
      const pinned = { hash, book: createRuleBook(JSON.parse(text) as unknown[]) };
      byHash.set(hash, pinned);
      return pinned;
    },
    keep: ({ hash, book }) => pins.keep('rules', hash, () => book.ids.map((id) => book.get(id))),
  };
}
