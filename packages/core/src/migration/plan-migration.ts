/** Which open dossiers can move to another version of their procedure, and which cannot and why. */
import { textIn } from '@thutuc/legal-time';
import { english } from '../words/english.js';
import type { CoreLanguage } from '../words/language.js';
import { languageForTexts } from '../definition/texts.js';
import { contentHash } from '../content-hash/content-hash.js';
import { guidanceOf } from '../definition/intake.js';
import { limitStartOf } from '../definition/limit-start.js';
import { procedureHash } from '../definition/procedure-hash.js';
import type { Procedure } from '../definition/procedure.js';
import type { Dossier } from '../engine/dossier.js';
import { startAmongFacts } from '../semantics/limit-facts.js';
import { type MigrationCounting, type TimerIntoPast, intoPast } from './into-past.js';
import { type MigrationObstacle, uncountableObstacle } from './obstacle.js';
import { compareVersions, type Versions } from './compare-versions.js';
import { obstaclesOfPositions, positionsOf, type Position } from './positions.js';
import { isOver } from '../engine/dossier-lifecycle.js';

/** Two versions, and the steps that go by another path in the new one. */
export interface MigrationInput {
  readonly from: Procedure;
  readonly to: Procedure;
  /** Old step path → new step path, as in `{ 'examine/site/check': 'examine/site/verify' }`. */
  readonly renames?: Readonly<Record<string, string>>;
  /** What the new limits are counted by; without it, no timers are listed. */
  readonly counting?: MigrationCounting;
  /** Language of the reasons. @defaultValue English */
  readonly language?: CoreLanguage;
}

/** A dossier that can move, with its open steps. */
export interface DossierMove {
  readonly dossier: string;
  readonly positions: readonly Position[];
  /** Whether the applicant has to be asked: the new version lets old dossiers choose. */
  readonly byChoice: boolean;
  /**
   * The timers that the new limits put before the present, where these are counted: they act when
   * the dossier has moved.
   */
  readonly movesIntoPast?: readonly TimerIntoPast[];
}

/** A dossier that cannot move, with every reason. */
export interface DossierStay {
  readonly dossier: string;
  readonly reasons: readonly MigrationObstacle[];
}

/** What a migration would do to each dossier. */
export interface MigrationPlan {
  readonly moves: readonly DossierMove[];
  readonly stays: readonly DossierStay[];
}

/**
 * Plans the move of dossiers to another version: each is either in `moves` or in `stays`.
 *
 * A dossier can move when each of its open steps exists in the new version, in the same branch and
 * of the same kind, when the branches and questions that are open there are those of the new
 * version, and when the new version's required data and parties are known. Nothing is changed.
 * With `counting`, each move lists what it puts before the present, as an engine's plan does.
 *
 * @example
 * ```ts
 * // planMigration(dossiers, { from, to }).stays[0]?.reasons[0]?.text
 * // → 'Version 2.0.0 has no step "Site check" (examine/site/siteCheck).'
 * ```
 */
export function planMigration(
  dossiers: Iterable<Dossier>,
  { from, to, renames = {}, counting, language = english }: MigrationInput,
): MigrationPlan {
  const versions = compareVersions(from, to, renames, languageForTexts(language, to));
  const hash = procedureHash(from);
  const moves: DossierMove[] = [];
  const stays: DossierStay[] = [];
  for (const dossier of dossiers) {
    const reasons = obstaclesOf(dossier, versions, hash);
    if (reasons.length > 0) {
      stays.push({ dossier: dossier.id, reasons });
      continue;
    }
    const positions = positionsOf(dossier, versions);
    const move = { dossier: dossier.id, positions, byChoice: to.transition === 'choose' };
    if (counting === undefined) {
      moves.push(move);
      continue;
    }
    try {
      const movesIntoPast = intoPast(dossier, { from, to }, renames, counting);
      moves.push({ ...move, movesIntoPast });
    } catch (error) {
      stays.push({ dossier: dossier.id, reasons: [uncountableObstacle(error)] });
    }
  }
  return { moves, stays };
}

function obstaclesOf(dossier: Dossier, versions: Versions, hash: string): MigrationObstacle[] {
  const { from, to, language } = versions;
  const words = language.core.obstacles;
  if (isOver(dossier.lifecycle)) {
    return [{ code: 'CLOSED', position: '', text: words.closed }];
  }
  if (dossier.procedure.hash !== hash) {
    const { id, version } = dossier.procedure;
    return [
      {
        code: 'OTHER_VERSION',
        position: '',
        text: words.otherVersion(`${id} ${version}`, `${from.id} ${from.version}`),
      },
    ];
  }
  const whole = ({ code, text }: Reason) => ({ code, position: '', text });
  const finishesOld =
    to.transition === 'finishOld'
      ? [whole({ code: 'FINISHES_OLD', text: words.finishesOld(to.version) })]
      : [];
  return [
    ...finishesOld,
    ...obstaclesOfPositions(dossier, versions),
    ...obstaclesOfData(dossier, versions).map(whole),
    ...obstaclesOfParties(dossier, versions).map(whole),
    ...obstaclesOfLifecycle(dossier, versions).map(whole),
    ...obstaclesOfLimit(dossier, versions).map(whole),
  ];
}

/** What keeps a whole dossier from moving. */
type Reason = Omit<MigrationObstacle, 'position'>;

function obstaclesOfData(dossier: Dossier, { to, language }: Versions): Reason[] {
  const known = { ...dossier.data, ...dossier.personal?.data };
  const { dataMissing } = language.core.obstacles;
  return Object.entries(to.data)
    .filter(([field, { required }]) => required && (known[field] ?? null) === null)
    .map(([field, { name }]) => ({
      code: 'DATA_MISSING',
      text: dataMissing(to.version, textIn(name, language), field),
    }));
}

function obstaclesOfParties(dossier: Dossier, { to, language }: Versions): Reason[] {
  const { partyUnbound } = language.core.obstacles;
  return Object.entries(to.parties)
    .filter(
      ([party, { kind, unit, unitRule }]) =>
        kind === 'agency' &&
        unit === undefined &&
        unitRule === undefined &&
        !Object.hasOwn(dossier.parties, party),
    )
    .map(([party, { name }]) => ({
      code: 'PARTY_UNBOUND',
      text: partyUnbound(to.version, textIn(name, language), party),
    }));
}

function obstaclesOfLifecycle({ lifecycle }: Dossier, { to, language }: Versions): Reason[] {
  const { guidanceGone, suspensionGone, withdrawalGone } = language.core.obstacles;
  if (lifecycle === 'guided' && guidanceOf(to) === undefined) {
    return [{ code: 'GUIDANCE_GONE', text: guidanceGone(to.version) }];
  }
  if (lifecycle === 'suspended' && to.suspension === undefined) {
    return [{ code: 'SUSPENSION_GONE', text: suspensionGone(to.version) }];
  }
  if (lifecycle === 'withdrawalPending' && to.withdrawal === undefined) {
    return [{ code: 'WITHDRAWAL_GONE', text: withdrawalGone(to.version) }];
  }
  return [];
}

/** Of an act that the old version did not wait for nobody has kept whether it was done. */
function obstaclesOfLimit({ clock, receivedAt }: Dossier, versions: Versions): Reason[] {
  const { from, to, language } = versions;
  if (receivedAt === undefined || startAmongFacts(clock.facts) !== undefined) return [];
  const [old, young] = [from, to].map(limitStartOf);
  if (young === undefined || young === 'receipt' || young === 'complete') return [];
  if (typeof young === 'object' && 'field' in young) return [];
  const moved =
    typeof old === 'object' && 'step' in old ? { ...old, step: versions.renamed(old.step) } : old;
  if (contentHash(moved) === contentHash(young)) return [];
  return [{ code: 'LIMIT_START', text: language.core.obstacles.limitStart(to.version) }];
}
