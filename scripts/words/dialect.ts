/** Words that a native reader has to translate, and what the field says instead. */

/** A word or phrase that is not said. */
export interface Dialect {
  readonly pattern: RegExp;
  /** What is said instead. */
  readonly instead: string;
  /** Where it means something else: the beginnings of paths. */
  readonly but?: readonly string[];
}

/** Phrases of comments, texts and names of tests. */
const phrases: readonly Dialect[] = [
  { pattern: /somebody/iu, instead: 'the person, process or caller that is meant' },
  { pattern: /\bgoes on\b/iu, instead: 'continues, resumes' },
  { pattern: /\bis told\b/iu, instead: 'is notified, is reported, is shown' },
  { pattern: /\bbe it\b/iu, instead: 'whether, even if' },
];

/** Words of identifiers; those that are stored keep their names. */
const identifiers: readonly Dialect[] = [
  {
    pattern: /[a-z]Desk\b|\b(?:class|interface|type) Desk\b|\b(?:const|let) desk\b/u,
    instead: 'pool, office, context',
  },
  { pattern: /\b\w*[sS]hel(?:f|ves)\b/u, instead: 'versions' },
  { pattern: /\b(?:comeBack|turnAway|lookAround|takeStock)\b/u, instead: 'schedule, balk, sample' },
  { pattern: /\bthaw/iu, instead: 'copy' },
  { pattern: /\bbefall\w*|\bbefell\b/iu, instead: 'happens to; case action' },
  { pattern: /\blaw-?desk/iu, instead: 'legal accounting' },
  { pattern: /\bdemand[A-Z]\w*/u, instead: 'assert…' },
  { pattern: /\btelling\w*\(/u, instead: 'publish, notify' },
  { pattern: /\b(?:settle|defer|revive)Outbox\b/u, instead: 'ack, nack, redrive' },
  { pattern: /\bkind: '(?:stuck|endless)'/u, instead: 'deadlock, livelock' },
  {
    pattern: /\b(?:class|interface|type) (?:Account|Settlement|Term)\b/u,
    instead: 'PeriodInput, PeriodEnd, CountedLimit',
  },
  { pattern: /\bJoin(?:ed|ing)[A-Z]\w*/u, instead: 'withClient, withTransaction' },
];

/** All of them. */
export const dialect: readonly Dialect[] = [...phrases, ...identifiers];

/** Files whose words stay as they are, and why. */
export const kept: Readonly<Record<string, string>> = {
  'scripts/words/': 'names what is not said',
  'docs/decisions/': 'records of a day, which are not rewritten',
  'packages/store-postgres/src/migrations/': 'SQL that has run; it is never edited',
  'packages/legal-time/src/rule/built-in/netherlands-administrative-periods.ts':
    'its text is part of a pinned rule, whose hash it would change',
  'packages/legal-time/src/rule/built-in/vietnam-same-day.ts':
    'its text is part of a pinned rule, whose hash it would change',
  'docs/reference/counting-rules.md': 'written from these rules',
};
