/** Draws what happens to each dossier beside its steps, whatever happens to the others. */
import { rowAt } from '../indexing/row-at.js';
import type { LifecycleModel } from '../model/law-model.js';
import { createSampler, type Sampler } from '../random/sampler.js';
import { DossierStream } from '../random/stream.js';
import type { Distribution } from '../scenario/distribution.js';
import type { Prospects } from './case-state.js';
import type { RunState } from './run-state.js';

const AT_ONCE: Distribution = { type: 'constant', value: 0 };

/** What was drawn for a dossier; instants are counted from its acceptance. */
interface DrawnTimes {
  /** In how many milliseconds it is withdrawn, or suspended; nothing where it is not. */
  readonly withdrawnAfter: number | undefined;
  readonly suspendedAfter: number | undefined;
}

/** Draws for each dossier of a run, of a procedure whose dossiers know some lifecycle. */
export class ProspectDraws {
  readonly #withdrawal: Draw;
  readonly #approval: Draw;
  readonly #suspension: Draw;
  readonly #extension: Draw;
  readonly #apology: Draw;

  constructor(
    readonly lifecycle: LifecycleModel,
    state: RunState,
  ) {
    const { withdrawal, suspension } = lifecycle;
    this.#withdrawal = new Draw(state, 'withdrawal', {
      after: withdrawal?.after ?? AT_ONCE,
      decision: withdrawal?.decision ?? AT_ONCE,
    });
    this.#approval = new Draw(state, 'withdrawal/approval', {});
    this.#suspension = new Draw(state, 'suspension', {
      after: suspension?.after ?? AT_ONCE,
      lasts: suspension?.lasts ?? AT_ONCE,
    });
    this.#extension = new Draw(state, 'extension', {});
    this.#apology = new Draw(state, 'apology', {});
  }

  /** Draws the prospects of a dossier that is accepted. */
  draw(prospects: Prospects, dossier: number): DrawnTimes {
    const { withdrawal, suspension, extension, apology } = this.lifecycle;
    const isChosen = (draw: Draw, of: { readonly probability: number } | undefined) =>
      of !== undefined && draw.chance(dossier) < of.probability;
    prospects.isExtended = isChosen(this.#extension, extension);
    prospects.isApologised = isChosen(this.#apology, apology);
    prospects.isWithdrawalApproved =
      withdrawal !== undefined && this.#approval.chance(dossier) < withdrawal.approved;
    prospects.decisionMs = withdrawal === undefined ? 0 : this.#withdrawal.length(dossier, 1);
    prospects.suspensionMs = suspension === undefined ? 0 : this.#suspension.length(dossier, 1);
    return {
      withdrawnAfter: isChosen(this.#withdrawal, withdrawal)
        ? this.#withdrawal.length(dossier, 0)
        : undefined,
      suspendedAfter: isChosen(this.#suspension, suspension)
        ? this.#suspension.length(dossier, 0)
        : undefined,
    };
  }
}

/** A chance and lengths of time, each a function of the dossier alone. */
class Draw {
  readonly #state: RunState;
  readonly #chance: DossierStream;
  readonly #lengths: readonly { readonly stream: DossierStream; readonly sample: Sampler }[];

  constructor(
    state: RunState,
    purpose: string,
    distributions: Readonly<Record<string, Distribution>>,
  ) {
    const { model, replication } = state;
    const names = model.arrivals.map(({ name }) => name);
    const streamOf = (of: string) =>
      new DossierStream(model.seed, replication, `${purpose}/${of}`, names);
    this.#state = state;
    this.#chance = streamOf('chance');
    this.#lengths = Object.entries(distributions).map(([name, distribution]) => {
      const stream = streamOf(name);
      return { stream, sample: createSampler(distribution, model.unitMs, stream) };
    });
  }

  chance(dossier: number): number {
    return this.#seek(this.#chance, dossier).next();
  }

  length(dossier: number, index: number): number {
    const { stream, sample } = rowAt(this.#lengths, index);
    this.#seek(stream, dossier);
    return sample();
  }

  #seek(stream: DossierStream, dossier: number): DossierStream {
    const { tokens } = this.#state;
    return stream.seek(tokens.stream.at(dossier), tokens.number.at(dossier), 0);
  }
}
