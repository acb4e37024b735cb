import { extname } from 'node:path';
import { placesVersion } from '../metadata/places.ts';
import { installedOcr } from './ocr.ts';
import type { Reader } from './source-document.ts';

/** Raised whenever the same files would give other releases or passages: they are then read again. */
const READERS = `8 ${placesVersion}`;

/** A file's format, by its name: an extension in small letters, with its dot. */
export function formatOf(file: string): string {
  return extname(file).toLowerCase();
}

/** What a format is read by: the readers' version, and what helps them on this machine. */
export function readersOf(format: string): string {
  return format === '.pdf' ? `${READERS} ${installedOcr()?.name ?? 'no OCR'}` : READERS;
}

/** Each reader is loaded when the first file of its format comes up: pdf.js alone takes 150 ms. */
const readers = new Map<string, () => Promise<Reader>>([
  ['.pdf', async () => (await import('./pdf.ts')).readPdf],
  ['.docx', async () => (await import('./docx.ts')).readDocx],
  ['.html', html],
  ['.htm', html],
  ['.xhtml', html],
  ['.md', markdown],
  ['.markdown', markdown],
  ['.eml', async () => (await import('./email.ts')).readEmail],
  ['.txt', text],
  ['.text', text],
]);

async function html(): Promise<Reader> {
  return (await import('./html.ts')).readHtml;
}
async function markdown(): Promise<Reader> {
  return (await import('./markdown.ts')).readMarkdown;
}
async function text(): Promise<Reader> {
  return (await import('./text.ts')).readText;
}

/** The extensions that can be read, with their dot. */
export const readableExtensions: readonly string[] = [...readers.keys()];

/** True when a reader knows the file's extension. */
export function isReadable(file: string): boolean {
  return readers.has(formatOf(file));
}

/** The reader for a format; null when there is none. */
export async function readerFor(format: string): Promise<Reader | null> {
  return (await readers.get(format)?.()) ?? null;
}
