import { type Logger, pino } from 'pino';
import { config } from '../../config.ts';

let current: Logger | undefined;

/** The process's log: one JSON line an event, on the standard output, never with words of people or secrets. */
export const logger: Pick<Logger, 'fatal' | 'error' | 'warn' | 'info' | 'debug'> = {
  fatal: (...args: Parameters<Logger['fatal']>) => rootLogger().fatal(...args),
  error: (...args: Parameters<Logger['error']>) => rootLogger().error(...args),
  warn: (...args: Parameters<Logger['warn']>) => rootLogger().warn(...args),
  info: (...args: Parameters<Logger['info']>) => rootLogger().info(...args),
  debug: (...args: Parameters<Logger['debug']>) => rootLogger().debug(...args),
};

/** Made when first needed, at the configured level. */
export function rootLogger(): Logger {
  current ??= pino({
    level: config().logLevel,
    redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
  });
  return current;
}
