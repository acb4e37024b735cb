import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Limits } from './limits.ts';
import type { Reading, ReadingMessage, ReadingRequest, Skip } from './reading.ts';

const child = fileURLToPath(new URL('./child.js', import.meta.url));
/** What the readers may know of the environment: no key, no password. */
const ENVIRONMENT = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'TESSDATA_PREFIX'];

/** A process that reads one file after the other, and is ended with the first that costs too much. */
export class ReadingProcess {
  readonly #limits: Limits;
  #process: ChildProcess | null = null;
  /** The last of what it complained of before it died. */
  #complaint = '';

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Starts the process ahead of its first file. Where it cannot be started, the file is told. */
  start(): void {
    this.#running().on('error', () => this.stop());
  }

  /** Reads a file. Never rejects: whatever happens to the process is of this file alone. */
  async read(request: ReadingRequest): Promise<Reading> {
    const process = this.#running();
    const { silence, time } = this.#limits;
    let tooLong = false;
    const end = (): void => {
      tooLong = true;
      process.kill('SIGKILL');
    };
    let patience = setTimeout(end, silence);
    const allowance = setTimeout(end, time);
    try {
      return await new Promise<Reading>((resolve) => {
        process.on('message', (message: ReadingMessage) => {
          if ('reading' in message) return resolve(message.reading);
          clearTimeout(patience);
          patience = setTimeout(end, silence);
        });
        // `close` comes after what it had to say was read; `error`, when it could not even start.
        process.on('close', (code, signal) => resolve(this.#died(code, signal, tooLong)));
        process.on('error', ({ message }) => resolve(failed(`no process could be started: ${message}`)));
        process.send(request, (error) => {
          if (error !== null) process.kill('SIGKILL');
        });
      });
    } finally {
      clearTimeout(patience);
      clearTimeout(allowance);
      process.removeAllListeners('message').removeAllListeners('close').removeAllListeners('error');
      process.on('error', () => this.stop());
    }
  }

  /** Ends the process. The next file gets a new one. */
  stop(): void {
    this.#process?.kill('SIGKILL');
    this.#process = null;
  }

  #running(): ChildProcess {
    const running = this.#process;
    if (running !== null && running.exitCode === null && running.signalCode === null && running.connected)
      return running;
    const heap = Math.round(this.#limits.memory / 2 / 1024 ** 2);
    const known = ENVIRONMENT.flatMap((name) => (name in process.env ? [[name, process.env[name]]] : []));
    this.#complaint = '';
    this.#process = fork(child, [JSON.stringify(this.#limits)], {
      execArgv: [`--max-old-space-size=${heap}`],
      env: Object.fromEntries(known),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#complaint = (this.#complaint + text).slice(-4_000);
    });
    return this.#process;
  }

  #died(code: number | null, signal: NodeJS.Signals | null, tooLong: boolean): Skip {
    const { silence, time, memory } = this.#limits;
    if (tooLong) {
      const seconds = `${Math.round(silence / 1000)} s without progress, ${Math.round(time / 1000)} s in all`;
      return skip('TOO_SLOW', `reading it took too long (limit: ${seconds}) and was ended`);
    }
    if (signal === 'SIGABRT' || /heap out of memory|allocation failed/i.test(this.#complaint)) {
      const megabytes = Math.round(memory / 1024 ** 2);
      return skip(
        'TOO_MUCH_MEMORY',
        `reading it took too much memory (limit: ${megabytes} MB) and was ended`,
      );
    }
    const error = /^\w*Error: (.*)$/m.exec(this.#complaint)?.[1];
    return failed(error ?? `its process ended with ${signal ?? code}`);
  }
}

function failed(what: string): Skip {
  return skip('READER_FAILED', `the reader failed: ${what}`);
}

function skip(code: Skip['code'], reason: string): Skip {
  return { code, reason, sha256: null };
}
