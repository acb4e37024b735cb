import sqlite from 'node-sqlite3-wasm';
import type { SetDocument } from '../../../server/eval/set-document.ts';
import type { System } from './system.ts';

/**
 * SQLite's FTS5, in memory: bm25 over title and text, accents folded away. It has no stems for French.
 * WebAssembly, because better-sqlite3 compiles for minutes where its binary cannot be fetched: times are a little
 * longer than native code's.
 */
export function fts5(documents: readonly SetDocument[]): System {
  const database = new sqlite.Database();
  database.exec(
    `CREATE VIRTUAL TABLE documents USING fts5(title, text, tokenize = 'unicode61 remove_diacritics 2')`,
  );
  const insert = database.prepare('INSERT INTO documents (rowid, title, text) VALUES (?, ?, ?)');
  database.exec('BEGIN');
  for (const [at, { title, text }] of documents.entries()) insert.run([at, title, text]);
  database.exec('COMMIT');
  insert.finalize();
  const select = database.prepare(
    'SELECT rowid, rank FROM documents WHERE documents MATCH ? ORDER BY rank LIMIT ?',
  );
  return {
    name: 'SQLite FTS5',
    family: 'tool',
    search(text, limit) {
      const query = anyWord(text);
      if (query === '') return [];
      return select.all([query, limit]).flatMap(({ rowid, rank }) => {
        const document = documents[Number(rowid)];
        // Its bm25 is negative, the better the lower.
        return document ? [{ document: document.id, score: -Number(rank) }] : [];
      });
    },
    close() {
      select.finalize();
      database.close();
    },
  };
}

/** The words of a question as FTS5's query language takes them: each quoted, any of them. */
export function anyWord(text: string): string {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  return [...words].map((word) => `"${word}"`).join(' OR ');
}
