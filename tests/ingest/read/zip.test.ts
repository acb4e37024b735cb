import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../ingest/read/docx.ts';
import { openZip } from '../../../ingest/read/zip.ts';
import { paragraph, tinyDocx } from '../../helpers/tiny-docx.ts';

const MEGABYTE = 1024 ** 2;

/** A Word document with another entry, of zeros. */
async function docxWith(name: string, size: number): Promise<Buffer> {
  const zip = await JSZip.loadAsync(tinyDocx(paragraph('Un mot.')));
  zip.file(name, Buffer.alloc(size));
  return await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** The same archive, which says that everything in it unpacks to one byte. */
function lying(bytes: Buffer): Buffer {
  const liar = Buffer.from(bytes);
  for (const [mark, at] of [
    ['PK\x01\x02', 24],
    ['PK\x03\x04', 22],
  ] as const)
    for (let from = liar.indexOf(mark); from !== -1; from = liar.indexOf(mark, from + 4))
      liar.writeUInt32LE(1, from + at);
  return liar;
}

describe('openZip', () => {
  it('refuses an archive that unpacks to too much, whatever it says of itself', async () => {
    const bomb = await docxWith('word/bomb.xml', 65 * MEGABYTE);
    expect(bomb.length).toBeLessThan(MEGABYTE);
    await expect(readDocx(bomb)).rejects.toMatchObject({ name: 'UnreadableFile', code: 'BOMB' });
    // That it lies may be found out first.
    await expect(readDocx(lying(bomb))).rejects.toMatchObject({
      code: expect.stringMatching(/^(BOMB|DAMAGED)$/),
    });
  });

  it('does not count pictures, which are never unpacked', async () => {
    const { blocks } = await readDocx(await docxWith('word/media/photo.bmp', 65 * MEGABYTE));
    expect(blocks).toHaveLength(1);
  });

  it('says what is no archive', async () => {
    await expect(openZip(Buffer.from('PK nothing'), 'no document')).rejects.toMatchObject({
      code: 'DAMAGED',
      message: 'no document',
    });
  });
});
