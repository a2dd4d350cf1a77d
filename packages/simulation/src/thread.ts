/** A thread of a simulation: it runs the replications that it is sent, one by one. @module */
import { parentPort, workerData } from 'node:worker_threads';
import { serve, type ThreadData } from './run/serve.js';

if (parentPort !== null) serve(parentPort, workerData as ThreadData);
