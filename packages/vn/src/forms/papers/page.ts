/** The page of a notice and an internal procedure; its margins are ours, no act on record says. */
import { a4, type Paper } from '@thutuc/documents';

export const documentPage = {
  language: 'vi',
  size: a4,
  margins: { topMm: 20, rightMm: 15, bottomMm: 20, leftMm: 30 },
  fontSizePt: 13,
  numbered: true,
} satisfies Partial<Paper>;
