/** The way by which a dossier comes in. */
import { z } from 'zod';

/** At the counter, over the portal, by post, or at a kiosk where people serve themselves. */
export const channelSchema = z.enum(['counter', 'online', 'post', 'kiosk']);

export type Channel = z.infer<typeof channelSchema>;
