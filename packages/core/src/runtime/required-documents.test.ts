/** Documents that receipt or a step requires: without them a command is refused. */
import { accept, permitEngine, permitProcedure, submit } from '@thutuc/testing';
import { describe, expect, it } from 'vitest';
import type { Procedure } from '../definition/procedure.js';
import { createMemoryBlobs } from '../memory-store/blobs.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { DocumentUpload } from './documents.js';
import type { Engine } from './engine.js';

/** An engine with a dossier. */
async function open(documentsRequired: boolean, procedure = permitProcedure()): Promise<Engine> {
  const more = { blobs: createMemoryBlobs(), documentsRequired, procedures: [procedure] };
  const engine = permitEngine(createMemoryStore(), more);
  await engine.execute(submit('D-1'));
  return engine;
}

function upload(id: string, document: string, actor: string): DocumentUpload {
  const bytes = new TextEncoder().encode('Bản vẽ mặt bằng tầng 1');
  const facts = { title: 'Bản vẽ', mediaType: 'application/pdf', bytes };
  return { id, dossier: 'D-1', actor, document, ...facts };
}

describe('required documents', () => {
  it('are demanded where the engine says so', async () => {
    const engine = await open(true);
    await engine.addDocument(upload('u-1', 'plan', 'hanh'));
    await expect(engine.execute(accept('D-1'))).rejects.toMatchObject({
      code: 'DOCUMENT_MISSING',
      details: { missing: ['form'] },
    });
    await engine.addDocument(upload('u-2', 'form', 'lan'));
    expect((await engine.execute(accept('D-1'))).duplicate).toBe(false);
  });

  it('are demanded by the step that requires them, whoever has made them', async () => {
    const procedure = permitProcedure();
    const check = { ...procedure.steps.check, requires: ['plan'], produces: ['form'] };
    const steps = { ...procedure.steps, check } as Procedure['steps'];
    const documents = needless(procedure.documents);
    const engine = await open(true, { ...procedure, steps, documents });
    await engine.execute(accept('D-1'));
    const data = { fee: 5 };
    const complete = {
      ...{ id: 'c', dossier: 'D-1', actor: 'lan' },
      command: { type: 'complete', step: 'check', outcome: 'fit', data },
    } as const;
    await expect(engine.execute(complete)).rejects.toMatchObject({
      code: 'DOCUMENT_MISSING',
      details: { missing: ['plan'] },
    });
    await engine.addDocument(upload('u-1', 'plan', 'lan'));
    expect((await engine.execute(complete)).duplicate).toBe(false);
  });

  it('are not, where it does not', async () => {
    const engine = await open(false);
    expect((await engine.execute(accept('D-1'))).duplicate).toBe(false);
  });
});

/** The documents, none of which receipt needs. */
function needless(documents: Procedure['documents']): Procedure['documents'] {
  return Object.fromEntries(
    Object.entries(documents).map(([name, spec]) => [name, { ...spec, required: false }]),
  );
}
