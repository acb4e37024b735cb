import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Findings, Job } from './job.ts';

const script = fileURLToPath(new URL('./work.js', import.meta.url));

/**
 * Does a job in a fresh process, so that neither what was built before nor another system's index is in its memory.
 * @throws when the process ends without findings; what it says is on standard error
 */
export function inProcess<K extends Job['kind']>(job: Extract<Job, { kind: K }>): Promise<Findings[K]> {
  return new Promise((resolve, reject) => {
    const child = fork(script, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.once('message', (findings) => resolve(findings as Findings[K]));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the process for "${job.kind}" ended with code ${code}`)));
    child.send(job);
  });
}
