/** From which address a request comes: what a proxy says counts where the proxy is trusted. */
import type { IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';

/** What Node lends a request, where the service runs in Node. */
export interface NodeBindings {
  readonly incoming?: IncomingMessage;
  /** The same, where it is the service that reads its body: there is no other reader before it. */
  readonly unread?: IncomingMessage;
}

/**
 * Makes the function that finds the address of a request.
 *
 * @param trusted - Addresses and ranges of the proxies in front of the service, such as
 *   `10.0.0.0/8`; `X-Forwarded-For` counts from these alone.
 */
export function addressFinder(
  trusted: readonly string[],
): (bindings: NodeBindings | undefined) => string {
  const trust = proxyAddress.compile([...trusted]);
  return (bindings) => {
    const incoming = bindings?.incoming;
    if (incoming?.socket.remoteAddress === undefined) return 'unknown';
    return proxyAddress(incoming, trust);
  };
}
