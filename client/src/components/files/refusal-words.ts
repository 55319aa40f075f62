import type { TFunction } from 'i18next';
import { formatBytes } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Refusal } from '../../lib/journal/outbox-entry.ts';

/** Why a file was not taken, and what to do. */
export function refusalWords({ details }: Refusal, t: TFunction<'files'>, language: Language): string {
  const reason = details?.fields?.[0]?.reason ?? 'other';
  const limit = formatBytes(details?.limit ?? 0, language);
  return t(`refused.${reason}` as 'refused.other', { limit, defaultValue: t('refused.other') });
}
