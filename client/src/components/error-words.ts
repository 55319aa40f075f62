import { AppError } from '@sentiers/shared/errors.ts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

const MEGABYTE = 1024 * 1024;

type ErrorTranslation = TFunction<'errors'>;

/** The words of a failed action: one sentence for the whole, and one per field that was refused. */
export interface ErrorWords {
  /** Null when there is no error, or when its fields say it all. */
  whole: string | null;
  /** The sentence of a field of the form; null when it is right. */
  field: (name: string) => string | null;
}

/** Says in the person's language what went wrong. Needs the message module `errors`. */
export function useErrorWords(error: unknown): ErrorWords {
  const { t } = useTranslation('errors');
  return errorWords(error, t);
}

/** The same, for a translation at hand. An error that is not the house's is a network that did not answer. */
export function errorWords(error: unknown, t: ErrorTranslation): ErrorWords {
  if (error === null || error === undefined) return { whole: null, field: () => null };
  if (!(error instanceof AppError)) return { whole: t('network'), field: () => null };
  const fields = error.details?.fields ?? [];
  return {
    whole: fields.length > 0 ? null : wholeWords(error, t),
    field: (name) => {
      const issue = fields.find(({ path }) => path.includes(name));
      return issue
        ? t(`field.${issue.reason}` as 'field.invalid', {
            defaultValue: t('field.invalid'),
            line: lineIn(issue.path),
            megabytes: Math.floor((error.details?.limit ?? 0) / MEGABYTE),
          })
        : null;
    },
  };
}

/** The line of a file that was refused, where its path tells one. */
function lineIn(path: readonly (string | number)[]): number | undefined {
  const last = path.at(-1);
  return typeof last === 'number' ? last : undefined;
}

function wholeWords(error: AppError, t: ErrorTranslation): string {
  const wait = error.details?.retryAfter;
  if (error.code === 'rate_limited' && wait !== undefined) {
    return wait < 60 ? t('waitSeconds', { count: wait }) : t('waitMinutes', { count: Math.ceil(wait / 60) });
  }
  const { missing } = error.details ?? {};
  if (error.code === 'replay_consents_missing' && missing !== undefined)
    return t('consentsMissing', { count: missing });
  return t(`code.${error.code}`, { requestId: error.details?.requestId ?? '–' });
}
