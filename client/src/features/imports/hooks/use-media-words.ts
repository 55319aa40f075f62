import type { AuthorMedia } from '@sentiers/shared/imports/schema.ts';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../../i18n/format.ts';
import { locales } from '../../../i18n/languages.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

type Counted = Pick<AuthorMedia, 'photos' | 'voices' | 'documents' | 'bytes'>;

/** « 3 photos, 2 messages vocaux et un document, 4,2 Mo »; nothing where there is none. */
export function useMediaWords(): (media: Counted) => string {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  return (media) => {
    const counts = (['photos', 'voices', 'documents'] as const)
      .filter((kind) => media[kind] > 0)
      .map((kind) => t(`shown.${kind}`, { count: media[kind] }));
    if (counts.length === 0) return '';
    const list = new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(counts);
    return t('shown.all', { list, size: formatBytes(media.bytes, language) });
  };
}
