/** Keeps the pictures of docs/pictures equal to what the examples give; `vitest -u` draws anew. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layoutProcedure } from './layout/layout.js';
import { renderSvg } from './svg/render.js';
import { exampleProcedure } from './testing/examples.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from './words/english.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('the pictures of the documentation', () => {
  it.each([
    ['enterprise-registration', 'vi', 1, undefined],
    ['birth-registration', 'vi', 1, undefined],
    ['land-use-certificate', 'en', 1, undefined],
    ['investment-policy-approval', 'vi', 2, undefined],
    ['criminal-record-certificate', 'vi', 1, undefined],
    ['dutch-permit', 'en', 1, undefined],
    ['enterprise-registration-2026', 'vi', 1, undefined],
    ['birth-registration-2026', 'vi', 2, undefined],
    ['land-use-certificate-2026', 'vi', 1, undefined],
    ['investment-policy-approval-2026', 'vi', 2, undefined],
    ['criminal-record-certificate-2026', 'vi', 1, undefined],
    ['building-permit-2026', 'vi', 1, undefined],
    [
      'building-permit',
      'en',
      1,
      {
        current: ['examine/site/supplement', 'examine/opinions/consult'],
        passed: ['examine/site/transfer', 'examine/site/checkPapers'],
      },
    ],
  ] as const)('show %s in %s', async (name, tag, abreastMax, position) => {
    const language = tag === 'vi' ? vietnamese : english;
    const layout = layoutProcedure(exampleProcedure(name), { language, abreastMax });
    const svg = renderSvg(layout, { theme: 'auto', ...(position ? { position } : {}) });
    await expect(svg).toMatchFileSnapshot(`${root}docs/pictures/${name}.${tag}.svg`);
  });
});
