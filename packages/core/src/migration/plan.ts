/** Which open dossiers can move to another version of their procedure, and which cannot and why. */
import { textIn } from '@thutuc/legal-time';
import { procedureHash } from '../definition/parse.js';
import type { Procedure } from '../definition/procedure.js';
import type { Dossier } from '../engine/dossier.js';
import { intoPast, uncountable, type MigrationCounting, type TimerIntoPast } from './into-past.js';
import { finishesOld, obstacle, type MigrationObstacle } from './obstacle.js';
import { compareVersions, type Versions } from './place.js';
import { obstaclesOfPositions, positionsOf, type Position } from './positions.js';

/** Two versions, and the steps that go by another path in the new one. */
export interface MigrationInput {
  readonly from: Procedure;
  readonly to: Procedure;
  /** Old step path → new step path, as in `{ 'examine/site/check': 'examine/site/verify' }`. */
  readonly renames?: Readonly<Record<string, string>>;
  /** What the new limits are counted by; without it, no timers are listed. */
  readonly counting?: MigrationCounting;
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
 * // planMigration(dossiers, { from, to }).stays[0]?.reasons[0]?.text.en
 * // → 'Version 2.0.0 has no step "Site check" (examine/site/siteCheck).'
 * ```
 */
export function planMigration(
  dossiers: Iterable<Dossier>,
  { from, to, renames = {}, counting }: MigrationInput,
): MigrationPlan {
  const versions = compareVersions(from, to, renames);
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
      stays.push({ dossier: dossier.id, reasons: [uncountable(error)] });
    }
  }
  return { moves, stays };
}

function obstaclesOf(dossier: Dossier, versions: Versions, hash: string): MigrationObstacle[] {
  const { from, to } = versions;
  if (dossier.lifecycle === 'closed' || dossier.lifecycle === 'archived') {
    return [
      obstacle('CLOSED', '', {
        vi: 'Hồ sơ đã giải quyết xong.',
        en: 'The dossier is settled.',
      }),
    ];
  }
  if (dossier.procedure.hash !== hash) {
    const { id, version } = dossier.procedure;
    return [
      obstacle('OTHER_VERSION', '', {
        vi: `Hồ sơ theo ${id} ${version}, không phải ${from.id} ${from.version} đã cho.`,
        en: `The dossier is pinned to ${id} ${version}, not to ${from.id} ${from.version} as given.`,
      }),
    ];
  }
  return [
    ...(to.transition === 'finishOld' ? [finishesOld(to)] : []),
    ...obstaclesOfPositions(dossier, versions),
    ...obstaclesOfData(dossier, to),
    ...obstaclesOfParties(dossier, to),
    ...obstaclesOfLifecycle(dossier, to),
  ];
}

function obstaclesOfData(dossier: Dossier, to: Procedure): MigrationObstacle[] {
  const known = { ...dossier.data, ...dossier.personal?.data };
  return Object.entries(to.data)
    .filter(([field, { required }]) => required && (known[field] ?? null) === null)
    .map(([field, { name }]) =>
      obstacle('DATA_MISSING', '', {
        vi: `Phiên bản ${to.version} cần "${textIn(name, 'vi')}" (${field}), hồ sơ chưa có.`,
        en: `Version ${to.version} requires "${textIn(name, 'en')}" (${field}), which the dossier lacks.`,
      }),
    );
}

function obstaclesOfParties(dossier: Dossier, to: Procedure): MigrationObstacle[] {
  return Object.entries(to.parties)
    .filter(
      ([party, { kind, unit, unitRule }]) =>
        kind === 'agency' &&
        unit === undefined &&
        unitRule === undefined &&
        !Object.hasOwn(dossier.parties, party),
    )
    .map(([party, { name }]) =>
      obstacle('PARTY_UNBOUND', '', {
        vi: `Chưa gắn đơn vị cho "${textIn(name, 'vi')}" (${party}) của phiên bản ${to.version}.`,
        en: `No unit is bound to "${textIn(name, 'en')}" (${party}) of version ${to.version}.`,
      }),
    );
}

function obstaclesOfLifecycle(dossier: Dossier, to: Procedure): MigrationObstacle[] {
  if (dossier.lifecycle === 'suspended' && to.suspension === undefined) {
    return [
      obstacle('SUSPENSION_GONE', '', {
        vi: `Hồ sơ đang tạm dừng; phiên bản ${to.version} không có tạm dừng.`,
        en: `The dossier is suspended, and version ${to.version} has no suspension.`,
      }),
    ];
  }
  if (dossier.lifecycle === 'withdrawalPending' && to.withdrawal === undefined) {
    return [
      obstacle('WITHDRAWAL_GONE', '', {
        vi: `Hồ sơ đang xin rút; phiên bản ${to.version} không có rút hồ sơ.`,
        en: `A withdrawal is pending, and version ${to.version} has no withdrawal.`,
      }),
    ];
  }
  return [];
}
