import { fileURLToPath } from 'node:url';
import * as z from 'zod/v4';
import { Fault } from '../corpus/errors.ts';

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** A number of port: digits, 0 to 65535. */
export const Port = z
  .string()
  .regex(/^\d{1,5}$/, 'expected a whole number from 0 to 65535')
  .transform(Number)
  .refine((port) => port <= 65_535, 'expected a whole number from 0 to 65535');

/** How many of something, of an option: 1 to 1,000,000. */
export const Count = z
  .string()
  .regex(/^[1-9]\d{0,5}$|^1000000$/, 'expected a whole number from 1 to 1000000')
  .transform(Number);

/** A time between two visits, of an option, in minutes: up to a week. */
export const Minutes = Count.refine((minutes) => minutes <= 10_080, 'expected minutes from 1 to 10080');

/** A time that somebody waits, of an option, in seconds: 0 to 3600. */
export const Seconds = z
  .string()
  .regex(/^\d{1,4}(?:\.\d{1,3})?$/, 'expected seconds from 0 to 3600')
  .transform(Number)
  .refine((seconds) => seconds <= 3_600, 'expected seconds from 0 to 3600');

const Origins = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
  )
  .refine(
    (origins) => origins.every((origin) => origin === '*' || isOrigin(origin)),
    'expected origins such as https://example.org, with commas between them, or *',
  );

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

const deliveredLexicon = fileURLToPath(new URL('../corpus/lexicon.txt', import.meta.url));

/** A setting, as documented: everything the environment can say to the program. */
export interface Setting {
  name: string;
  default: string;
  /** What the value is, and in what unit. */
  unit: string;
  /** Why it is there, and why the default is what it is. */
  reason: string;
}

interface TypedSetting<T> extends Setting {
  schema: z.ZodType<T, string>;
}

function setting<T>(
  name: string,
  fallback: string,
  unit: string,
  reason: string,
  schema: z.ZodType<T, string>,
): TypedSetting<T> {
  return { name, default: fallback, unit, reason, schema };
}

const table = {
  port: setting('PORT', '8080', 'TCP port', 'Where `serve` listens. 0 takes any free one.', Port),
  host: setting(
    'HOST',
    '127.0.0.1',
    'address or host name',
    'Whom `serve` listens to: this machine only, until 0.0.0.0 opens it to the network.',
    z.string().min(1, 'expected an address or a host name'),
  ),
  indexDir: setting(
    'INDEX_DIR',
    '.porte-parole/index',
    'folder, from the working directory',
    'Where the index is. The option --index comes before it.',
    z.string().min(1, 'expected a folder'),
  ),
  lexicon: setting(
    'LEXICON',
    '',
    'file; empty for corpus/lexicon.txt of the package',
    'Synonyms and equivalents in French, Arabic and English.',
    z.string().transform((path) => path || deliveredLexicon),
  ),
  pdfPassword: setting(
    'PDF_PASSWORD',
    '',
    'text',
    'Opens PDFs that are locked with it, when they are ingested.',
    z.string(),
  ),
  allowedOrigins: setting(
    'ALLOWED_ORIGINS',
    '',
    'origins, comma between them, or *',
    'Websites whose pages may ask this server. Its own pages always may; others cannot until named here.',
    Origins,
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'info',
    logLevels.join(', '),
    'How much `serve` logs, in JSON on standard error. Questions are never logged.',
    z.enum(logLevels, `expected one of ${logLevels.join(', ')}`),
  ),
} as const;

/** Every setting, for `--help` and the documentation. */
export const settings: readonly Setting[] = Object.values(table).map(
  ({ name, default: fallback, unit, reason }) => ({ name, default: fallback, unit, reason }),
);

export type Config = { [K in keyof typeof table]: z.output<(typeof table)[K]['schema']> } & {
  /** `DEBUG=porte-parole`: errors come with their stack. */
  debug: boolean;
  /** Off when `NO_COLOR` is set (https://no-color.org). */
  colour: boolean;
};

/** The environment, with the names that are conventions between programs rather than settings of this one. */
export interface Environment {
  DEBUG?: string | undefined;
  NO_COLOR?: string | undefined;
  [name: string]: string | undefined;
}

/**
 * Reads the environment. No other file does.
 *
 * @throws Fault USAGE, naming the setting.
 */
export function readConfig(env: Environment = process.env): Config {
  const read = <T>({ name, default: fallback, schema }: TypedSetting<T>): T =>
    check(name, schema, env[name] || fallback);
  return {
    port: read(table.port),
    host: read(table.host),
    indexDir: read(table.indexDir),
    lexicon: read(table.lexicon),
    pdfPassword: read(table.pdfPassword),
    allowedOrigins: read(table.allowedOrigins),
    logLevel: read(table.logLevel),
    debug: debugging(env),
    colour: !env.NO_COLOR,
  };
}

/** Whether errors are to be shown with their stack. Never throws. */
export function debugging(env: Environment = process.env): boolean {
  return (env.DEBUG ?? '').split(/[\s,]+/).includes('porte-parole');
}

/** A value from outside, checked: `PORT: expected a whole number from 0 to 65535, not "http"`. */
export function check<T>(name: string, schema: z.ZodType<T, string>, value: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const complaint = result.error.issues[0]?.message ?? 'not understood';
  throw new Fault('USAGE', `${name}: ${complaint}, not ${JSON.stringify(value.slice(0, 80))}`);
}
