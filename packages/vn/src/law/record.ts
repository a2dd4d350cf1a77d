/** How the acts of Viet Nam are written down: by kind, with their names in both languages. */
import type { Act } from '@thutuc/legal-time';

/** An act as data. */
export type ActRecord = Act;

/** The record of an act whose text was read in a private copy, which is no official collection. */
export const readInCopy = {
  certainty: 'read',
  source: 'text in diepxuan/diepxuan.github.io, a private copy; to be checked in Công báo',
} as const;

/** The record of an act that is known from the press and from pages of provinces that agree. */
export const reported = { certainty: 'reported', source: 'reports that agree' } as const;

/** What differs from act to act. */
type Facts = Omit<Act, 'schema' | 'id' | 'jurisdiction' | 'kind' | 'number' | 'names'>;

/** An act of any kind, with its own names. */
export function other(
  id: string,
  number: string | undefined,
  facts: Facts & Pick<Act, 'kind' | 'names'>,
): Act {
  return {
    ...{ schema: 'thutuc/act@1', id, jurisdiction: 'VN' },
    ...(number !== undefined && { number }),
    ...facts,
  };
}

/** A decree of the Government. */
export function decree(id: string, number: string, facts: Facts): Act {
  const names = { vi: `Nghị định ${number}`, en: `Decree ${number}` };
  return other(id, number, { kind: 'decree', names, ...facts });
}

/** A decision of the Prime Minister. */
export function decision(id: string, number: string, facts: Facts): Act {
  const names = { vi: `Quyết định ${number}`, en: `Decision ${number}` };
  return other(id, number, { kind: 'decision', names, ...facts });
}

/** A circular of a ministry or of the Government Office. */
export function circular(id: string, number: string, facts: Facts): Act {
  const names = { vi: `Thông tư ${number}`, en: `Circular ${number}` };
  return other(id, number, { kind: 'circular', names, ...facts });
}

/** A law of the National Assembly: what it is about, in both languages. */
export function law(
  id: string,
  number: string,
  { vi, en }: { readonly vi: string; readonly en: string },
  facts: Facts,
): Act {
  const names = { vi: `Luật ${vi} ${number}`, en: `${en} ${number}` };
  return other(id, number, { kind: 'law', names, ...facts });
}
