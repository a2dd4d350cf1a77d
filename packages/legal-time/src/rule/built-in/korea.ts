/** Counting rules of Korea. */
import type { CountingRule } from '../counting-rule.js';
import { koreaBurdens } from './korea-burdens.js';
import { koreaCivilPetitions } from './korea-civil-petitions.js';

/** `kr/civil-petitions`, `kr/general-act-burden`. */
export const koreaRules: readonly CountingRule[] = [koreaCivilPetitions, koreaBurdens];
