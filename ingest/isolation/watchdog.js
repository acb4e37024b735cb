// A thread of the reading process, which sees what a reader in a loop does not: that memory runs out, or that nobody
// waits for the answer any more. Plain JavaScript, since a worker does not inherit tsx.
import { workerData } from 'node:worker_threads';

const { memory, parent } = workerData;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  // As V8 ends a process whose heap is full.
  if (process.memoryUsage.rss() > memory) process.kill(process.pid, 'SIGABRT');
}, 100);
