/** DBOS driven by external events: a workflow per dossier that waits for each command. */
import type { LoadPeer } from '../bench.js';
import { permitCourse } from './permit-office.js';

interface Dbos {
  setConfig(config: object): void;
  launch(): Promise<void>;
  shutdown(): Promise<void>;
  registerWorkflow(run: () => Promise<void>, config: { name: string }): () => Promise<void>;
  startWorkflow(
    run: () => Promise<void>,
    params: { workflowID: string },
  ): () => Promise<{ getResult(): Promise<void> }>;
  send(workflow: string, message: unknown, topic: string): Promise<void>;
  recv(topic: string, timeoutSeconds: number): Promise<unknown>;
  setEvent(key: string, value: unknown): Promise<void>;
  getEvent(workflow: string, key: string, timeoutSeconds: number): Promise<unknown>;
  runStep(step: () => Promise<unknown>, config: { name: string }): Promise<unknown>;
}

/** The ways to take a dossier through its commands. */
export interface DbosWays {
  /** The commands are sent one after the other, and nobody waits for what becomes of them. */
  readonly sent: (id: string) => Promise<number>;
  /** Each command is answered before the next one is sent, as the engine's are. */
  readonly answered: (id: string) => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Launches DBOS on a database of its own. */
export async function launchDbos(loadPeer: LoadPeer, systemDatabaseUrl: string): Promise<DbosWays> {
  const { DBOS } = (await loadPeer('@dbos-inc/dbos-sdk')) as { DBOS: Dbos };
  DBOS.setConfig({ name: 'permits', systemDatabaseUrl, runAdminServer: false, logLevel: 'error' });
  const decide = async (actor: string): Promise<unknown> => {
    const received = await DBOS.recv('command', 600);
    return DBOS.runStep(() => Promise.resolve({ actor, received }), { name: 'decide' });
  };
  const silent = DBOS.registerWorkflow(
    async () => {
      for (const [actor] of permitCourse) await decide(actor);
    },
    { name: 'permit' },
  );
  const answering = DBOS.registerWorkflow(
    async () => {
      for (const [index, [actor]] of permitCourse.entries())
        await DBOS.setEvent(String(index), await decide(actor));
    },
    { name: 'answered permit' },
  );
  await DBOS.launch();
  const send = (id: string, [actor, command]: (typeof permitCourse)[number]) =>
    DBOS.send(id, { actor, command }, 'command');
  return {
    sent: async (id) => {
      const handle = await DBOS.startWorkflow(silent, { workflowID: id })();
      for (const line of permitCourse) await send(id, line);
      await handle.getResult();
      return permitCourse.length;
    },
    answered: async (id) => {
      const handle = await DBOS.startWorkflow(answering, { workflowID: id })();
      for (const [index, line] of permitCourse.entries()) {
        await send(id, line);
        await DBOS.getEvent(id, String(index), 600);
      }
      await handle.getResult();
      return permitCourse.length;
    },
    stop: () => DBOS.shutdown(),
  };
}
