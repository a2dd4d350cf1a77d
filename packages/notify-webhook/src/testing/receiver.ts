/** A real HTTP server on loopback for tests, with moods. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface ArrivedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What is answered; `silent` for nothing at all. */
export type Answer =
  | 'silent'
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    };

/** A receiver on loopback. */
export interface Receiver {
  readonly origin: string;
  /** The requests that were answered with 2xx. */
  readonly taken: readonly ArrivedRequest[];
  /** All requests. */
  readonly all: readonly ArrivedRequest[];
  /** What is answered from now on, by request. */
  answer(to: (request: ArrivedRequest) => Answer | Promise<Answer>): void;
  close(): Promise<void>;
}

/** Opens a receiver on a free port. */
export async function openReceiver(): Promise<Receiver> {
  const taken: ArrivedRequest[] = [];
  const all: ArrivedRequest[] = [];
  let answerTo: Parameters<Receiver['answer']>[0] = () => ({ status: 204 });
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { url: path = '', headers } = request;
      const arrived = { path, headers, body: Buffer.concat(chunks).toString() };
      all.push(arrived);
      const answer = await answerTo(arrived);
      if (answer === 'silent') return;
      if (answer.status < 300) taken.push(arrived);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    all,
    answer(to) {
      answerTo = to;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
