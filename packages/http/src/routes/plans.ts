/** Plans about many dossiers: first what would become of each, then, confirmed, it is done. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Engine } from '@thutuc/core';
import { contentHash } from '@thutuc/core/pure';
import { type PlanKind, type Planner, planKinds } from '../plans/plan-kinds.js';
import { type PlanRow, planRowSchema } from '../plans/plan-row.js';
import { Runs } from '../plans/runs.js';
import { logFailure } from '../observe/audit.js';
import { HttpError } from '../problem/http-error.js';
import { refusalOf } from '../problem/problem.js';
import type { ServiceContext } from '../service-env.js';
import { answers, jsonBody, type RouteParts, type ServiceApp } from './route-parts.js';

/** A page of a plan. */
export const planSchema = z
  .object({
    plan: z.string().describe('What names this plan: its `ETag`, to be confirmed by `If-Match`'),
    follow: z.int().describe('For how many dossiers it would be carried out'),
    stay: z.int().describe('How many stay as they are, each for its reasons'),
    items: z.array(planRowSchema).readonly(),
    next: z.string().exactOptional(),
  })
  .openapi('Plan');

/** What became of a plan that was confirmed. */
export const planRunSchema = z
  .object({
    id: z.string(),
    plan: z.string(),
    duplicate: z.boolean().describe('Whether it had been carried out before, or was under way'),
    carriedOut: z.int().describe('For how many dossiers; absent where that is not known any more'),
    failed: z
      .array(z.object({ dossier: z.string(), code: z.string() }))
      .readonly()
      .describe('The first of those that failed; a new plan has what is left'),
  })
  .partial({ carriedOut: true, failed: true })
  .openapi('PlanRun');

const pageQuery = z.strictObject({
  after: z.string().min(1).max(200).describe('`next` of the page before').exactOptional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

// Left out it is refused in words of its own: a plan is not carried out unseen.
const confirmation = z.object({
  'if-match': z
    .string()
    .regex(/^"[^"\s]{1,200}"$/)
    .describe('The `ETag` of the plan that was seen')
    .exactOptional(),
});

const failedMax = 1000;
const tags = ['Plans'];

/** Adds the routes: two for each kind of plan. */
export function addPlanRoutes(app: ServiceApp, parts: RouteParts): void {
  const runs = new Runs(parts.options.runs);
  for (const [name, kind] of Object.entries(planKinds)) {
    const { plan, run } = routesOf(name, kind);
    const maker: Maker = { name, kind, engine: parts.engine };
    app.openapi(plan, async (c) => {
      const { after, limit } = c.req.valid('query');
      const { rows, hash } = await makePlan(maker, c.req.valid('json'), plannerOf(c));
      c.header('ETag', `"${hash}"`);
      const follow = rows.filter(({ follows }) => follows).length;
      const counts = { follow, stay: rows.length - follow };
      return c.json({ plan: hash, ...counts, ...pageOf(rows, after, limit) }, 200);
    });
    app.openapi(run, async (c) => {
      const { 'if-match': seen } = c.req.valid('header');
      const confirmed = { ...c.req.valid('json'), plan: seen?.slice(1, -1) };
      return c.json(await confirm(maker, confirmed, plannerOf(c), { runs, parts }), 200);
    });
  }
}

function routesOf(name: string, { does, fields }: Pick<PlanKind, 'does' | 'fields'>) {
  const plan = createRoute({
    method: 'post',
    path: `/plans/${name}`,
    tags,
    summary: `Plan ${does}; nothing is done`,
    request: { query: pageQuery, body: jsonBody(fields) },
    responses: answers(planSchema, 'A page of the plan, by dossier; `ETag` names the whole plan'),
  });
  const confirmed = z.strictObject({
    id: z.string().min(1).max(200).describe('Of your choice: it is carried out once for it'),
    request: fields,
  });
  const run = createRoute({
    method: 'post',
    path: `/plans/${name}/runs`,
    tags,
    summary: `Carry out such a plan as it was seen: ${does}`,
    request: { headers: confirmation, body: jsonBody(confirmed) },
    responses: answers(planRunSchema, 'It was carried out; sent again, it is not again'),
  });
  return { plan, run };
}

/** What makes plans of one kind. */
interface Maker {
  readonly name: string;
  readonly kind: PlanKind;
  readonly engine: Engine;
}

/** Makes a plan. Its name has what is asked for and what becomes of whom, in no language. */
async function makePlan(
  { name, kind, engine }: Maker,
  request: unknown,
  planner: Planner,
): Promise<{ readonly rows: readonly PlanRow[]; readonly hash: string }> {
  const rows = await kind.rows(engine, request, planner);
  const facts = rows.map(({ reasons = [], ...row }) => ({
    ...row,
    reasons: reasons.map(({ text: _, ...reason }) => reason),
  }));
  return { rows, hash: contentHash({ name, request, facts }) };
}

interface Confirmed {
  readonly id: string;
  readonly request: unknown;
  /** The plan that was seen. */
  readonly plan: string | undefined;
}

/** Carries a plan out where it is still as it was seen, or answers that it was. */
async function confirm(
  maker: Maker,
  { id, request, plan }: Confirmed,
  planner: Planner,
  { runs, parts: { engine, options } }: { readonly runs: Runs; readonly parts: RouteParts },
): Promise<z.infer<typeof planRunSchema>> {
  // Whatever was done before: the engine says first whether this person may.
  const now = await makePlan(maker, request, planner);
  if (plan === undefined) throw new HttpError('PLAN_UNSEEN');
  const name = [planner.actor, maker.name, id, request, plan];
  const before = await runs.find(name);
  if (before !== undefined) return { id, plan, duplicate: true, ...before };
  if (now.hash !== plan)
    throw new HttpError('PLAN_CHANGED', undefined, { expected: plan, now: now.hash });
  const outcome = await runs.carryOut(name, async () => {
    const failed: { dossier: string; code: string }[] = [];
    const onFailure = (dossier: string, error: unknown) => {
      const { error: told, status } = refusalOf(error);
      if (status >= 500) logFailure(options.logger, id, error);
      if (failed.length < failedMax) failed.push({ dossier, code: told.code });
    };
    const run = { id, rows: now.rows, onFailure };
    return { carriedOut: await maker.kind.carryOut(engine, request, planner, run), failed };
  });
  return { id, plan, duplicate: false, ...outcome };
}

function plannerOf(c: ServiceContext): Planner {
  return { actor: c.var.caller.person, language: c.var.language };
}

/** The rows behind a dossier; the name of the plan says whether pages are of one. */
function pageOf(rows: readonly PlanRow[], after: string | undefined, limit: number) {
  const left = after === undefined ? rows : rows.filter(({ dossier }) => dossier > after);
  const items = left.slice(0, limit);
  const last = items.at(-1);
  const next = left.length > limit && last !== undefined ? { next: last.dossier } : {};
  return { items, ...next };
}
