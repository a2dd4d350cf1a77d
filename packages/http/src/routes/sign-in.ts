/** Signing in and out with a browser, where the service has a sign-in. */
import { createRoute, z } from '@hono/zod-openapi';
import type { SignIn } from '../caller/sign-in.js';
import { answers, problems, type RouteParts, type ServiceApp } from './route-parts.js';

/** Who is signed in. */
export const sessionSchema = z
  .object({
    person: z.string(),
    until: z.string().describe('When it ends, unless it is used meanwhile').exactOptional(),
  })
  .openapi('Session');

const tags = ['Sign-in'];
const leads = (description: string) => ({ 302: { description }, ...problems });

const begin = createRoute({
  method: 'get',
  path: '/sign-in',
  tags,
  security: [],
  summary: 'Sign in: leads to the provider, and back',
  request: {
    query: z.strictObject({
      to: z
        .string()
        .max(2000)
        .describe('The path of this site that follows; nothing else is taken')
        .default('/'),
    }),
  },
  responses: leads('To the provider'),
});

const finish = createRoute({
  method: 'get',
  path: '/sign-in/callback',
  tags,
  security: [],
  summary: 'Where the provider leads back to; a session begins',
  responses: leads('To the path that was asked for'),
});

const session = createRoute({
  method: 'get',
  path: '/session',
  tags,
  summary: 'Who is signed in',
  responses: answers(sessionSchema, 'The person, as the directory has them'),
});

const end = createRoute({
  method: 'post',
  path: '/sign-out',
  tags,
  summary: 'Sign out: the cookie counts for nothing any more',
  responses: answers(
    z.object({
      location: z
        .string()
        .describe('Where the sign-on ends as well: lead the browser there')
        .exactOptional(),
    }),
    'The session has ended',
  ),
});

/** Adds the routes for those who are not signed in yet. */
export function addSignInRoutes(app: ServiceApp, signIn: SignIn): void {
  const led = (step: Awaited<ReturnType<SignIn['begin']>>) => {
    const headers = new Headers({ location: step.location });
    for (const cookie of step.cookies) headers.append('set-cookie', cookie);
    return new Response(null, { status: 302, headers });
  };
  app.openapi(begin, async (c) => led(await signIn.begin(c.req.valid('query').to)));
  app.openapi(finish, async (c) => led(await signIn.finish(c.req.raw)));
}

/** Adds the routes for those who are. */
export function addSessionRoutes(
  app: ServiceApp,
  { options: { signIn } }: Pick<RouteParts, 'options'>,
): void {
  app.openapi(session, (c) => {
    const { person, until } = c.var.caller;
    return c.json(
      { person, ...(until !== undefined && { until: new Date(until).toISOString() }) },
      200,
    );
  });
  if (signIn === undefined) return;
  app.openapi(end, async (c) => {
    const { location, cookies } = await signIn.end(c.req.raw);
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
    return c.json({ ...(location !== undefined && { location }) }, 200);
  });
}
