/** What the service answers, as its schemas say. */
import type { z } from '@hono/zod-openapi';
import type { changeSchema } from '../routes/changes.js';
import type { dryRunSchema } from '../routes/commands.js';
import type { dossierSchema, offersSchema } from '../routes/dossiers.js';
import type { planRunSchema, planSchema } from '../routes/plans.js';
import type { receiptSchema } from '../routes/route-parts.js';
import type { casePageSchema, lookedUpSchema, ownPageSchema } from '../routes/pages.js';
import type { sessionSchema } from '../routes/sign-in.js';
import type { countsSchema, rowPageSchema } from '../routes/work.js';
import type { workPageSchema } from '../routes/worklist.js';

/** What became of a command. */
export type Receipt = z.infer<typeof receiptSchema>;

/** What a command would lead to. */
export type DryRunView = z.infer<typeof dryRunSchema>;

/** What the caller may do with a dossier now. */
export type OffersView = z.infer<typeof offersSchema>;

/** A dossier with what it says of persons. */
export type DossierView = z.infer<typeof dossierSchema>;

/** A page of the caller's work. */
export type WorkPage = z.infer<typeof workPageSchema>;

/** A page of open work with all that a row shows. */
export type RowPage = z.infer<typeof rowPageSchema>;

/** How much work matches each filter. */
export type CountsView = z.infer<typeof countsSchema>;

/** All that the page of a dossier shows. */
export type CasePageView = z.infer<typeof casePageSchema>;

/** A page of one's own dossiers. */
export type OwnPageView = z.infer<typeof ownPageSchema>;

/** How a dossier stands that was looked up. */
export type LookedUpView = z.infer<typeof lookedUpSchema>;

/** A page of what would become of dossiers. */
export type PlanView = z.infer<typeof planSchema>;

/** What became of a plan that was confirmed. */
export type PlanRunView = z.infer<typeof planRunSchema>;

/** Who is signed in. */
export type SessionView = z.infer<typeof sessionSchema>;

/** Something that happened to a dossier. */
export type Change = z.infer<typeof changeSchema>;
