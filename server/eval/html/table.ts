import { escapeHtml } from './escape.ts';

/** A table with a caption; the first cell of a row is its header. */
export function table(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  kind: 'figures' | 'text' = 'figures',
): string {
  // What the sets and releases say may run from right to left.
  const cell = (text: string) => `<td dir="auto">${escapeHtml(text)}</td>`;
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row" dir="auto">${escapeHtml(first)}</th>${rest.map(cell).join('')}</tr>`,
  );
  const head = header.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
  return `<div class="wide"><table class="${kind}"><caption>${escapeHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`;
}
