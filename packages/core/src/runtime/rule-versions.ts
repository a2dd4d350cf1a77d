/** The counting rules that an engine knows, as procedures use them. */
import type { CompiledProcedure } from '../compile/compile.js';
import { contentHash } from '../content-hash/content-hash.js';
import { ruleIdsOf } from '../definition/rule-uses.js';
import type { Dossier } from '../engine/dossier.js';
import { parseRuleBook } from '@thutuc/legal-time/schema';
import { createRuleBook, type RuleBook } from '@thutuc/legal-time';
import type { PinnedContent } from './pinned-content.js';

/** The counting rules that a procedure uses, and their content hash. */
export interface PinnedRules {
  readonly hash: string;
  readonly book: RuleBook;
}

/** The counting rules that an engine knows. */
export interface RuleVersions {
  /** Those of a procedure as the engine was given them. @throws where it has not all of them */
  usedBy(procedure: CompiledProcedure): PinnedRules;
  /** Those that a dossier pins. */
  pinnedBy(dossier: Dossier, procedure: CompiledProcedure): Promise<PinnedRules>;
  /** Keeps rules in the store. */
  keep(rules: PinnedRules): Promise<void>;
}

/** Makes them. */
export function createRuleVersions(pins: PinnedContent, rules: RuleBook): RuleVersions {
  const byHash = new Map<string, PinnedRules>();

  function usedBy(procedure: CompiledProcedure): PinnedRules {
    const found = usedOf(rules, procedure);
    byHash.set(found.hash, found);
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
      const pinned = { hash, book: parseRuleBook(JSON.parse(text) as unknown[]) };
      byHash.set(hash, pinned);
      return pinned;
    },
    keep: ({ hash, book }) =>
      pins.keep('rules', hash, book, ({ ids }) => ids.map((id) => book.get(id))),
  };
}

const used = new WeakMap<RuleBook, WeakMap<CompiledProcedure, PinnedRules>>();

/** Picked out the first time: an engine within a transaction is made for each of them. */
function usedOf(rules: RuleBook, procedure: CompiledProcedure): PinnedRules {
  const known = used.get(rules) ?? new WeakMap<CompiledProcedure, PinnedRules>();
  used.set(rules, known);
  let found = known.get(procedure);
  if (found === undefined) {
    const own = ruleIdsOf(procedure.procedure).map((id) => rules.get(id));
    found = { hash: contentHash(own), book: createRuleBook(own) };
    known.set(procedure, found);
  }
  return found;
}
