import type { Writable } from 'node:stream';

/** The reader of the output is gone (`| head`): there is nobody left to write to. */
export class OutputClosed extends Error {
  override name = 'OutputClosed';
}

/**
 * Writes, and resolves when the stream took it: whoever awaits it never holds more than one piece.
 *
 * @throws OutputClosed when the reader is gone.
 */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve();
      else if (isGone(error)) reject(new OutputClosed('the output was closed', { cause: error }));
      else reject(error);
    });
  });
}

function isGone(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || error.code === 'ECONNRESET';
}
