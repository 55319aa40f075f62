import type { Pack } from '@sentiers/shared/packs/schema.ts';
import { useTranslation } from 'react-i18next';
import { locales } from '../../../i18n/languages.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { PackChanges } from '../logic/pack-changes.ts';

/** What a pack holds, and what changed of it, as one says it. */
export function usePackWords() {
  const { t } = useTranslation('packs');
  const language = useLanguage();
  const list = (parts: readonly (string | false)[]) =>
    new Intl.ListFormat(locales[language]).format(parts.filter((part) => part !== false));
  const contentsOf = ({ documents, threads }: Pack) =>
    list([
      t('contents.agenda'),
      documents.length > 0 && t('contents.documents', { count: documents.length }),
      t('contents.roster'),
      threads.length > 0 && t('contents.threads', { count: threads.length }),
    ]);
  const changesTo = ({ agenda, roster, added, removed, messages, threads }: PackChanges) =>
    [
      agenda && t('change.agenda'),
      added.length > 0 && t('change.added', { names: added.join(', ') }),
      removed.length > 0 && t('change.removed', { names: removed.join(', ') }),
      roster && t('change.roster'),
      messages > 0 && t('change.messages', { count: messages }),
      messages === 0 && threads > 0 && t('change.threads', { count: threads }),
    ]
      .filter((part) => part !== false)
      .join(language === 'fr' ? '\u202f; ' : '; ');
  return { contentsOf, changesTo };
}
