/** Unions of states whose law holds in their members, as data. */

/** Members by union, as ISO 3166-1 codes; those of today, not of every year. */
export const unions: Readonly<Record<string, readonly string[]>> = {
  EU: [
    ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
    ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
  ],
};
