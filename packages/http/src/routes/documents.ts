/** Documents of dossiers: up, checked before they are kept; and down. */
import { createRoute, z } from '@hono/zod-openapi';
import contentDisposition from 'content-disposition';
import { assertTaken, checkedBeginning, checkWhole } from '../documents/check-document.js';
import { bodyPieces } from '../limits/body.js';
import { Slots } from '../limits/slots.js';
import { HttpError } from '../problem/http-error.js';
import {
  answerReceipt,
  answers,
  dossierParam,
  problems,
  purposeQuery,
  receiptSchema,
  type RouteParts,
  type ServiceApp,
} from './route-parts.js';

const anyBytes = z.any().openapi({ type: 'string', format: 'binary' });
const tags = ['Documents'];

const add = createRoute({
  method: 'post',
  path: '/dossiers/{dossier}/documents',
  tags,
  summary: 'Add a document: its bytes are the body, its media type the type of the body',
  request: {
    params: dossierParam,
    query: z.strictObject({
      id: z.string().min(1).max(200).describe('Id of the command, for a resend'),
      document: z.string().min(1).max(200).describe('Which document of the procedure it is'),
      title: z.string().min(1).max(500),
    }),
    headers: z.object({
      'content-digest': z
        .string()
        .max(500)
        .describe('`sha-256=:…:` (RFC 9530): other bytes are refused')
        .exactOptional(),
    }),
    body: { required: true, content: { 'application/octet-stream': { schema: anyBytes } } },
  },
  responses: answers(receiptSchema, 'It is on disk'),
});

const get = createRoute({
  method: 'get',
  path: '/dossiers/{dossier}/documents/{document}',
  tags,
  summary: 'A document with its bytes; that it was read is kept on record',
  request: {
    params: dossierParam.extend({
      document: z.string().min(1).max(200).describe('The document and its number: `plan#2`'),
    }),
    query: purposeQuery,
  },
  responses: {
    200: {
      description: 'The bytes, to be kept as a file',
      content: { 'application/octet-stream': { schema: anyBytes } },
    },
    ...problems,
  },
});

/** Adds the routes. */
export function addDocumentRoutes(app: ServiceApp, parts: RouteParts): void {
  const { engine, limits, options } = parts;
  const slots = new Slots(limits.uploads);
  app.openapi(add, async (c) => {
    const { dossier } = c.req.valid('param');
    const { 'content-digest': digest } = c.req.valid('header');
    const actor = c.var.caller.person;
    // Who has nothing to do with the dossier is not read from at length.
    await engine.offers(dossier, actor);
    const giveBack = slots.take(actor);
    try {
      const mediaType = mediaTypeOf(c.req.header('content-type'));
      const checks = options.documents ?? {};
      assertTaken(mediaType, checks);
      const read = { bytesMax: limits.documentBytesMax, ms: limits.documentMs };
      const pieces = bodyPieces({ request: c.req.raw, unread: c.env.unread }, read);
      const receipt = await engine.addDocument({
        ...{ ...c.req.valid('query'), dossier, actor, mediaType },
        bytes: checkedBeginning(pieces, mediaType),
        inspect: (staged) => {
          const { sha256, size } = staged;
          const sent = { dossier, mediaType, sha256, size, read: () => staged.read() };
          return checkWhole(sent, checks, digest);
        },
      });
      return c.json(answerReceipt(c, receipt), 200);
    } finally {
      giveBack();
    }
  });
  app.openapi(get, async (c) => {
    const { dossier, document: id } = c.req.valid('param');
    const reader = { actor: c.var.caller.person, purpose: c.req.valid('query').purpose };
    const document = await engine.streamDocument(dossier, id, reader);
    if (document === undefined) throw new HttpError('DOCUMENT_UNKNOWN');
    return c.body(ReadableStream.from(document.pieces), 200, {
      'Content-Length': String(document.size),
      'Content-Type': document.mediaType,
      'Content-Disposition': contentDisposition(fileNameOf(document.title)),
    });
  });
}

function mediaTypeOf(header: string | undefined): string {
  return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** A title as the name of a file: no folders, no control characters, nothing hidden. */
function fileNameOf(title: string): string {
  const name = title
    // eslint-disable-next-line no-control-regex -- these are what must not be in a name
    .replace(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, '_')
    .replace(/^[. ]+/, '_')
    .trim();
  return name === '' ? 'document' : name;
}
