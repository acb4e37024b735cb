import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { read, root } from './documents.ts';

const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));

test.each(['README.md', 'ARCHITECTURE.md', ...pages.map((name) => `docs/${name}`)])(
  'links in %s lead somewhere',
  (path) => {
    const broken = linksOf(path).filter((target) => !leadsSomewhere(path, target));
    expect(broken).toEqual([]);
  },
);

/** Targets of links and pictures, but for those on the web. Code is no link. */
function linksOf(path: string): string[] {
  const text = read(path)
    .replaceAll(/^ *```[\s\S]*?^ *```$/gm, '')
    .replaceAll(/`[^`\n]*`(?!\])/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:https?|mailto):/.test(target));
}

function leadsSomewhere(path: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const page = file === '' ? path : join(dirname(path), file);
  if (!existsSync(join(root, page))) return false;
  return anchor === undefined || anchorsOf(page).includes(anchor);
}

/** The anchors that GitHub gives to a page's headings. */
function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
