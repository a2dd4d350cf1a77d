/** A language as the verifier speaks it: every word that a person reads. */
import type { CoreLanguage } from '@thutuc/core/procedure';
import type { Forms } from '@thutuc/legal-time';
import type { Severity } from '../finding.js';

/** A language with the words of the verifier. */
export interface VerifyLanguage extends CoreLanguage {
  readonly verify: VerifyWords;
}

/** The words of the verifier. */
export interface VerifyWords {
  readonly findings: FindingWords;
  readonly report: ReportWords;
}

/** How late a way ends, and from how many starts. */
export interface LateWords {
  readonly received: string;
  readonly way: string;
  readonly reached: string;
  readonly by: string;
  readonly due: string;
  readonly late: number;
  readonly starts: number;
}

/** What findings say; names, dates and limits in them are in words already. */
export interface FindingWords {
  readonly askedDataOfAgency: (field: string, step: string) => string;
  readonly askedTwice: (name: string, party: string) => string;
  readonly mustBeAgency: (name: string, party: string) => string;
  readonly mustBeApplicant: (name: string) => string;
  readonly neverEnds: (name: string) => string;
  readonly neverEndsWhenSpent: (name: string, outcomes: string) => string;
  readonly apologyTooLate: (received: string, promised: string) => string;
  readonly boundTwice: (name: string) => string;
  readonly receiverUnbound: (name: string) => string;
  readonly unbound: (name: string) => string;
  readonly guidanceWithoutEnd: string;
  readonly backToLater: (name: string, target: string) => string;
  readonly unboundedLoop: (name: string) => string;
  readonly unboundedCatch: (name: string) => string;
  readonly dataRace: (step: string, field: string, other: string, name: string) => string;
  readonly dataNotReady: (name: string, field: string) => string;
  readonly documentNotReady: (name: string, document: string) => string;
  readonly eventNeverFires: (event: string, name: string) => string;
  readonly eventHidesOutcome: (event: string, name: string) => string;
  readonly noFailedOutcome: (name: string) => string;
  readonly supplementWithoutEnd: (name: string) => string;
  readonly waitWithoutEnd: (name: string) => string;
  readonly graceTooShort: (
    name: string,
    limit: string,
    until: string,
    row: number,
    carried: string,
  ) => string;
  readonly unlistedField: (name: string, field: string) => string;
  readonly badCondition: (problem: string) => string;
  readonly unknownRule: (rule: string) => string;
  readonly unknownAct: (act: string) => string;
  readonly limitNeverBegins: (end: string) => string;
  readonly limitBeginsAnyDay: (field: string) => string;
  readonly noLimit: (name: string, field: string) => string;
  readonly deadBranch: (branch: string, name: string) => string;
  readonly branchesUndecided: (name: string) => string;
  readonly deadEnd: (name: string) => string;
  readonly deadEndWhenSpent: (name: string, outcomes: string) => string;
  readonly tooManyStates: string;
  readonly leftRunning: (name: string) => string;
  readonly noApplicant: string;
  readonly nothingToGive: (name: string) => string;
  readonly unreachable: (name: string) => string;
  readonly sameRole: (owner: string, first: string, name: string) => string;
  readonly noOuterStep: (name: string) => string;
  readonly startsItself: (name: string, way: string) => string;
  readonly supplementTooLate: (name: string, at: string, until: string, start: string) => string;
  readonly supplementsUnbounded: string;
  readonly supplementsTooOften: (max: number, rule: string, times: number) => string;
  readonly clockDiffers: (name: string, clock: string, rule: string, effect: string) => string;
  readonly manyOutcomes: (outcomes: string) => string;
  readonly notAfterTask: string;
  readonly textMissing: (language: string, instead: string) => string;
  readonly versionsOverlap: (first: string, second: string, from: string) => string;
  readonly versionsApart: (from: string, to: string, before: string, version: string) => string;
  readonly stepNotPublished: (step: string) => string;
  readonly documentBeyond: (name: string, copies: number) => string;
  readonly supplementsBeyond: (asked: number, published: number) => string;
  readonly feeBeyond: (fee: number, published: number) => string;
  readonly documentDemanded: (step: string, document: string) => string;
  readonly noticeMissing: (event: string) => string;
  readonly limitBeyond: (limit: string, published: string) => string;
  readonly late: (facts: LateWords) => string;
  /** The same of a dossier that is reopened then. */
  readonly lateReopened: (facts: LateWords) => string;
  readonly reachesEnd: string;
  readonly reachesStep: (step: string) => string;
  readonly limitsMissing: (steps: string) => string;
  readonly startsOutside: (count: number, starts: number) => string;
  readonly loopWithoutBound: string;
  readonly notComputed: string;
  readonly noneInForce: (first: number, last: number, received: string) => string;
  readonly receivedFrom: (from: string) => string;
  readonly receivedBetween: (from: string, to: string) => string;
}

/** A step in a time budget. */
export interface BudgetedStep {
  readonly path: string;
  /** In the language of the budget. */
  readonly name: string;
  /** In how many branches it lies. */
  readonly depth: number;
}

/** What stands around findings and in time budgets. */
export interface ReportWords {
  readonly severities: Readonly<Record<Severity, Forms>>;
  readonly undecided: string;
  readonly clean: string;
  readonly note: string;
  readonly unchecked: string;
  readonly received: string;
  readonly ends: string;
  readonly due: string;
  readonly suspended: string;
  readonly columns: readonly [
    step: string,
    party: string,
    limit: string,
    earliest: string,
    latest: string,
    latestEnd: string,
    slack: string,
  ];
  /** How a time budget names a step, by its path in the definition or by its name. */
  readonly step: (step: BudgetedStep) => string;
  /** The same of a party. */
  readonly party: (id: string, name: string) => string;
  /** An instant of a time budget, given as `2026-09-03T07:30`. */
  readonly moment: (local: string) => string;
  readonly critical: string;
  /** Which cut helps most; `earlier` is in words. */
  readonly bestCut: (step: string, earlier: string) => string;
}
