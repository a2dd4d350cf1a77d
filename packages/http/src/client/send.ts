/** Sends requests, again where that is safe: a command has its id, and is carried out once. */
import { ServiceError } from './service-error.js';

/** How a client sends. */
export interface SendOptions {
  /** Where the service is, as in `https://dossiers.example/api`. */
  readonly url: string;
  /** The token of the caller; none where the browser has a cookie. */
  readonly token?: () => string | Promise<string>;
  /** The language of names and refusals, as `Accept-Language` has it. */
  readonly language?: string;
  /** Most attempts at one request. @defaultValue 4 */
  readonly attemptsMax?: number;
  /** @defaultValue that of the platform */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Waits before another attempt, for milliseconds. */
  readonly sleep?: (ms: number) => Promise<void>;
}

/** Sends one request, and answers what was not refused. */
export type Send = (path: string, init?: RequestInit) => Promise<Response>;

// Too early, too many, or nobody there at the moment: the same may be answered later.
const passing = new Set([408, 425, 429, 502, 503, 504]);
const pauseMs = 200;
const pauseMsMax = 30_000;

/** Makes the function that sends; all that it is given may be sent more than once. */
export function createSend(options: SendOptions): Send {
  const { attemptsMax = 4, sleep = pause, fetch: send = globalThis.fetch } = options;
  return async (path, init = {}) => {
    for (let attempt = 1; ; attempt += 1) {
      const request = await requestOf(options, path, init);
      const answer = await send(request).catch((error: unknown) => {
        if (init.signal?.aborted === true) throw error;
        return error;
      });
      const isAnswer = answer instanceof Response;
      if (isAnswer && answer.ok) return answer;
      if (isAnswer && !passing.has(answer.status)) throw await ServiceError.of(answer);
      if (attempt >= attemptsMax) throw await givenUp(answer, attempt);
      await sleep(pauseBefore(attempt, isAnswer ? answer : undefined));
    }
  };
}

async function requestOf(
  { url, token, language }: SendOptions,
  path: string,
  init: RequestInit,
): Promise<Request> {
  const headers = new Headers(init.headers);
  // At each attempt: a token may have ended while the service was away.
  if (token !== undefined) headers.set('authorization', `Bearer ${await token()}`);
  if (language !== undefined) headers.set('accept-language', language);
  return new Request(`${url.replace(/\/$/, '')}${path}`, { ...init, headers });
}

async function givenUp(answer: unknown, attempts: number): Promise<ServiceError> {
  if (answer instanceof Response) return ServiceError.of(answer);
  const message = `The service could not be reached in ${attempts} attempts. Send the same again.`;
  return ServiceError.own('SERVICE_UNREACHABLE', message, 0, answer);
}

function pauseBefore(attempt: number, answer: Response | undefined): number {
  const asked = Number(answer?.headers.get('retry-after') ?? Number.NaN) * 1000;
  const grown = pauseMs * 2 ** attempt * (0.5 + Math.random() / 2);
  return Math.min(pauseMsMax, Number.isNaN(asked) ? grown : asked);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
