import { Worker } from 'node:worker_threads';
import { readRelease } from '../read-release.ts';
import type { Limits } from './limits.ts';
import type { ReadingMessage, ReadingRequest } from './reading.ts';

const limits = JSON.parse(process.argv[2] ?? '') as Limits;
const workerData = { memory: limits.memory, parent: process.ppid };
new Worker(new URL('./watchdog.js', import.meta.url), { workerData }).unref();

const send = (message: ReadingMessage): void => {
  process.send?.(message);
};
process.on('message', async (request: ReadingRequest) => {
  send({ reading: await readRelease(request, limits, () => send({ progress: true })) });
});
