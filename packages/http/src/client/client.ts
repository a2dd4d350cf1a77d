/** A typed client of the service. */
import type { ActorCommands, Command, Procedure, WorkFilter, WorkRequest } from '@thutuc/core';
import { followChanges } from './follow-changes.js';
import { type Plans, plansOf } from './plans.js';
import { createSend, type Send, type SendOptions } from './send.js';
import type {
  CasePageView,
  Change,
  CountsView,
  DossierView,
  DryRunView,
  LookedUpView,
  OffersView,
  OwnPageView,
  Receipt,
  RowPage,
  SessionView,
  WorkPage,
} from './views.js';

/** What a client is made of. */
export interface ClientOptions extends SendOptions {
  /** Makes the ids of commands. @defaultValue `crypto.randomUUID` */
  readonly newId?: () => string;
}

/** A command with what may stand beside it. */
interface Asked {
  /** For a resend by the program itself; random where absent. */
  readonly id?: string | undefined;
  /** The dossier; absent where one is opened. */
  readonly dossier?: string | undefined;
  readonly effectiveAt?: string | undefined;
  /** Refused with `VERSION_PASSED` where the dossier has moved on. */
  readonly expectedVersion?: number | undefined;
  readonly command: Command | CommandInput;
}

/** A command as it is written: fields with defaults may be left out. */
type CommandInput = Readonly<Record<string, unknown>> & { readonly type: string };

/** Which work to list. */
export interface WorklistFilter {
  readonly after?: string;
  readonly limit?: number;
  readonly unit?: string;
  readonly role?: string;
  readonly procedure?: string;
  readonly overdue?: boolean;
}

/** A document that is to be added. */
export interface DocumentFile {
  readonly id?: string;
  /** Which document of the procedure it is. */
  readonly document: string;
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer> | Blob;
}

/** The service, as a person uses it. Every request that is sent again has the same id. */
export interface Client extends Plans {
  /**
   * Commands about one procedure, whose steps, outcomes and data the compiler knows.
   *
   * @example
   * ```ts
   * await client.for(permit).complete(dossier, { step: 'check', outcome: 'complete' });
   * ```
   */
  for<P extends Procedure>(procedure: P): ActorCommands<P>;
  /** Carries out any command. @throws ServiceError */
  execute(asked: Asked): Promise<Receipt>;
  /** What a command would lead to; nothing is kept. */
  dryRun(asked: Asked): Promise<DryRunView>;
  /** What the caller may do with a dossier now. */
  offers(dossier: string, options?: { readonly refused?: boolean }): Promise<OffersView>;
  /** The dossier; that it was read is kept on record. */
  read(dossier: string, purpose: string): Promise<DossierView>;
  /** A page of the caller's work. */
  worklist(filter?: WorklistFilter): Promise<WorkPage>;
  /** A page of open work with all that a row shows; that it was read is kept on record. */
  work(request: WorkRequest, purpose: string): Promise<RowPage>;
  /** How much open work matches each of some filters, under their names. */
  countWork(filters: Readonly<Record<string, WorkFilter>>): Promise<CountsView>;
  /** All that the page of a dossier shows; that it was read is kept on record. */
  casePage(dossier: string, purpose: string): Promise<CasePageView>;
  /** The dossiers of which the caller is an applicant, and what they have to do. */
  ownDossiers(page?: { readonly after?: string; readonly limit?: number }): Promise<OwnPageView>;
  /** How the dossier with a code stands, for whoever knows what proves it; without a token. */
  lookUp(code: string, factor: string): Promise<LookedUpView>;
  /** Who is signed in, and until when. */
  session(): Promise<SessionView>;
  /** Ends the session of a browser; `location` is where its sign-on ends as well. */
  signOut(): Promise<{ readonly location?: string }>;
  addDocument(dossier: string, file: DocumentFile): Promise<Receipt>;
  /** The bytes of a document; that it was read is kept on record. */
  readDocument(dossier: string, document: string, purpose: string): Promise<Blob>;
  /**
   * What changes on a dossier, each once and in order, also when the connection breaks meanwhile.
   *
   * @param options - `after`: the last version that was seen; what comes from now on where absent.
   */
  changes(
    dossier: string,
    options?: { readonly after?: number; readonly signal?: AbortSignal },
  ): AsyncGenerator<Change, void>;
}

/**
 * Makes a client of a service.
 *
 * @example
 * ```ts
 * const client = createClient({ url: 'https://dossiers.example', token: () => signIn.token });
 * const { items } = await client.worklist({ limit: 20 });
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const send = createSend(options);
  const { newId = () => crypto.randomUUID() } = options;
  const execute = (asked: Asked) => post<Receipt>(send, 'commands', asked, newId);
  const get = async <Answer>(path: string) => (await (await send(path)).json()) as Answer;
  const postJson = async <Answer>(path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await send(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answer.json()) as Answer;
  };
  return {
    ...plansOf(send, newId),
    for: (procedure) => commandsOf(procedure, execute),
    execute,
    dryRun: (asked) => post<DryRunView>(send, 'dry-runs', asked, newId),
    offers: (dossier, { refused = false } = {}) =>
      get<OffersView>(`${pathOf(dossier)}/offers?${queryOf({ refused })}`),
    read: (dossier, purpose) => get<DossierView>(`${pathOf(dossier)}?${queryOf({ purpose })}`),
    worklist: (filter = {}) => get<WorkPage>(`/worklist?${queryOf({ ...filter })}`),
    work: (request, purpose) => get<RowPage>(`/work?${queryOf({ ...request, purpose })}`),
    countWork: (filters) => postJson<CountsView>('/work/counts', filters),
    casePage: (dossier, purpose) =>
      get<CasePageView>(`${pathOf(dossier)}/page?${queryOf({ purpose })}`),
    ownDossiers: (page = {}) => get<OwnPageView>(`/own/dossiers?${queryOf({ ...page })}`),
    lookUp: (code, factor) => postJson<LookedUpView>('/look-ups', { code, factor }),
    session: () => get<SessionView>('/session'),
    signOut: () => postJson<{ readonly location?: string }>('/sign-out', {}),
    async addDocument(dossier, { id = newId(), document, title, mediaType, bytes }) {
      const answer = await send(
        `${pathOf(dossier)}/documents?${queryOf({ id, document, title })}`,
        {
          method: 'POST',
          body: bytes,
          headers: { 'content-type': mediaType },
        },
      );
      return (await answer.json()) as Receipt;
    },
    async readDocument(dossier, document, purpose) {
      const path = `${pathOf(dossier)}/documents/${encodeURIComponent(document)}`;
      return (await send(`${path}?${queryOf({ purpose })}`)).blob();
    },
    async *changes(dossier, { after, signal } = {}) {
      const from = after ?? (await get<OffersView>(`${pathOf(dossier)}/offers`)).version;
      yield* followChanges(send, `${pathOf(dossier)}/changes`, from, signal);
    },
  };
}

const pathOf = (dossier: string) => `/dossiers/${encodeURIComponent(dossier)}`;

function queryOf(fields: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const said = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return new URLSearchParams(said).toString();
}

/** Opening commands name their dossier in the body, all others in the address. */
async function post<Answer>(
  send: Send,
  what: 'commands' | 'dry-runs',
  { id, dossier, effectiveAt, expectedVersion, command }: Asked,
  newId: () => string,
): Promise<Answer> {
  const isNew = opening.has(command.type);
  const path = isNew ? (what === 'commands' ? '/dossiers' : '/dry-runs') : undefined;
  const answer = await send(path ?? `${pathOf(dossier ?? '')}/${what}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(expectedVersion !== undefined && !isNew && { 'if-match': `"${expectedVersion}"` }),
    },
    body: JSON.stringify({
      id: id ?? newId(),
      effectiveAt,
      command,
      ...(isNew && { dossier }),
    }),
  });
  return (await answer.json()) as Answer;
}

const opening: ReadonlySet<string> = new Set(['submit', 'import']);

/** One method for each command, whichever there are: the service knows them, and the compiler. */
function commandsOf<P extends Procedure>(
  { id: procedure, version }: P,
  execute: (asked: Asked) => Promise<Receipt>,
): ActorCommands<P> {
  type Beside = Omit<Asked, 'command'>;
  const methodOf = (type: string) =>
    opening.has(type)
      ? (fields: object = {}, beside: Beside = {}) =>
          execute({ ...beside, command: { ...fields, type, procedure, version } })
      : (dossier: string, fields: object = {}, beside: Beside = {}) =>
          execute({ ...beside, dossier, command: { ...fields, type } });
  return new Proxy({} as ActorCommands<P>, {
    // A promise would take it for one of its own where it had a "then".
    get: (_, type) => (typeof type === 'string' && type !== 'then' ? methodOf(type) : undefined),
  });
}
