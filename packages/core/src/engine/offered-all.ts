/**
 * What every test demands of a command that it had accepted: that it was among the offers of the
 * state before, to whoever gave it.
 */
import type { Choice, JsonSchema } from './choice.js';
import { commandDefinitionOf, type CommandEnvelope } from './command.js';
import { systemActor, type DecisionContext } from './context.js';
import type { Decided } from './decide.js';
import { activationOf, type Dossier } from './dossier.js';
import { mayBeUndone } from './annullable.js';
import { tryChoices } from './offers.js';
import { recordedBy } from './recorded-by.js';
import { isTargetNamed } from './target.js';
import { findsWrongClock } from './wrong-clock.js';

/** Demands that a command which was accepted was offered before. */
export function assertWasOffered(
  dossier: Dossier | undefined,
  envelope: CommandEnvelope,
  context: DecisionContext,
  { events }: Decided,
): void {
  const { actor, command } = envelope;
  const { permission, opening } = commandDefinitionOf(command.type);
  if (dossier === undefined || opening !== undefined) return;
  if (permission === 'engine' || actor === systemActor) return;
  const recorded = events[0]?.payload.type;
  if (recorded !== undefined && recorded !== 'actConfirmed' && mayBeUndone(recorded)) {
    if (recordedBy[command.type] !== recorded)
      throw new Error(`${command.type} records ${recorded}: say so in recorded-by.ts`);
  }
  const claimants = new Map(
    context.claimant && [[context.claimant.person, context.claimant.roles]],
  );
  const asker = { actor, context, claimants, types: [command.type] };
  const wanted = findsWrongClock(command) ? { ...command, kind: 'clock' } : command;
  const tried = tryChoices(dossier, asker, (choice) => isMeantBy(dossier, choice, wanted));
  if (tried.some(({ taken, inputs }) => !(taken instanceof Error) && fitsData(inputs, command)))
    return;
  const refusals = tried.map(({ choice: { said }, taken }) => [
    said,
    taken instanceof Error ? taken.message : 'other data',
  ]);
  throw new Error(`accepted, and not offered: ${JSON.stringify({ actor, wanted, refusals })}`);
}

/** Whether a command makes a choice: it says what that says, and nothing that it leaves out. */
function isMeantBy(
  dossier: Dossier,
  { said, without = [] }: Choice,
  command: Readonly<Record<string, unknown>>,
): boolean {
  const isSaid = Object.entries(said).every(([name, value]) =>
    name === 'step' ? isStep(dossier, value, command[name]) : command[name] === value,
  );
  const isLeftOut = without.every((name) => isNothing(command[name]));
  return isSaid && isLeftOut;
}

const isNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

function isStep(dossier: Dossier, offered: unknown, named: unknown): boolean {
  if (named === undefined || named === offered) return true;
  if (typeof named !== 'string' || typeof offered !== 'string') return false;
  const open = activationOf(dossier, offered);
  // A question that is closed goes by its path as well.
  if (open === undefined) return withoutCounts(offered).includes(withoutCounts(named));
  return open.id.startsWith('@') ? open.id.startsWith(named) : isTargetNamed(open, named);
}

/** Whether the data of a command is some that may be written. */
function fitsData(inputs: JsonSchema, command: CommandEnvelope['command']): boolean {
  const data = 'data' in command ? command.data : undefined;
  if (data === undefined) return true;
  const { data: schema } = inputs.properties as Readonly<Record<string, JsonSchema>>;
  const known = schema?.properties ?? {};
  return Object.keys(data).every((name) => Object.hasOwn(known, name));
}

function withoutCounts(path: string): string {
  return path.replaceAll(/#\d+/g, '');
}
