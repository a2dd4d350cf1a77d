/** An export holds the whole procedure, is valid BPMN, and every shape stands in its place. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Procedure } from '@thutuc/core/procedure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBpmn } from '../read/read-bpmn.js';
import { layoutFaults } from '../testing/layout-faults.js';
import { exampleProcedures, someProcedure } from '../testing/procedures.js';
import { exportBpmn } from './export-bpmn.js';
import { factXsd } from './fact-xsd.js';
import { readOwnProcedure } from './read-own.js';

const schema = fileURLToPath(
  new URL('../../../../../shared/cases/xsd/BPMN20.xsd', import.meta.url),
);
const canValidate = existsSync(schema) && spawnSync('xmllint', ['--version']).status === 0;

const ownSchema = fileURLToPath(new URL('../../thutuc-bpmn.xsd', import.meta.url));

/** The schemas of BPMN and ours in one, so that what stands in our namespace is looked at too. */
const both = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.omg.org/spec/BPMN/20100524/MODEL" schemaLocation="${schema}"/>
  <xs:import namespace="urn:thutuc:bpmn:1" schemaLocation="${ownSchema}"/>
</xs:schema>`;

/** What `xmllint` says against a file; nothing where it is valid. */
function invalidity(xml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-bpmn-'));
  const [file, schemas] = [join(folder, 'model.bpmn'), join(folder, 'both.xsd')];
  writeFileSync(file, xml);
  writeFileSync(schemas, both);
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schemas, file]);
  rmSync(folder, { recursive: true });
  return status === 0 ? '' : String(stderr);
}

async function exported(procedure: Procedure) {
  const xml = await exportBpmn(procedure);
  const { definitions, warnings } = await readBpmn(xml);
  return { xml, definitions, warnings };
}

/** Values as they are written: a field that is `undefined` is not there. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(exampleProcedures())('the export of $name', ({ procedure }) => {
  it('gives the equal procedure back, without a warning', async () => {
    const { definitions, warnings } = await exported(procedure);
    expect(warnings).toEqual([]);
    const back = readOwnProcedure(definitions)!;
    expect(back).toEqual(procedure);
    expect(Object.keys(back.steps)).toEqual(Object.keys(procedure.steps));
  });

  it('has everything in its place, and the same each time', async () => {
    const { xml, definitions } = await exported(procedure);
    expect(layoutFaults(definitions)).toEqual([]);
    expect(await exportBpmn(procedure)).toBe(xml);
  });

  it.skipIf(!canValidate)('is valid against the schemas of BPMN and of our facts', async () => {
    expect(invalidity((await exported(procedure)).xml)).toBe('');
  });
});

it('has a published schema of the facts', async () => {
  await expect(factXsd()).toMatchFileSnapshot(ownSchema);
});

describe('the exports of random procedures', () => {
  it('give the equal procedure back, with everything in its place', async () => {
    await fc.assert(
      fc.asyncProperty(someProcedure, async (procedure) => {
        const { definitions, warnings } = await exported(procedure);
        expect(warnings).toEqual([]);
        expect(asJson(readOwnProcedure(definitions))).toEqual(asJson(procedure));
        expect(layoutFaults(definitions)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
