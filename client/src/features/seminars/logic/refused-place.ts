import { AppError } from '@sentiers/shared/errors.ts';
import type { i18n as I18n } from 'i18next';
import { errorWords } from '../../../components/error-words.ts';
import type { Refusal } from '../../../lib/journal/outbox-entry.ts';

/** Why a place could not be taken, or given up, whichever page one is on meanwhile: it names its seminar. */
export async function refusedPlaceWords(
  i18n: I18n,
  title: string,
  { code, details }: Refusal,
): Promise<string> {
  await i18n.loadNamespaces(['seminars', 'errors']);
  const error = code === 'depends' ? null : new AppError(code, details);
  const t = i18n.getFixedT(null, 'seminars');
  const reason = errorWords(error, i18n.getFixedT(null, 'errors')).whole ?? t('place.failed');
  return t('place.refused', { title, reason });
}
