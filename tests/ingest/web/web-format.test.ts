import { expect, it } from 'vitest';
import { charsetOf, webFormat } from '../../../ingest/web/web-format.ts';

it.each<[string, string | undefined, string, string | null]>([
  ['<!DOCTYPE html><p>x', 'text/html; charset=utf-8', '/a', '.html'],
  ['<p>x', 'text/html', '/a.php', '.html'],
  ['\uFEFF\n<html lang="fr">', undefined, '/a', '.html'],
  ['<?xml version="1.0"?>\n<!-- x --><html>', 'application/xhtml+xml', '/a', '.html'],
  ['%PDF-1.7', 'text/html', '/a', '.pdf'],
  ['%PDF-1.7', undefined, '/a', '.pdf'],
  ['<html>Please log in', 'application/pdf', '/a.pdf', '.html'],
  ['nothing', 'application/pdf', '/a.pdf', null],
  ['PK\u0003\u0004', 'application/octet-stream', '/a.docx', '.docx'],
  ['PK\u0003\u0004', 'application/zip', '/a.zip', null],
  ['Bonjour', 'text/plain', '/a', '.txt'],
  ['# Bonjour', 'text/plain; charset=utf-8', '/a.md', '.md'],
  ['<html> in a text', 'text/plain', '/a.txt', '.txt'],
  ['Bonjour', 'application/octet-stream', '/a.txt', '.txt'],
  ['Bonjour', undefined, '/a', null],
  ['GIF89a', 'image/gif', '/a.gif', null],
  ['{}', 'application/json', '/a', null],
])('%j as %s at %s is %s', (body, type, path, format) => {
  expect(webFormat(new TextEncoder().encode(body), type, new URL(path, 'https://example.org'))).toBe(format);
});

it('reads the encoding of a Content-Type', () => {
  expect(
    ['text/html; charset=UTF-8', 'text/html;charset="windows-1256"', 'text/html', undefined].map(charsetOf),
  ).toEqual(['utf-8', 'windows-1256', null, null]);
});
