/** What befalls dossiers beside their steps: withdrawals, orders, extensions, apologies, expiry. */
import type { TimeLimit } from '@thutuc/legal-time';
import type { LawModel } from '../model/law.js';
import type { Wait } from '../model/model.js';
import { createSampler, type Sampler } from '../random/sampler.js';
import { DossierStream } from '../random/stream.js';
import type { DossierFile } from './dossier-file.js';
import { type DueTimer, LIMIT_RANK } from './due-timers.js';
import { LIFECYCLE, LIMIT_PASSES } from './event-heap.js';
import type { Hold } from './holds.js';
import { type DateListener, type LawDesk, WITHDRAWN } from './law-desk.js';
import type { Replication } from './replication.js';
import { NONE, type Tokens } from './tokens.js';

/** What was done with a dossier beside its steps, as the engine's commands name it. */
export type Befallen =
  | { readonly type: 'withdraw' | 'approveWithdrawal' | 'declineWithdrawal' | 'suspend' | 'resume' }
  | { readonly type: 'extend'; readonly by: TimeLimit }
  | { readonly type: 'apologise'; readonly appointment: string };

/** What can be done to a dossier as a whole. */
export interface DossierControl {
  freeze(dossier: number, standing: 'suspended' | 'withdrawal', at: number): void;
  thaw(dossier: number, at: number): void;
  /** The instant of a timer has come. */
  gather(dossier: number, timer: DueTimer): void;
  /** Cancels whatever is open, and settles the dossier. */
  endBy(dossier: number, outcome: string, at: number, dutiesFrom?: number): void;
  /** The legal limit has passed: until what the law grants is carried out, all is too late. */
  hold(dossier: number, hold: Hold): void;
  /** Holds what limits bring about for as long as the dossier has rested. */
  holdThrough(dossier: number, rests: readonly Wait[]): void;
  /** Moves the timers of what is open by a wait. */
  shiftOpen(dossier: number, from: number, to: number, except: number): void;
}

type Act =
  'limit' | 'grant' | 'withdraw' | 'decide' | 'suspend' | 'resume' | 'extend' | 'apologise';

interface Planned {
  readonly act: Act;
  readonly file: DossierFile;
  readonly dossier: number;
  /** Of the date that it was planned for. */
  readonly version: number;
  readonly since: number;
}

interface Drawn {
  readonly chance: number;
  readonly lengths: readonly number[];
}

/** A chance, and a length of time, drawn for each dossier whether it is needed or not. */
class Draw {
  readonly #chance: DossierStream;
  readonly #lengths: readonly { readonly stream: DossierStream; readonly sample: Sampler }[];

  constructor(
    { model, number }: Replication,
    what: string,
    distributions: Readonly<Record<string, Parameters<typeof createSampler>[0]>>,
  ) {
    const names = model.arrivals.map(({ name }) => name);
    const streamOf = (of: string) => new DossierStream(model.seed, number, `${what}/${of}`, names);
    this.#chance = streamOf('chance');
    this.#lengths = Object.entries(distributions).map(([name, distribution]) => {
      const stream = streamOf(name);
      return { stream, sample: createSampler(distribution, model.unitMs, stream) };
    });
  }

  of({ stream, number }: Tokens, dossier: number): Drawn {
    const [arrivals, own] = [stream[dossier]!, number[dossier]!];
    this.#chance.seek(arrivals, own, 0);
    return {
      chance: this.#chance.next(),
      lengths: this.#lengths.map((length) => {
        length.stream.seek(arrivals, own, 0);
        return length.sample();
      }),
    };
  }
}

/** Plans and carries out what befalls the dossiers of a run. */
export class Lifecycle implements DateListener {
  readonly #planned = new Map<number, Planned>();
  readonly #lengths = new Map<
    DossierFile,
    { decision: number; rest: number; isApproved: boolean }
  >();
  readonly #extends = new Set<DossierFile>();
  readonly #apologises = new Set<DossierFile>();
  readonly #withdrawal: Draw;
  readonly #approval: Draw;
  readonly #suspension: Draw;
  readonly #extension: Draw;
  readonly #apology: Draw;
  #next = 0;

  constructor(
    readonly law: LawModel,
    readonly replication: Replication,
    readonly control: DossierControl,
  ) {
    const { withdrawal, suspension } = law.lifecycle;
    const never = { type: 'constant', value: 0 } as const;
    const { after: asks = never, decision = never } = withdrawal ?? {};
    const { after: rests = never, lasts = never } = suspension ?? {};
    this.#withdrawal = new Draw(replication, 'withdrawal', { after: asks, decision });
    this.#approval = new Draw(replication, 'withdrawal/approval', {});
    this.#suspension = new Draw(replication, 'suspension', { after: rests, lasts });
    this.#extension = new Draw(replication, 'extension', {});
    this.#apology = new Draw(replication, 'apology', {});
  }

  /** A dossier was accepted: what will befall it is drawn. */
  accepted(file: DossierFile, dossier: number, at: number): void {
    const { withdrawal, suspension, extension, apology } = this.law.lifecycle;
    const { tokens } = this.replication;
    if (withdrawal === undefined && suspension === undefined) {
      if (extension === undefined && apology === undefined) return;
    }
    if (
      extension !== undefined &&
      this.#extension.of(tokens, dossier).chance < extension.probability
    ) {
      this.#extends.add(file);
    }
    if (apology !== undefined && this.#apology.of(tokens, dossier).chance < apology.probability) {
      this.#apologises.add(file);
    }
    const asks = withdrawal === undefined ? undefined : this.#withdrawal.of(tokens, dossier);
    const rests = suspension === undefined ? undefined : this.#suspension.of(tokens, dossier);
    const approval = this.#approval.of(tokens, dossier);
    const isApproved = approval.chance < (withdrawal?.approved ?? 0);
    const [decision, rest] = [asks?.lengths[1] ?? 0, rests?.lengths[1] ?? 0];
    this.#lengths.set(file, { decision, rest, isApproved });
    if (asks !== undefined && asks.chance < (withdrawal?.probability ?? 0)) {
      this.#plan('withdraw', file, dossier, at + asks.lengths[0]!);
    }
    if (rests !== undefined && rests.chance < (suspension?.probability ?? 0)) {
      this.#plan('suspend', file, dossier, at + rests.lengths[0]!);
    }
  }

  /** A dossier is settled: nothing befalls it any more. */
  forget(file: DossierFile): void {
    this.#lengths.delete(file);
    this.#extends.delete(file);
    this.#apologises.delete(file);
  }

  dueChanged(file: DossierFile, dossier: number): void {
    const { due } = file;
    if (due === undefined) return;
    const { now } = this.replication;
    if (this.law.expiry !== undefined) this.#plan('limit', file, dossier, due.dueAt + 1);
    const { extension } = this.law.lifecycle;
    if (extension === undefined || file.extensions >= extension.max) return;
    if (this.#extends.has(file) && now <= extension.lastInstant(due)) {
      this.#plan('extend', file, dossier, extension.instantFor(due));
    }
  }

  promiseChanged(file: DossierFile, dossier: number): void {
    const { apology } = this.law.lifecycle;
    const { promised } = file;
    if (apology === undefined || promised === undefined || file.apologies >= apology.max) return;
    if (this.#apologises.has(file) && this.replication.now <= apology.lastInstant(promised)) {
      this.#plan('apologise', file, dossier, apology.instantFor(promised));
    }
  }

  /** Something that was planned comes. */
  fire(serial: number, desk: LawDesk): void {
    const planned = this.#planned.get(serial);
    this.#planned.delete(serial);
    if (planned !== undefined) this.#carryOut(planned, desk);
  }

  #plan(act: Act, file: DossierFile, dossier: number, at: number): void {
    const serial = this.#next;
    this.#next += 1;
    const { now } = this.replication;
    const version = act === 'apologise' ? file.promiseVersion : file.dueVersion;
    this.#planned.set(serial, { act, file, dossier, version, since: now });
    const kind = act === 'limit' || act === 'grant' ? LIMIT_PASSES : LIFECYCLE;
    this.replication.heap.push(Math.max(now, at), kind, serial, 0);
  }

  #carryOut(planned: Planned, desk: LawDesk): void {
    const { act, file } = planned;
    if (file.isSettled || this.#isOutdated(planned)) return;
    if (act === 'decide') this.#decide(planned);
    else if (act === 'resume') this.#resume(planned, desk);
    else if (act === 'limit' || act === 'grant') this.#passLimit(planned);
    else if (file.isFrozen) {
      file.postponed.push(() => {
        this.#carryOut(planned, desk);
      });
    } else if (act === 'withdraw') this.#withdraw(planned);
    else if (act === 'suspend') this.#suspend(planned, desk);
    else if (act === 'extend') this.#extend(planned, desk);
    else this.#apologise(planned, desk);
  }

  /**
   * The limit has passed: until the grace is over all is held, then the law decides. What it grants
   * waits for nobody under a pending withdrawal, which is moot then.
   */
  #passLimit(planned: Planned): void {
    const { act, file, dossier, since } = planned;
    const { now } = this.replication;
    if (act === 'limit') {
      const at = file.due!.dueAt + 1;
      const carryAt = this.law.expiryCarryAt?.(at, since) ?? at;
      file.heldByLaw = { at, carryAt, setAt: since };
    }
    const hold = file.heldByLaw!;
    const { at } = hold;
    const isHeld = hold.carryAt > now;
    if (isHeld) this.#plan('grant', file, dossier, hold.carryAt);
    const timer = {
      at,
      rank: LIMIT_RANK,
      isOn: () => !file.isSettled && !this.#isOutdated(planned),
      fire: () => {
        if (hold.carryAt <= this.replication.now) this.#grant(file, dossier, hold);
        else {
          this.control.hold(dossier, hold);
          // The dossier rested when the grace was to end.
          if (!isHeld) this.#plan('grant', file, dossier, hold.carryAt);
        }
      },
    };
    if (file.standing !== 'withdrawal') this.control.gather(dossier, timer);
    else {
      if (!isHeld) {
        const { party } = this.law.lifecycle.withdrawal!;
        file.account.change('agency', party, -1, now);
      }
      timer.fire();
    }
  }

  /** The law decides, though not before its clock went on. */
  #grant(file: DossierFile, dossier: number, { at, carryAt }: Hold): void {
    const bound = Math.max(file.resumedAt, file.restEndedAt);
    const dutiesFrom = Math.max(carryAt, file.restEndedAt);
    this.control.endBy(dossier, this.law.expiry!, Math.max(at, bound), dutiesFrom);
  }

  #isOutdated({ act, file, version }: Planned): boolean {
    if (act === 'limit' || act === 'grant' || act === 'extend') return version !== file.dueVersion;
    return act === 'apologise' && version !== file.promiseVersion;
  }

  #withdraw({ file, dossier }: Planned): void {
    const { now } = this.replication;
    const { party } = this.law.lifecycle.withdrawal!;
    this.#tell(file, { type: 'withdraw' });
    file.account.change('agency', party, 1, now);
    this.control.freeze(dossier, 'withdrawal', now);
    this.#plan('decide', file, dossier, now + this.#lengths.get(file)!.decision);
  }

  #decide({ file, dossier, since }: Planned): void {
    const { now } = this.replication;
    file.account.change('agency', this.law.lifecycle.withdrawal!.party, -1, now);
    if (this.#lengths.get(file)!.isApproved) {
      this.#tell(file, { type: 'approveWithdrawal' });
      this.control.endBy(dossier, WITHDRAWN, now);
      return;
    }
    this.#tell(file, { type: 'declineWithdrawal' });
    this.#goOn(file, dossier, since);
  }

  /** The rest of a dossier is over: while nobody might act, limits and graces stood still. */
  #goOn(file: DossierFile, dossier: number, since: number): void {
    const { now } = this.replication;
    file.rests.push({ from: since, to: now });
    this.control.shiftOpen(dossier, since, now, NONE);
    this.control.holdThrough(dossier, file.rests);
    this.control.thaw(dossier, now);
  }

  #suspend({ file, dossier }: Planned, desk: LawDesk): void {
    const { now } = this.replication;
    this.#tell(file, { type: 'suspend' });
    if (this.law.lifecycle.suspension!.stopsClock) desk.order(file, dossier, true, now);
    this.control.freeze(dossier, 'suspended', now);
    this.#plan('resume', file, dossier, now + this.#lengths.get(file)!.rest);
  }

  #resume({ file, dossier, since }: Planned, desk: LawDesk): void {
    const { now } = this.replication;
    this.#tell(file, { type: 'resume' });
    if (this.law.lifecycle.suspension!.stopsClock) desk.order(file, dossier, false, now);
    file.suspensions.push({ from: since, to: now });
    const { heldByLaw: held } = file;
    if (held !== undefined) {
      const { at, setAt, carryAt } = held;
      held.carryAt = this.law.expiryCarryAt?.(at, setAt, file.suspensions) ?? carryAt;
    }
    this.#goOn(file, dossier, since);
  }

  #extend({ file, dossier }: Planned, desk: LawDesk): void {
    const { now } = this.replication;
    const extension = this.law.lifecycle.extension!;
    if (now > extension.lastInstant(file.due!)) return;
    const { by } = extension;
    this.#tell(file, { type: 'extend', by });
    desk.extend(file, dossier, { type: 'extended', at: now, by });
  }

  #apologise({ file, dossier }: Planned, desk: LawDesk): void {
    const apology = this.law.lifecycle.apology!;
    const promised = file.promised!;
    if (this.replication.now > apology.lastInstant(promised)) return;
    const next = apology.next(promised);
    this.#tell(file, { type: 'apologise', appointment: next.due });
    desk.apologise(file, dossier, next);
  }

  #tell({ serial }: DossierFile, befallen: Befallen): void {
    this.replication.observer?.befell(serial, befallen, this.replication.now);
  }
}
