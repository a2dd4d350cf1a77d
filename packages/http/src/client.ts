/**
 * A typed client of the service, for browsers and for programs: made from the schemas of its
 * routes, and without anything of Node's.
 *
 * @module
 */
export {
  type Client,
  type ClientOptions,
  createClient,
  type DocumentFile,
  type WorklistFilter,
} from './client/client.js';
export type { ConfirmedPlan, Plans } from './client/plans.js';
export { type ClientErrorCode, ServiceError } from './client/service-error.js';
export type {
  CasePageView,
  Change,
  CountsView,
  DossierView,
  DryRunView,
  LookedUpView,
  OffersView,
  OwnPageView,
  PlanRunView,
  PlanView,
  Receipt,
  RowPage,
  SessionView,
  WorkPage,
} from './client/views.js';
