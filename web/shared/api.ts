import * as z from 'zod/v4-mini';
import { ReleaseDocument, ReleaseSummary } from '../../server/protocol/messages.ts';

const ReleaseList = z.object({ releases: z.array(ReleaseSummary) });

/** The server has no such release. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/**
 * The releases that can be asked about, newest first; undated ones come last.
 *
 * @param base the server's address, with its final `/`.
 * @throws when the server cannot be reached or answers something else.
 */
export async function fetchReleases(base: URL, signal?: AbortSignal): Promise<ReleaseSummary[]> {
  const { releases } = ReleaseList.parse(await getJson(new URL('api/releases', base), signal));
  return releases.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

/**
 * One release with its clean text.
 *
 * @throws {NotFound} when there is no such release; another error when the server cannot be reached.
 */
export async function fetchRelease(base: URL, id: string, signal?: AbortSignal): Promise<ReleaseDocument> {
  return ReleaseDocument.parse(
    await getJson(new URL(`api/releases/${encodeURIComponent(id)}`, base), signal),
  );
}

async function getJson(url: URL, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    credentials: 'omit',
    ...(signal && { signal }),
  });
  if (response.status === 404) throw new NotFound(url.pathname);
  if (!response.ok) throw new Error(`${url.pathname}: HTTP ${response.status}`);
  return response.json();
}
