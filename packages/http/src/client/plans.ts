/** Plans about many dossiers, for those whom the engine names for them. */
import type { PlanRequests } from '../plans/plan-kinds.js';
import type { Send } from './send.js';
import type { PlanRunView, PlanView } from './views.js';

/** A plan that was seen, and is to be carried out. */
export interface ConfirmedPlan<Request> {
  /** For a resend by the program itself; random where absent. */
  readonly id?: string;
  readonly request: Request;
  /** `plan` of what was seen: refused with `PLAN_CHANGED` where it is another one by now. */
  readonly plan: string;
}

/** Makes plans, and carries out those that were seen. */
export interface Plans {
  /**
   * What would become of each dossier, by page; nothing is done.
   *
   * @example
   * ```ts
   * const request = { procedure: 'permit', version: '2.0.0', reasons: 'Decree 61' };
   * const { plan, items } = await client.plan('migration', request);
   * await client.carryOut('migration', { request, plan });
   * ```
   * @throws ServiceError `NOT_AUTHORISED` for whoever is not named for it
   */
  plan<Kind extends keyof PlanRequests>(
    kind: Kind,
    request: PlanRequests[Kind],
    page?: { readonly after?: string; readonly limit?: number },
  ): Promise<PlanView>;
  /** Carries a plan out as it was seen, once for its id. @throws ServiceError */
  carryOut<Kind extends keyof PlanRequests>(
    kind: Kind,
    confirmed: ConfirmedPlan<PlanRequests[Kind]>,
  ): Promise<PlanRunView>;
}

/** Makes the part of a client that plans. */
export function plansOf(send: Send, newId: () => string): Plans {
  const post = async (path: string, body: object, more: Readonly<Record<string, string>> = {}) => {
    const headers = { 'content-type': 'application/json', ...more };
    return (await send(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  return {
    plan: async (kind, request, { after, limit } = {}) => {
      const page = new URLSearchParams({
        ...(after !== undefined && { after }),
        ...(limit !== undefined && { limit: String(limit) }),
      });
      return (await post(`/plans/${kind}?${page.toString()}`, request)) as PlanView;
    },
    carryOut: async (kind, { id = newId(), request, plan }) => {
      const confirmation = { 'if-match': `"${plan}"` };
      return (await post(`/plans/${kind}/runs`, { id, request }, confirmation)) as PlanRunView;
    },
  };
}
