/** Scenarios for any procedure, for tests: everything that can happen, happens now and then. */
import {
  backExit,
  listSteps,
  type Procedure,
  type Step,
  type StepOf,
  waysBack,
} from '@thutuc/core/procedure';
import { placesOf } from '../model/places.js';
import type { ScenarioInput } from '../scenario/scenario.js';

type Procedural = Extract<ScenarioInput, { kind: 'procedure' }>;
type StepInput = Procedural['steps'][string];

/** What a test chooses of a scenario. */
export interface Choices {
  readonly seed: number;
  /** Mean elapsed time, in hours, of whoever is not on the staff. */
  readonly answerHours: number;
  readonly data: NonNullable<Procedural['data']>;
  /** Actions beside the steps; those that the procedure does not know are left out. */
  readonly lifecycle: NonNullable<Procedural['lifecycle']>;
  /** What comes that is caught. */
  readonly catches?: NonNullable<Procedural['catches']>;
  readonly interruptions?: NonNullable<Procedural['interruptions']>;
  /** Dossiers per open hour, for so many open and closed hours. */
  readonly rate: number;
  readonly horizon: number;
  readonly start: string;
}

/** A scenario in which every outcome is as likely as any other, with one person in each role. */
export function scenarioFor(procedure: Procedure, choices: Choices): Procedural {
  const { answerHours, lifecycle, seed, rate, data, horizon, start, catches } = choices;
  const steps: Record<string, StepInput> = {};
  for (const { path, step } of listSteps(procedure)) addSettings(steps, path, step, answerHours);
  steps['@receipt'] = { outcomes: { accepted: 0.9, refused: 0.1 } };
  if (procedure.intake?.guidance !== undefined) {
    steps['@receipt'] = { outcomes: { accepted: 0.5, refused: 0.1, guided: 0.4 } };
    steps['@guidance'] = { answer: { type: 'exponential', mean: answerHours } };
  }
  const { withdrawal, suspension, extension, apology, reopening } = lifecycle;
  return {
    schema: 'thutuc/scenario@1',
    kind: 'procedure',
    procedure: { id: procedure.id, version: procedure.version },
    start,
    horizon,
    seed,
    arrivals: { coming: { rate } },
    pools: poolsOf(procedure, steps),
    steps,
    data,
    ...(catches === undefined ? {} : { catches }),
    ...(choices.interruptions === undefined ? {} : { interruptions: choices.interruptions }),
    lifecycle: {
      ...(withdrawal && procedure.withdrawal ? { withdrawal } : {}),
      ...(suspension && procedure.suspension ? { suspension } : {}),
      ...(extension && procedure.extension ? { extension } : {}),
      ...(apology && procedure.apology ? { apology } : {}),
      ...(reopening && procedure.reopening ? { reopening } : {}),
    },
  };
}

/** One person for each role that has work to do. */
function poolsOf(procedure: Procedure, steps: Procedural['steps']): Procedural['pools'] {
  const working = placesOf(procedure).filter(({ path }) => steps[path]?.service !== undefined);
  return Object.fromEntries(
    working.flatMap(({ staff }) =>
      staff === undefined ? [] : [[`${staff.party}/${staff.role}`, { staff: 1 }]],
    ),
  );
}

function addSettings(
  steps: Record<string, StepInput>,
  path: string,
  step: Step,
  answerHours: number,
): void {
  const service = { type: 'exponential', mean: 1 } as const;
  const answer = { type: 'exponential', mean: answerHours } as const;
  switch (step.kind) {
    case 'task':
      steps[path] = {
        service,
        outcomes: evenly([...Object.keys(step.on), ...waysBack(step).map(backExit)]),
      };
      break;
    case 'service':
    case 'subprocedure':
      steps[path] = { answer: { type: 'exponential', mean: 1 }, outcomes: evenly(keysOf(step.on)) };
      break;
    case 'supplement':
      steps[path] = { answer, outcomes: evenly(keysOf(step.on, 'expired')) };
      break;
    case 'payment':
      steps[path] = { answer };
      break;
    case 'wait':
      if (step.on.received !== undefined) steps[path] = { answer };
      break;
    case 'handoff':
      steps[path] = { service };
      steps[`${path}/acknowledge`] = { service, outcomes: evenly(keysOf(step.on)) };
      break;
    case 'consultation':
      for (const { party } of step.consulted) steps[`${path}/${party}`] = opinion(step, answer);
      if (step.consultedUnits !== undefined) steps[`${path}/@units`] = opinion(step, answer);
      break;
    default:
  }
}

function opinion({ on }: StepOf<'consultation'>, answer: StepInput['answer']): StepInput {
  const outcomes = { agreed: 0.8, objected: 0.2 };
  if (on.conditional === undefined) return { answer, outcomes };
  return { answer, outcomes: { agreed: 0.5, objected: 0.2, conditional: 0.3 } };
}

function keysOf(on: object, ...except: string[]): string[] {
  return Object.keys(on).filter((outcome) => !except.includes(outcome));
}

function evenly(outcomes: readonly string[]): Record<string, number> {
  return Object.fromEntries(outcomes.map((outcome) => [outcome, 1 / outcomes.length]));
}
