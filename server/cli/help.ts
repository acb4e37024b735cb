import { settings } from '../config.ts';
import { exitCodes } from '../exit-codes.ts';

/** Ends `porte-parole --help`: examples, exit codes, settings. */
export function afterHelp(): string {
  const examples = [
    'porte-parole ingest corpus/releases',
    'porte-parole ingest https://www.example.org/sitemap.xml',
    'porte-parole ask "Quand se tient la session 2020 reportée ?"',
    'porte-parole ask                              a prompt that keeps the conversation',
    'porte-parole ask --batch questions.jsonl      one JSON answer a line',
    'porte-parole serve                            the website widget, WebSocket and HTTP',
  ];
  const codes = Object.values(exitCodes).map(({ code, meaning }) => `${String(code).padEnd(5)}${meaning}`);
  const width = Math.max(...settings.map(({ name }) => name.length)) + 2;
  const environment = settings.flatMap(({ name, default: fallback, unit, reason }) => [
    `${name.padEnd(width)}${reason}`,
    `${''.padEnd(width)}${unit}; default: ${fallback || 'none'}`,
  ]);
  const conventions = [
    `${'DEBUG'.padEnd(width)}porte-parole: errors come with their stack`,
    `${'NO_COLOR'.padEnd(width)}anything: no bold`,
  ];
  return [
    section('Examples', examples),
    section('Exit codes', codes),
    section('Environment', [...environment, ...conventions]),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string {
  return `\n${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
