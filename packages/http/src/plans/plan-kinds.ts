/** The plans there are: how each is made of the engine, and how it is carried out. */
import type { Engine } from '@thutuc/core';
import type { CoreLanguage } from '@thutuc/core/procedure';
import { contentHash } from '@thutuc/core/pure';
import { z } from '@hono/zod-openapi';
import * as rows from './engine-rows.js';
import type { PlanRow } from './plan-row.js';

/** Who asks for a plan. */
export interface Planner {
  readonly actor: string;
  readonly language: CoreLanguage;
}

/** A confirmed plan that is carried out. */
export interface PlanRun {
  /** The id that its caller gave it. */
  readonly id: string;
  readonly rows: readonly PlanRow[];
  readonly onFailure: (dossier: string, error: unknown) => void;
}

/** A kind of plan. The engine says who may make and carry it out, in both. */
export interface PlanKind<Fields extends z.ZodType = z.ZodType> {
  readonly does: string;
  readonly fields: Fields;
  rows(engine: Engine, asked: z.output<Fields>, planner: Planner): Promise<readonly PlanRow[]>;
  /** Carries it out, and answers for how many dossiers it did. */
  carryOut(
    engine: Engine,
    asked: z.output<Fields>,
    planner: Planner,
    run: PlanRun,
  ): Promise<number>;
}

const kindOf = <Fields extends z.ZodType>(kind: PlanKind<Fields>) => kind;

const id = z.string().min(1).max(200);
const reasons = z.string().min(1).max(2000);
const instant = z.string().min(1).max(40).describe('An instant as ISO text with an offset');
const citation = z.strictObject({
  act: z.string().min(1).max(300),
  actId: z.string().min(1).max(200).exactOptional(),
  article: z.string().min(1).max(120).exactOptional(),
  status: z.enum(['read', 'secondary', 'internal']).exactOptional(),
  note: z.string().max(1000).exactOptional(),
});
const basis = z.array(citation).min(1).max(20);
const consequencesStand = z
  .boolean()
  .describe('Whether what was carried out meanwhile stands; else its dossiers stay')
  .default(false);

const migration = kindOf({
  does: 'the move of open dossiers to another version of their procedure',
  fields: z.strictObject({
    procedure: id,
    version: z.string().min(1).max(40),
    renames: z.record(id, id).describe('Old step path → new step path').exactOptional(),
    reasons,
  }),
  async rows(engine, { reasons: _, ...asked }, planner) {
    return rows.ofMigration(await engine.planMigration({ ...asked, ...planner }));
  },
  async carryOut(engine, { version, renames = {}, reasons }, { actor }, run) {
    const moving = run.rows.filter(({ follows }) => follows);
    let moved = 0;
    // Those of a part are begun together, so that they share a transaction.
    for (let at = 0; at < moving.length; at += movedAtOnce) {
      const part = moving.slice(at, at + movedAtOnce).map(async ({ dossier }) => {
        const command = { type: 'migrate', version, renames, reasons } as const;
        const own = `plan/${contentHash([run.id, dossier])}`;
        await engine.execute({ id: own, dossier, actor, command }).then(
          () => (moved += 1),
          (error: unknown) => run.onFailure(dossier, error),
        );
      });
      await Promise.all(part);
    }
    return moved;
  },
});

const movedAtOnce = 64;

const calendars = kindOf({
  does: 'the dates that amended calendars move',
  fields: z.strictObject({ reason: reasons.describe('The notice that changed the calendar') }),
  async rows(engine, { reason }, { actor }) {
    return rows.ofCalendars(await engine.amendCalendars(reason, { actor, dryRun: true }));
  },
  async carryOut(engine, { reason }, { actor }, { onFailure }) {
    const moved = await engine.amendCalendars(reason, { actor, onFailure });
    return new Set(moved.map(({ dossier }) => dossier)).size;
  },
});

const transfer = kindOf({
  does: 'the transfer of all open dossiers of a unit to those that came after it',
  fields: z.strictObject({
    from: id.describe('Code of the unit that they are bound to'),
    to: z
      .union([
        z.strictObject({ unit: id }),
        z.strictObject({ field: id, units: z.record(z.string(), id) }),
      ])
      .describe('One unit, or by a data field; the successors of the directory where absent')
      .exactOptional(),
    on: z.iso.date().describe('Since when the others are responsible').exactOptional(),
    procedure: id.exactOptional(),
    recount: z.literal(true).describe('Limits are counted anew').exactOptional(),
    basis: basis.exactOptional(),
    reasons,
  }),
  async rows(engine, asked, planner) {
    return rows.ofTransfer(await engine.planTransfer({ ...asked, ...planner }));
  },
  async carryOut(engine, asked, planner, { onFailure }) {
    const { transfers } = await engine.transferDossiers({ ...asked, ...planner }, { onFailure });
    return transfers.length;
  },
});

const interruption = kindOf({
  does: 'what an interruption of the working of offices does, which is declared by that',
  fields: z.strictObject({
    id: z.string().min(1).max(64),
    scope: z.union([
      z.strictObject({ system: z.literal(true) }),
      z.strictObject({ unit: id }),
      z.strictObject({ area: id }),
      z.strictObject({ procedure: id }),
    ]),
    from: instant,
    to: instant.describe('The first instant after it; absent while nobody knows').exactOptional(),
    effect: z.enum(['suspend', 'rollEnd']),
    notice: reasons,
    basis,
    consequencesStand,
  }),
  async rows(engine, { consequencesStand, ...asked }, { actor, language }) {
    const how = { consequencesStand, language, dryRun: true };
    return rows.ofInterruption(await engine.declareInterruption({ ...asked, actor }, how));
  },
  async carryOut(engine, { consequencesStand, ...asked }, { actor }, { onFailure }) {
    const how = { consequencesStand, onFailure };
    return (await engine.declareInterruption({ ...asked, actor }, how)).touched.length;
  },
});

const interruptionEnd = kindOf({
  does: 'what the end of an interruption does that was declared without one',
  fields: z.strictObject({
    id: z.string().min(1).max(64),
    to: instant.describe('The first instant after it'),
    consequencesStand,
  }),
  async rows(engine, { consequencesStand, ...asked }, { actor, language }) {
    const how = { consequencesStand, language, dryRun: true };
    return rows.ofInterruption(await engine.endInterruption({ ...asked, actor }, how));
  },
  async carryOut(engine, { consequencesStand, ...asked }, { actor }, { onFailure }) {
    const how = { consequencesStand, onFailure };
    return (await engine.endInterruption({ ...asked, actor }, how)).touched.length;
  },
});

const signal = kindOf({
  does: 'which open dossiers of a procedure a signal reaches',
  fields: z.strictObject({
    id: id.describe('The id of the sending: it reaches each dossier once'),
    signal: id,
    procedure: id,
    note: z.string().max(20_000).exactOptional(),
  }),
  async rows(engine, asked, { actor }) {
    return rows.ofSignal(await engine.planSignal({ ...asked, actor }));
  },
  async carryOut(engine, asked, { actor }, { onFailure }) {
    let failed = 0;
    const { reached } = await engine.signalDossiers(
      { ...asked, actor },
      {
        onFailure(dossier, error) {
          failed += 1;
          onFailure(dossier, error);
        },
      },
    );
    return reached.length - failed;
  },
});

/** All of them, by their name in the address. */
export const planKinds = {
  migration,
  calendars,
  transfer,
  interruption,
  'interruption-end': interruptionEnd,
  signal,
} as const;

/** What is asked for under each kind. */
export type PlanRequests = {
  readonly [Kind in keyof typeof planKinds]: z.input<(typeof planKinds)[Kind]['fields']>;
};
