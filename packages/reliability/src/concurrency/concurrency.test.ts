/** Many writers on one dossier, in several processes: one after the other, each command once. */
import { expect, it } from 'vitest';
import { storeNames, withPlace } from '../place/places.js';
import { runCrowd } from './crowd.js';
import { sharedCommands } from './task.js';

const processes = 3;
const commands = process.env.CI === 'true' ? 150 : 15;

it.each(storeNames)('puts the commands of all in one order on %s', async (name) => {
  const crowd = await withPlace(name, (place) => runCrowd(place, processes, commands));
  expect(crowd.findings).toEqual([]);
  const own = processes * commands;
  // Submission and acceptance come before.
  expect(crowd.commands).toHaveLength(2 + own + sharedCommands.length);
  const carriedOut = crowd.lines.filter(({ duplicate }) => !duplicate);
  expect(carriedOut).toHaveLength(own + sharedCommands.length);
  expect(crowd.lines).toHaveLength(own + processes * sharedCommands.length);
});
