/** Routes that are made within an engine: they read its dossiers, and keep its time. */
import type { Deliver, Route } from '../delivery/route.js';
import type { Clock } from '../ports/clock.js';
import type { Directory } from '../ports/directory.js';
import type { Logger } from '../ports/logger.js';
import type { EngineProblem } from './errors.js';
import type { DossierRecord } from './read-stored-dossier.js';

/** What an engine gives to its routes. */
export interface RouteSurroundings {
  /** Reads a dossier with its log and law; `undefined` where there is none. */
  readonly read: (dossier: string) => Promise<DossierRecord | undefined>;
  readonly directory: Pick<Directory, 'unit'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly logger?: Logger | undefined;
}

/** A route that needs an engine around it, such as that of messages to people. */
export interface EngineRoute {
  /** What is wrong with the route as far as it knows by itself; `createEngine` throws it. */
  problems(): readonly EngineProblem[];
  /** The route within an engine. */
  within(engine: RouteSurroundings): Deliver | Route;
}

/** Routes by channel, as {@link Routes} are; some may need an engine around them. */
export type EngineRoutes = Readonly<Record<string, Deliver | Route | EngineRoute>>;

/** Whether a route needs an engine around it. */
export function isEngineRoute(route: Deliver | Route | EngineRoute): route is EngineRoute {
  return 'within' in route;
}
