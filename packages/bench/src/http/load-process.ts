/** Who asks the service, in a process of their own: `load-process.ts URL KEY`. */
import { importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { Pool } from 'undici';
import { runCallers } from '../stores/callers.js';
import { permitCourse } from '../stores/permit-office.js';
import { answerQuestions } from './apart.js';

/** How the service is to be asked. */
export type Load =
  /** Callers who take permits through all their commands, each as soon as the last is answered. */
  | { readonly kind: 'callers'; readonly callers: number; readonly ms: number }
  /** So many requests a second, whether those before are answered or not. */
  | { readonly kind: 'commands' | 'casePages'; readonly perSecond: number; readonly ms: number };

/** What came of it. */
export interface LoadAccount {
  readonly requests: number;
  /** From when each was to be sent until it was answered: 99 of 100 took no longer. */
  readonly p99Ms: number;
}

const [url = '', key = '{}'] = process.argv.slice(2);
const connectionsMax = 1000;
const pool = new Pool(url, { connections: connectionsMax, pipelining: 1 });

const signing = (await importJWK(JSON.parse(key) as JWK, 'ES256')) as CryptoKey;
const actors = [...new Set(permitCourse.map(([actor]) => actor))];
const headersOf = new Map<string, Record<string, string>>(
  await Promise.all(
    actors.map(async (actor) => {
      const token = await new SignJWT({ sub: actor, iss: 'bench', aud: 'bench' })
        .setProtectedHeader({ alg: 'ES256' })
        .setExpirationTime('1 hour')
        .sign(signing);
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      return [actor, headers] as const;
    }),
  ),
);

/** @throws Error for anything but what was asked for: a load has no errors. */
async function ask(actor: string, method: 'GET' | 'POST', path: string, body?: object) {
  const { statusCode, body: answer } = await pool.request({
    ...{ method, path, headers: headersOf.get(actor)! },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await answer.text();
  if (statusCode >= 300) throw new Error(`${method} ${path}: ${statusCode} ${text}`);
}

/** Sends the command of a number in the course of a permit. */
async function sendCommand(dossier: string, number: number): Promise<void> {
  const [actor, command] = permitCourse[number]!;
  const asked = { id: `${dossier}/${String(number)}`, command };
  if (number === 0) await ask(actor, 'POST', '/dossiers', { ...asked, dossier });
  else await ask(actor, 'POST', `/dossiers/${dossier}/commands`, asked);
}

async function processPermit(dossier: string): Promise<number> {
  for (const number of permitCourse.keys()) await sendCommand(dossier, number);
  return permitCourse.length;
}

let dossiers = 0;
const nextDossier = () => `at-${String((dossiers += 1)).padStart(10, '0')}`;

/** The next command of a dossier that waits for none, else the first of a new one. */
const waiting: { dossier: string; number: number }[] = [];
async function sendNext(): Promise<void> {
  const { dossier, number } = waiting.shift() ?? { dossier: nextDossier(), number: 0 };
  await sendCommand(dossier, number);
  if (number + 1 < permitCourse.length) waiting.push({ dossier, number: number + 1 });
}

/** The page of one of fifty dossiers. */
const shown: string[] = [];
let pages = 0;
async function openPage(): Promise<void> {
  pages += 1;
  await ask('officer.dung', 'GET', `/dossiers/${shown[pages % 50]!}/page?purpose=bench`);
}

/** Asks at even times, and counts each answer from the time at which it was to be asked. */
async function askEvenly(
  one: () => Promise<void>,
  perSecond: number,
  ms: number,
): Promise<LoadAccount> {
  const began = performance.now();
  const took: number[] = [];
  const under: Promise<void>[] = [];
  const count = Math.round((perSecond * ms) / 1000);
  while (under.length < count) {
    const at = began + (under.length * 1000) / perSecond;
    const early = at - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    under.push(one().then(() => void took.push(performance.now() - at)));
  }
  await Promise.all(under);
  took.sort((a, b) => a - b);
  return { requests: count, p99Ms: took[Math.ceil(count * 0.99) - 1]! };
}

answerQuestions(
  async (asked): Promise<LoadAccount> => {
    const load = asked as Load;
    if (load.kind === 'callers')
      return { requests: await runCallers(load.callers, processPermit, load.ms), p99Ms: 0 };
    if (load.kind === 'commands') return askEvenly(sendNext, load.perSecond, load.ms);
    while (shown.length < 50) {
      const dossier = nextDossier();
      await processPermit(dossier);
      shown.push(dossier);
    }
    return askEvenly(openPage, load.perSecond, load.ms);
  },
  () => pool.close(),
);
