/** What people call pools, steps and outcomes: by the names of the procedure, if there is one. */
import {
  joinPath,
  languageForTexts,
  listCatches,
  listSteps,
  type Procedure,
} from '@thutuc/core/procedure';
import { textIn } from '@thutuc/legal-time';
import type { SimulationLanguage } from './language.js';

/** Names instead of keys. */
export interface Names {
  /** `landOffice/officer` in words. */
  pool(key: string): string;
  /** A step in words; what is added to its path says which part of it. */
  step(path: string): string;
  outcome(path: string, outcome: string): string;
  /** What is caught, by its path: `check/!late` in words. */
  caught(path: string): string;
  /** How many people of each pool: `Receiving clerk 1, Registration officer 4`. */
  staffing(staff: Readonly<Record<string, number>>): string;
}

/** The names of a procedure in a language; keys where there is none, as of plain stations. */
export function namesIn(spoken: SimulationLanguage, procedure: Procedure | undefined): Names {
  if (procedure === undefined) {
    const same = (key: string) => key;
    return {
      ...{ pool: same, step: same, caught: same, staffing: listOf(same) },
      outcome: (_, outcome) => outcome,
    };
  }
  const language = languageForTexts(spoken, procedure);
  const { names: w, outcomes } = language.simulation;
  const steps = new Map(listSteps(procedure).map(({ path, step }) => [path, step]));
  const part = (name: string): string => {
    if (name === 'acknowledge') return w.acknowledge;
    return name === '@units' ? w.units : (textIn(procedure.parties[name]?.name, language) ?? name);
  };
  const roleOf = (key: string): string => {
    const [party = '', role = ''] = key.split('/');
    return textIn(procedure.parties[party]?.roles[role]?.name, language) ?? key;
  };
  const names: Names = {
    pool(key) {
      const [party = '', role = ''] = key.split('/');
      const found = procedure.parties[party];
      if (found === undefined) return key;
      return `${textIn(found.name, language)} – ${textIn(found.roles[role]?.name, language) ?? role}`;
    },
    step(path) {
      if (path === '@receipt') return w.receipt;
      if (path === '@guidance') return w.guidance;
      if (path === '@result') return w.result;
      const own = steps.get(path);
      if (own !== undefined) return textIn(own.name, language);
      const cut = path.lastIndexOf('/');
      const parent = steps.get(path.slice(0, cut));
      return parent === undefined
        ? path
        : `${textIn(parent.name, language)} – ${part(path.slice(cut + 1))}`;
    },
    outcome(path, outcome) {
      const step = steps.get(path);
      const named = step === undefined || step.kind === 'end' ? undefined : step.outcomeNames;
      const usual = Object.hasOwn(outcomes, outcome) ? outcomes[outcome] : undefined;
      return textIn(named?.[outcome], language) ?? usual ?? outcome;
    },
    caught(path) {
      const placed = listCatches(procedure).find((one) => one.path === path);
      if (placed === undefined) return path;
      const { caught, name, graph, step } = placed;
      const own = textIn(caught.name, language) ?? name;
      return step === undefined ? own : `${names.step(joinPath(graph, step))} – ${own}`;
    },
    staffing(staff) {
      const roles = Object.keys(staff).map(roleOf);
      const isOne = (key: string) => roles.filter((role) => role === roleOf(key)).length === 1;
      // The role alone says who is meant, unless two parties have one of that name.
      return listOf((key) => (isOne(key) ? roleOf(key) : names.pool(key)))(staff);
    },
  };
  return names;
}

function listOf(nameOf: (key: string) => string): Names['staffing'] {
  return (staff) =>
    Object.entries(staff)
      .map(([key, count]) => `${nameOf(key)} ${count}`)
      .join(', ');
}
