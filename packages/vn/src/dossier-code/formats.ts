/** The formats of dossier codes, side by side: each dossier keeps the one it was received under. */

/** How a unit, a day and a number make the code of a dossier. */
export interface DossierCodeFormat {
  readonly id: string;
  /** Pattern of the unit's code. */
  readonly unit: RegExp;
  readonly unitExample: string;
  /** How the day of receipt is written. */
  readonly date: 'YYMMDD' | 'YYYYMMDD';
  /** Fewest and most digits of the running number of the day and unit; within 4 to 7. */
  readonly sequenceDigits: readonly [min: number, max: number];
  readonly act: string;
  /** `read`: in the text of the rule; `secondary`: seen in use. */
  readonly status: 'read' | 'secondary';
}

/** `H22`, `H22.01`, `G09.20.03`: level one first, then groups; at most 35 characters. */
const levelOneFirst = /^(?=.{1,35}$)[A-Z]\d{2}(?:\.[0-9A-Z]+)*$/;

/** Known formats. */
export const dossierCodeFormats = {
  circular01: {
    id: 'circular01',
    unit: /^[0-9A-Z]{3}\.[0-9A-Z]{2}\.[0-9A-Z]{2}\.[A-Z]\d{2}$/,
    unitExample: '000.00.01.H22',
    date: 'YYMMDD',
    sequenceDigits: [4, 4],
    act: 'Circular 01/2018/TT-VPCP art. 19; QCVN 102:2016',
    status: 'read',
  },
  decision20: {
    id: 'decision20',
    unit: levelOneFirst,
    unitExample: 'H22.01',
    date: 'YYMMDD',
    sequenceDigits: [4, 7],
    act: 'Decision 20/2020/QĐ-TTg (unit); Circular 01/2018/TT-VPCP art. 19',
    status: 'read',
  },
  seen2026: {
    id: 'seen2026',
    unit: levelOneFirst,
    unitExample: 'G09.20',
    date: 'YYYYMMDD',
    sequenceDigits: [7, 7],
    act: 'codes in use in 2026, such as G09.20-20260609-0092637',
    status: 'secondary',
  },
} as const satisfies Readonly<Record<string, DossierCodeFormat>>;

/** Id of a known format. */
export type DossierCodeFormatId = keyof typeof dossierCodeFormats;
