/** What the service answers, as its schemas say. */
import type { z } from '@hono/zod-openapi';
import type { changeSchema } from '../routes/changes.js';
import type { dryRunSchema } from '../routes/commands.js';
import type { dossierSchema, offersSchema } from '../routes/dossiers.js';
import type { receiptSchema } from '../routes/route-parts.js';
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

/** Something that happened to a dossier. */
export type Change = z.infer<typeof changeSchema>;
