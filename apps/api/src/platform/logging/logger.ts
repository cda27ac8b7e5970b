import { destination, type Logger as Pino, pino } from 'pino';
import type { Config } from '../config/config.js';

/** Writes what happened. Takes facts about requests and faults, never what people wrote or who they are by name. */
export abstract class Logger {
  abstract debug(facts: object, message: string): void;
  abstract info(facts: object, message: string): void;
  abstract warn(facts: object, message: string): void;
  abstract error(facts: object, message: string): void;
}

const severities: Readonly<Record<number, string>> = { 40: 'WARNING ', 50: 'ERROR ' };

/** One calm line for people in front of the demo, from pino's JSON. */
function lineOf(json: string): string {
  const { level, time, msg, method, route, status, ms, stack, traceId } = JSON.parse(json) as Record<string, unknown>;
  const clock = new Date(Number(time)).toTimeString().slice(0, 8);
  const request =
    typeof method === 'string' ? `${method} ${String(route)} ${String(status)} ${String(ms)} ms` : String(msg);
  const trace = typeof stack === 'string' ? ` (trace ${String(traceId)})\n${stack}` : '';
  return `${clock} ${severities[Number(level)] ?? ''}${request}${trace}\n`;
}

/** JSON lines on stdout in a real installation, plain lines in the demo. */
export function createLogger(config: Pick<Config, 'isDemo' | 'logLevel'>): Logger {
  const options = { level: config.logLevel, base: null };
  const log: Pino = config.isDemo
    ? pino(options, { write: (json: string) => void process.stdout.write(lineOf(json)) })
    : pino(options, destination({ dest: 1, sync: true }));
  return log;
}

/** What may be logged of an error: its kind, code and stack. The message of a driver may hold values, so it is left out. */
export function factsOf(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  return { error: error.name, ...code, stack: `${error.name}${'code' in code ? ` ${code.code}` : ''}\n${frames}` };
}
