/**
 * Names of scopes that handle what is caught: `act/!name#k` beside an activation, `scope!name#k`
 * beside or instead of what runs in a scope; `!name#k` where that is the root. And of those in
 * which units are consulted.
 */
import { CommandError } from './errors.js';
import { memoised } from './memoised.js';
import { parseActivation } from './activation.js';

/** What a scope handles, by its path. */
export interface HandlerParts {
  /** The scope that the handler belongs to, or in which its activation stands. */
  readonly home: string;
  /** The activation that it runs beside; `undefined` where it belongs to the scope. */
  readonly activation: string | undefined;
  /** The name of what it catches. */
  readonly name: string;
  /** Which time it is that this was caught, from 1. */
  readonly entry: number;
}

/** What a scope handles; `undefined` for one that was not opened by something that was caught. */
export function handlerOf(scope: string): HandlerParts | undefined {
  return scope.includes('!') ? partsOf(scope) : undefined;
}

// The code of a unit that is asked may hold a `!`, and no `#`: so no such scope ends like this.
const partsOf = memoised((scope: string): HandlerParts | undefined => {
  const around = scope.slice(0, scope.lastIndexOf('/') + 1);
  // A handler of a handler has the names of both: the last one is its own.
  const found = /^(.*)!([a-z][A-Za-z0-9]*)#(\d+)$/s.exec(scope.slice(around.length));
  if (found === null) return undefined;
  const [, before = '', name = '', entry] = found;
  const isOnStep = before === '' && around !== '';
  const activation = isOnStep ? around.slice(0, -1) : undefined;
  const home = activation === undefined ? around + before : parseActivation(activation).scope;
  return { home, activation, name, entry: Number(entry) };
});

/** Whether a scope, or one around it, has a name that is kept for releases to come. */
export function isReservedScope(scope: string): boolean {
  if (!scope.includes('!')) return false;
  return scope.split('/').some((name) => name.startsWith('!') && !/^(![a-z]\w*#\d+)+$/.test(name));
}

/** The path of the scope that handles what an activation catches. */
export function handlerOfActivation(activation: string, name: string, entry: number): string {
  return `${activation}/!${name}#${entry}`;
}

/** The path of the scope that handles what a scope catches. */
export function handlerOfScope(scope: string, name: string, entry: number): string {
  return `${scope}!${name}#${entry}`;
}

/** The activation id that stands for what a scope catches: its timers go by it. */
export function catcherOf(scope: string): string {
  return `${scope}!`;
}

/** The scope that an activation id of a timer stands for; `undefined` for an activation. */
export function scopeOfCatcher(activation: string): string | undefined {
  return activation.endsWith('!') ? activation.slice(0, -1) : undefined;
}

/** The name under which a scope counts how often it, or a step in it, has caught something. */
export function countedAs(step: string | undefined, name: string): string {
  return `${step ?? ''}!${name}`;
}

/**
 * The scope name of a unit that is consulted by its code.
 *
 * @throws CommandError `DATA_INVALID` for a code that cannot be part of a path.
 */
export function consultedUnitScope(unit: string): string {
  if (!/^[^/#!\s]{1,64}$/.test(unit)) {
    throw new CommandError(
      'DATA_INVALID',
      `"${unit.slice(0, 80)}" is not a unit code: it has a slash, a #, a ! or white space, or is too long.`,
      { unit },
    );
  }
  return unitScopePrefix + unit;
}

export const unitScopePrefix = 'unit:';
