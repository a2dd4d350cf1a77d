/** A scenario to fill in: all that a procedure says of itself, and a question where it does not. */
import type { SimulationLanguage } from '../texts/language.js';
import { textIn } from '@thutuc/legal-time';
import { type Procedure, languageForTexts } from '@thutuc/core/procedure';
import { comingCatches } from '../model/caught.js';
import { type Place, placesOf } from '../model/places.js';
import type { Placeholder } from '../scenario/open-places.js';
import { namesIn, type Names } from '../texts/names.js';
import { askedDataFields } from './asked-data.js';
import { english } from '../texts/english.js';
import type { Questions } from '../texts/questions.js';

/** How a scenario is drafted. */
export interface DraftOptions {
  /** Language of the questions. @defaultValue English */
  readonly language?: SimulationLanguage;
  /** The first instant, with its offset; a question where left out. */
  readonly start?: string;
}

/** A scenario whose unknown values are questions, as a JSON value. */
export type ScenarioDraft = Readonly<Record<string, unknown>>;

/** A year of hours, after a month in which dossiers are not counted yet. */
const HORIZON_HOURS = 8760;
const WARM_UP_HOURS = 720;

/**
 * Drafts a scenario of a procedure: its pools, its steps and the data that its conditions read.
 * What only the office knows is a question, such as `{ "?": "people: One-stop shop – Clerk" }`, and
 * `parseScenario` refuses the scenario until a value stands in place of each.
 *
 * Times are drafted as triangular distributions (at least, usually, at most), and every outcome
 * that a step can have gets a share. Actions beside the steps are left out, and what is caught that
 * comes from outside.
 *
 * @example
 * ```ts
 * draftScenario(procedure).pools;
 * // { 'oneStop/clerk': { staff: { '?': 'people: One-stop shop – Clerk' } }, … }
 * ```
 */
export function draftScenario(procedure: Procedure, options: DraftOptions = {}): ScenarioDraft {
  const { start } = options;
  const language = languageForTexts(options.language ?? english, procedure);
  const { hasGraph } = comingCatches(procedure);
  const places = placesOf(procedure).filter(({ path }) => hasGraph(path));
  const asking = new Asking(
    procedure,
    language.simulation.questions,
    namesIn(language, procedure),
    language,
  );
  const steps = places.flatMap((place): [string, object][] => {
    const setting = asking.setting(place);
    return setting === undefined ? [] : [[place.path, setting]];
  });
  return {
    schema: 'thutuc/scenario@1',
    kind: 'procedure',
    name: procedure.name,
    procedure: { id: procedure.id, version: procedure.version },
    start: start ?? ask(language.simulation.questions.start),
    warmUp: WARM_UP_HOURS,
    horizon: HORIZON_HOURS,
    arrivals: { coming: { rate: ask(language.simulation.questions.rate) } },
    pools: asking.pools(places),
    steps: Object.fromEntries(steps),
    data: asking.data(places),
  };
}

function ask(question: string): Placeholder {
  return { '?': question };
}

type Asked = Readonly<Record<string, Placeholder>>;

/** What a scenario of one procedure is asked for. */
class Asking {
  readonly #read: readonly string[];

  constructor(
    readonly procedure: Procedure,
    readonly q: Questions,
    readonly names: Names,
    readonly language: SimulationLanguage,
  ) {
    this.#read = askedDataFields(procedure);
  }

  /** The people of everybody who has work to do. */
  pools(places: readonly Place[]) {
    const keys = places.flatMap(({ kind, staff }) =>
      staff === undefined || kind === 'asked' ? [] : [`${staff.party}/${staff.role}`],
    );
    const of = (key: string) => ({ staff: ask(this.q.staff(this.names.pool(key))) });
    return Object.fromEntries([...new Set(keys)].map((key) => [key, of(key)]));
  }

  /** The data that every dossier comes with: what is read, and written by no step. */
  data(places: readonly Place[]): Asked {
    const written = new Set(places.flatMap(({ writes }) => writes));
    return this.#values(
      this.#read.filter((name) => !written.has(name)),
      this.q.data,
    );
  }

  /** What is asked of a place; nothing where the procedure itself knows the way on. */
  setting(place: Place): object | undefined {
    const { kind, staff, drawn } = place;
    if (kind === 'choice' || kind === 'branches' || kind === 'fork') return undefined;
    if (kind === 'visit' && drawn.length === 0) return undefined;
    const isWork = staff !== undefined && kind !== 'asked';
    const time = this.#duration(place, isWork ? this.q.work : this.q.answer);
    return {
      ...(isWork ? { service: time } : { answer: time }),
      ...this.#shares(place),
      ...this.#written(place),
    };
  }

  #duration({ path }: Place, question: Questions['work']) {
    const { min, mode, max } = this.q.extents;
    const of = (extent: string) => ask(question(extent, this.names.step(path)));
    return { type: 'triangular', min: of(min), mode: of(mode), max: of(max) };
  }

  /** A share for each outcome, where there is more than one. */
  #shares({ path, drawn }: Place): { readonly outcomes?: Asked } {
    if (drawn.length < 2) return {};
    const of = (outcome: string) =>
      ask(this.q.share(this.names.step(path), this.names.outcome(path, outcome)));
    return { outcomes: Object.fromEntries(drawn.map((outcome) => [outcome, of(outcome)])) };
  }

  /** The data that is written, by each outcome that does not go without. */
  #written({ drawn, writes, writesUnless }: Place): { readonly data?: object } {
    const fields = this.#read.filter((name) => writes.includes(name));
    if (fields.length === 0) return {};
    const values = this.#values(fields, this.q.written);
    const outcomes = drawn.filter((outcome) => !writesUnless.includes(outcome));
    return { data: Object.fromEntries(outcomes.map((outcome) => [outcome, values])) };
  }

  #values(fields: readonly string[], question: Questions['data']): Asked {
    const of = (name: string) => {
      const field = this.procedure.data[name];
      if (field === undefined) throw new RangeError(`the procedure has no data field "${name}"`);
      const { name: called, type, choices = [] } = field;
      const kind = type === 'choice' ? this.q.oneOf(choices.join(', ')) : this.q.kinds[type];
      return ask(question(textIn(called, this.language), kind));
    };
    return Object.fromEntries(fields.map((name) => [name, of(name)]));
  }
}
