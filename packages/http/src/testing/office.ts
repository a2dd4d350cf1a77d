/** An office with an engine and a service, for tests. */
import {
  createMemoryBlobs,
  createMemoryStore,
  type Engine,
  type EngineOptions,
} from '@thutuc/core';
import { vietnamese } from '@thutuc/lang-vi';
import { permitEngine } from '@thutuc/testing';
import { exportJWK, generateKeyPair, SignJWT, createLocalJWKSet } from 'jose';
import { bearerTokens } from '../caller/bearer-tokens.js';
import type { RefusedRequest } from '../observe/audit.js';
import { createService, type Service } from '../service.js';
import type { ServiceOptions } from '../service-options.js';
import { english } from '../words/english.js';

const issuer = 'https://sign-in.example';
const audience = 'dossiers';

/** What a token is made of, where it is not as it should be. */
export interface TokenFacts {
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now until it ends; `null` for none. */
  readonly seconds?: number | null;
  readonly jti?: string;
}

/** What answers hold, as far as tests read it. */
interface AnsweredBody {
  readonly code?: string;
  readonly title?: string;
  readonly instance?: string;
  readonly items?: readonly object[];
  readonly offers?: readonly { readonly command: string }[];
  readonly refused?: readonly object[];
  readonly paths?: object;
}

/** What answered a request. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnsweredBody;
  /** The body where it is no JSON. */
  readonly bytes: Uint8Array;
}

/** An office, its people's tokens, and what its audit trail holds. */
export class Office {
  readonly refused: RefusedRequest[] = [];
  private constructor(
    readonly engine: Engine,
    readonly service: Service,
    readonly tokenOf: (person: string, facts?: TokenFacts) => Promise<string>,
    refused: RefusedRequest[],
  ) {
    this.refused = refused;
  }

  /** Opens an office; its engine is that of the small permit. */
  static async open(
    more: Partial<ServiceOptions> = {},
    engineOptions: Partial<EngineOptions> = {},
  ): Promise<Office> {
    const engine =
      more.engine ??
      permitEngine(createMemoryStore(), { blobs: createMemoryBlobs(), ...engineOptions });
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const refused: RefusedRequest[] = [];
    const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] });
    const service = createService({
      engine,
      languages: [english, vietnamese],
      authenticate: bearerTokens({ keys, issuer, audience }),
      audit: (one) => refused.push(one),
      ...more,
    });
    const tokenOf = (person: string, facts: TokenFacts = {}) => {
      const jwt = new SignJWT({ ...(facts.jti !== undefined && { jti: facts.jti }) })
        .setProtectedHeader({ alg: 'ES256' })
        .setSubject(person)
        .setIssuer(facts.issuer ?? issuer)
        .setAudience(facts.audience ?? audience);
      const { seconds = 600 } = facts;
      if (seconds !== null) jwt.setExpirationTime(Math.floor(Date.now() / 1000) + seconds);
      return jwt.sign(privateKey);
    };
    return new Office(engine, service, tokenOf, refused);
  }

  /** Sends a request as a person; a body that is no text is sent as JSON. */
  async ask(
    person: string | undefined,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> {
    const token = person === undefined ? undefined : await this.tokenOf(person);
    const isJson = body !== undefined && !(body instanceof Uint8Array);
    const answer = await this.service.fetch(
      new Request(`http://office.example${path}`, {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(isJson && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && {
          body:
            isJson && typeof body !== 'string'
              ? JSON.stringify(body)
              : (body as Uint8Array<ArrayBuffer>),
        }),
      }),
    );
    const type = answer.headers.get('content-type') ?? '';
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = type.includes('json') ? new TextDecoder().decode(bytes) : '{}';
    return {
      status: answer.status,
      headers: answer.headers,
      body: JSON.parse(text) as AnsweredBody,
      bytes,
    };
  }

  /** Opens a dossier of the permit for its applicant `hanh`, accepted by `lan`. */
  async dossier(id: string): Promise<void> {
    const data = { area: 80, owner: 'Lê Thị Hạnh' };
    const submit = { type: 'submit', procedure: 'permit', data };
    await this.ask('hanh', 'POST', '/dossiers', { id: `${id}/1`, dossier: id, command: submit });
    await this.ask('lan', 'POST', `/dossiers/${id}/commands`, {
      id: `${id}/2`,
      command: { type: 'accept' },
    });
  }
}
