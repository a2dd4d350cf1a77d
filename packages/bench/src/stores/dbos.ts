/** DBOS driven by external events: a workflow per dossier that waits for each command. */
import type { LoadPeer } from '../bench.js';
import { permitCourse } from './permit-desk.js';

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
  runStep(step: () => Promise<unknown>, config: { name: string }): Promise<unknown>;
}

/** Gives the way to take a dossier through its commands, and the way to stop. */
export async function launchDbos(
  loadPeer: LoadPeer,
  systemDatabaseUrl: string,
): Promise<{ process: (id: string) => Promise<number>; stop: () => Promise<void> }> {
  const { DBOS } = (await loadPeer('@dbos-inc/dbos-sdk')) as { DBOS: Dbos };
  DBOS.setConfig({ name: 'permits', systemDatabaseUrl, runAdminServer: false, logLevel: 'error' });
  const workflow = DBOS.registerWorkflow(
    async () => {
      for (const [actor] of permitCourse) {
        const received = await DBOS.recv('command', 600);
        await DBOS.runStep(() => Promise.resolve({ actor, received }), { name: 'decide' });
      }
    },
    { name: 'permit' },
  );
  await DBOS.launch();
  return {
    process: async (id) => {
      const handle = await DBOS.startWorkflow(workflow, { workflowID: id })();
      for (const [actor, command] of permitCourse)
        await DBOS.send(id, { actor, command }, 'command');
      await handle.getResult();
      return permitCourse.length;
    },
    stop: () => DBOS.shutdown(),
  };
}
