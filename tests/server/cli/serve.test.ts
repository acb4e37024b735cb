import { once } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { connectPeer } from '../../helpers/peer.ts';
import { firstLine, startCli } from '../../helpers/run-cli.ts';
import { runHere, startHere } from '../../helpers/run-here.ts';

// Processes start in half a second, or in several on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const line = /^Porte-parole is listening: (http:\/\/127\.0\.0\.1:\d+\/)$/;

/** A server in this process, listening. */
async function startedHere(args: readonly string[] = []) {
  const started = startHere(['serve', '--port', '0', ...args]);
  return { ...started, url: line.exec(await started.firstLine)?.[1] ?? '' };
}

describe('serve', () => {
  test('prints its address, answers, and stops on SIGTERM', async () => {
    const child = startCli(['serve', '--port', '0'], { fake: true });
    const url = line.exec(await firstLine(child))?.[1] ?? '';
    expect((await fetch(new URL('healthz', url))).status).toBe(200);
    const peer = await connectPeer(`${url.replace('http', 'ws')}ws`);
    child.kill('SIGTERM');
    expect(await peer.closed).toBe(1001);
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  test('an address that is taken is exit code 6', async () => {
    const { url, interrupt, ended } = await startedHere();
    const { port } = new URL(url);
    const { code, stdout, stderr } = await runHere(['serve', '--port', port]);
    expect([code, stdout]).toEqual([6, '']);
    expect(stderr).toMatch(new RegExp(`^porte-parole: port ${port} of 127\\.0\\.0\\.1 is taken; [^\n]+\n$`));
    expect((await runHere(['serve', '--port', '0', '--host', '203.0.113.1'])).code).toBe(6);
    interrupt();
    expect((await ended).code).toBe(0);
  });

  test('--corpus builds the index when it is missing, out of date or damaged, and only then', async () => {
    const progress = async (corpus: string, index: string) => {
      const { interrupt, ended } = await startedHere(['--corpus', corpus, '--index', index]);
      interrupt();
      return (await ended).stderr;
    };
    expect(await progress('stale', 'i')).toContain('stale -> i\n1 release\n');
    expect(await progress('current', 'worn')).toContain('current -> worn\n1 release\n');
    expect(await progress('current', 'i')).toBe('');
  });

  test('--corpus without a release is exit code 5', async () => {
    expect((await runHere(['serve', '--corpus', 'vide'])).code).toBe(5);
  });
});
