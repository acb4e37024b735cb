import JSZip from 'jszip';
import { UnreadableFile } from './source-document.ts';

/** Most bytes that the texts of an office document may unpack to. */
const MOST = 64 * 1024 ** 2;
const MOST_MB = MOST / 1024 ** 2;
/** Pictures are never unpacked. */
const PICTURES = /(?:^|\/)(?:media|Pictures|Thumbnails)\//;

/**
 * Opens the zip archive that an office document is, after unpacking its texts once with a counter: what an archive
 * says of its sizes may be a lie. The same library reads it afterwards, so that both see the same entries.
 * @throws UnreadableFile `DAMAGED` for no archive, `BOMB` for one that unpacks to too much
 */
export async function openZip(bytes: Uint8Array, what: string): Promise<JSZip> {
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch (cause) {
    throw new UnreadableFile('DAMAGED', what, { cause });
  }
  let total = 0;
  for (const entry of Object.values(zip.files)) {
    if (entry.dir || PICTURES.test(entry.name)) continue;
    try {
      total += await sizeOf(entry, MOST - total);
    } catch (cause) {
      if (cause instanceof UnreadableFile) throw cause;
      throw new UnreadableFile('DAMAGED', what, { cause });
    }
  }
  return zip;
}

/** How many bytes an entry really unpacks to. */
function sizeOf(entry: JSZip.JSZipObject, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0;
    const stream = entry.nodeStream();
    stream
      .on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= most) return;
        stream.pause();
        reject(new UnreadableFile('BOMB', `unpacks to more than a document has (limit: ${MOST_MB} MB)`));
      })
      .on('error', reject)
      .on('end', () => resolve(size));
  });
}
