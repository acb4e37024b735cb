import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { codeOf } from '../discover.ts';
import type { Address } from './addresses.ts';
import { Unfetched } from './unfetched.ts';

export interface WebRequest {
  /** Checked: the connection is made to one of these. */
  addresses: readonly Address[];
  headers: Readonly<Record<string, string>>;
  /** Most bytes of the answer's body, unpacked. */
  bytes: number;
  /** Whether a longer body is cut there, rather than refused. */
  cut?: boolean;
  /** In milliseconds: without a byte, and in all. */
  silence: number;
  time: number;
  signal?: AbortSignal | undefined;
}

export interface WebResponse {
  status: number;
  headers: IncomingMessage['headers'];
  /** Unpacked; empty unless the status is 200, and of what nobody reads. */
  body: Uint8Array;
}

/** Not worth the way: feeds name films. */
const UNREAD = /^\s*(?:image|audio|video|font)\//i;

/**
 * Asks for one address, once: no redirect, no retry, no proxy, no cookie, a connection of its own.
 * @throws Unfetched `UNREACHABLE`, `TOO_LARGE`; the signal's reason
 */
export async function request(url: URL, options: WebRequest): Promise<WebResponse> {
  const { signal, silence, time } = options;
  signal?.throwIfAborted();
  let asked: ClientRequest | null = null;
  let answer: IncomingMessage | null = null;
  const end = (error: Error): void => {
    // The answer first: ended by its request, it would not know why.
    answer?.destroy(error);
    asked?.destroy(error);
  };
  const late = setTimeout(() => end(tooSlow(time, 'in all')), time);
  const onAbort = (): void => end(new Error('aborted'));
  signal?.addEventListener('abort', onAbort);
  try {
    return await new Promise((resolve, reject) => {
      asked = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
        agent: false,
        headers: options.headers,
        lookup: pinnedTo(options.addresses),
        timeout: silence,
      });
      asked.on('timeout', () => end(tooSlow(silence, 'without a byte')));
      asked.on('error', reject);
      asked.on('response', (response) => {
        answer = response;
        bodyOf(response, options)
          .then((body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
          .catch(reject)
          .finally(() => asked?.destroy());
      });
      asked.end();
    });
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof Unfetched) throw cause;
    throw new Unfetched('UNREACHABLE', `${url.host} did not answer as it should (${codeOf(cause)})`, {
      cause,
    });
  } finally {
    clearTimeout(late);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Instead of asking for the name again: the answer that was checked. */
function pinnedTo(addresses: readonly Address[]): LookupFunction {
  return (_hostname, options, done) => {
    const [first] = addresses;
    if (options.all === true) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };
}

async function bodyOf(response: IncomingMessage, { bytes, cut = false }: WebRequest): Promise<Uint8Array> {
  if (response.statusCode !== 200 || UNREAD.test(response.headers['content-type'] ?? ''))
    return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of unpacked(response)) {
    const piece = chunk as Uint8Array;
    size += piece.length;
    chunks.push(piece);
    if (size <= bytes) continue;
    if (cut) return Buffer.concat(chunks).subarray(0, bytes);
    throw new Unfetched('TOO_LARGE', `larger than a release is (limit: ${Math.round(bytes / 1024 ** 2)} MB)`);
  }
  return Buffer.concat(chunks);
}

function unpacked(response: IncomingMessage): Readable {
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (coding === '' || coding === 'identity') return response;
  const unpack =
    coding === 'br'
      ? createBrotliDecompress()
      : /^(?:x-)?gzip$|^deflate$/.test(coding)
        ? createUnzip()
        : null;
  if (unpack === null)
    throw new Unfetched(
      'UNREACHABLE',
      `the website packs its pages in a way that is not known (${coding.slice(0, 20)})`,
    );
  response.on('error', (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

function tooSlow(limit: number, what: string): Unfetched {
  return new Unfetched(
    'UNREACHABLE',
    `it took too long to answer (limit: ${Math.round(limit / 1000)} s ${what})`,
  );
}
