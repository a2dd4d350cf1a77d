/** The parts of a dossier's elapsed time. */

/** Of several that hold at once, the first counts. */
export const PARTS = [
  'processing',
  'waiting',
  'closed',
  'agency',
  'applicant',
  'suspended',
  'nobody',
] as const;

/** A part by name. */
export type PartName = (typeof PARTS)[number];

/** A part by its place in {@link PARTS}. */
export type Part = number;

export const PROCESSING: Part = PARTS.indexOf('processing');
export const WAITING: Part = PARTS.indexOf('waiting');
export const CLOSED: Part = PARTS.indexOf('closed');
export const AGENCY: Part = PARTS.indexOf('agency');
export const APPLICANT: Part = PARTS.indexOf('applicant');
export const SUSPENDED: Part = PARTS.indexOf('suspended');
export const NOBODY: Part = PARTS.indexOf('nobody');
