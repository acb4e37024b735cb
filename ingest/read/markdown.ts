import MarkdownIt from 'markdown-it';
import { parse as parseYaml } from 'yaml';
import { decodeText, isBinary } from './decode-text.ts';
import { parse } from './html.ts';
import { htmlBlocks } from './html-blocks.ts';
import { removeHidden } from './html-hidden.ts';
import {
  noMetadata,
  type ReaderOptions,
  type SourceDocument,
  type SourceMetadata,
  UnreadableFile,
} from './source-document.ts';

/**
 * `breaks`, so that the lines of an address can be told from a wrapped paragraph; `html`, since editors mix it in:
 * both are settled by the walker of HTML blocks, which Markdown shares with web pages and Word documents.
 */
const markdown = new MarkdownIt({ html: true, breaks: true });

/** Reads Markdown, with a title, a date, a language and what it replaces from its front matter. */
export async function readMarkdown(bytes: Uint8Array, { web }: ReaderOptions = {}): Promise<SourceDocument> {
  if (isBinary(bytes)) throw new UnreadableFile('DAMAGED', 'not a text file');
  const { text, warnings } = decodeText(bytes, web?.charset);
  const front = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  const metadata = front === null ? { ...noMetadata } : frontMatter(front[1] ?? '', warnings);
  const html = markdown.render(front === null ? text : text.slice(front[0].length));
  const document = parse(html);
  warnings.push(...removeHidden(document));
  return { blocks: htmlBlocks(document.body), metadata, warnings };
}

function frontMatter(yaml: string, warnings: string[]): SourceMetadata {
  let fields: unknown;
  try {
    fields = parseYaml(yaml, { schema: 'failsafe' });
  } catch {
    warnings.push('the front matter is not valid YAML and was left out');
  }
  const field = (...names: string[]): string | null => {
    if (typeof fields !== 'object' || fields === null) return null;
    for (const [key, value] of Object.entries(fields)) {
      if (names.includes(key.toLowerCase()) && typeof value === 'string' && value.trim() !== '')
        return value.trim();
    }
    return null;
  };
  return {
    title: field('title', 'titre'),
    date: field('date', 'published', 'publication_date'),
    language: field('language', 'lang', 'langue'),
    replaces: field('replaces', 'remplace', 'annule_et_remplace'),
    corrects: field('corrects', 'corrige', 'rectifie'),
  };
}
