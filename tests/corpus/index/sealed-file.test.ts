import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../corpus/index/layout.ts';
import { jsonLines, sealWritten, writeSealed } from '../../../corpus/index/sealed-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porte-parole-sealed-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** More than goes into one part, with letters of several bytes where it may be cut. */
const values = Array.from({ length: 400 }, (_, number) => ({ number, text: 'été بلاغ '.repeat(500) }));

describe('a sealed file', () => {
  it('holds all of its parts, and is sealed by what it holds', async () => {
    const path = join(folder, 'values.jsonl');
    const seal = await writeSealed(path, jsonLines(values));
    const bytes = await readFile(path);
    expect(seal).toEqual({ bytes: bytes.length, sha256: sha256(bytes) });
    expect(await sealWritten(path)).toEqual(seal);
    const lines = bytes.toString('utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(values);
  });

  it('may be empty', async () => {
    const path = join(folder, 'empty.jsonl');
    expect(await writeSealed(path, jsonLines([]))).toEqual({ bytes: 0, sha256: sha256('') });
    expect(await sealWritten(path)).toEqual({ bytes: 0, sha256: sha256('') });
  });
});
