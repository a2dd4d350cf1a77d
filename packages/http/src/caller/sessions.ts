/** Sessions of browsers, in a sealed cookie: with an absolute end, and an earlier one when idle. */
import type { Authenticate, Caller } from './caller.js';
import type { SealedCookies } from './sealed-cookies.js';
import { HttpError } from '../problem/http-error.js';

/** Remembers which sessions were ended before their time; one for several processes is shared. */
export interface EndedSessions {
  /** @param until - When the session would have ended, in epoch milliseconds. */
  add(session: string, until: number): Promise<void> | void;
  has(session: string): Promise<boolean> | boolean;
}

/** How long sessions last. */
export interface SessionLife {
  /** At the longest, in milliseconds. @defaultValue 8 hours */
  readonly absoluteMs?: number;
  /** Without a request, in milliseconds. @defaultValue 30 minutes */
  readonly idleMs?: number;
  /** @defaultValue in memory, for this process alone */
  readonly ended?: EndedSessions;
}

/** Sessions: begun, read and ended. */
export interface Sessions {
  /** Begins a new one; whatever there was before is none of it. */
  begin(person: string): Promise<string>;
  readonly authenticate: Authenticate;
  /** Ends that of a request: its cookie counts for nothing any more, wherever it is. */
  end(request: Request): Promise<void>;
}

const hour = 3_600_000;
/** A cookie is made anew once this part of the idle time has passed. */
const renewedAfter = 0.1;

/** What stands in the cookie. */
interface Session {
  readonly id: string;
  readonly person: string;
  /** In epoch milliseconds. */
  readonly began: number;
  readonly until: number;
}

/** Makes sessions. */
export function sessionsIn(cookies: SealedCookies, life: SessionLife, now: () => number): Sessions {
  const { absoluteMs = 8 * hour, idleMs = hour / 2, ended = endedInMemory(now) } = life;
  const endOf = (began: number) => Math.min(began + absoluteMs, now() + idleMs);
  const seal = ({ id, person, began }: Omit<Session, 'until'>) =>
    cookies.seal('session', { jti: id, sub: person, began }, endOf(began));
  const read = async (request: Request): Promise<Session | undefined> => {
    const content = await cookies.open('session', request);
    const { jti: id, sub: person, exp, began } = content ?? {};
    if (id === undefined || person === undefined || exp === undefined) return undefined;
    // What shortens the life of sessions counts for those that are there.
    if (typeof began !== 'number' || now() >= began + absoluteMs) return undefined;
    return (await ended.has(id)) ? undefined : { id, person, began, until: exp * 1000 };
  };
  return {
    begin: (person) => seal({ id: crypto.randomUUID(), person, began: now() }),
    async authenticate(request) {
      if (!cookies.has('session', request)) return undefined;
      const session = await read(request);
      if (session === undefined) throw new HttpError('SESSION_ENDED');
      const { person, began, until } = session;
      const isStale = endOf(began) - until > idleMs * renewedAfter;
      const renewed = isStale ? { setCookie: await seal(session) } : {};
      return { person, by: 'cookie', until, ...renewed } satisfies Caller;
    },
    async end(request) {
      const session = await read(request);
      if (session !== undefined) await ended.add(session.id, session.began + absoluteMs);
    },
  };
}

function endedInMemory(now: () => number): EndedSessions {
  const until = new Map<string, number>();
  return {
    has: (session) => until.has(session),
    add(session, last) {
      for (const [one, end] of until) if (end <= now()) until.delete(one);
      until.set(session, last);
    },
  };
}
