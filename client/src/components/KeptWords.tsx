import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useTranslation } from 'react-i18next';
import { innerQuotes } from '../i18n/inner-quotes.ts';
import { useLanguage } from '../i18n/use-language.ts';

interface KeptWordsProps {
  /** Null where the message can't be read any more: nothing of it is said then. */
  author: PersonSummary | null;
  excerpt: string;
}

/** In a `KeptLine`: whose message, and how it begins. */
export function KeptWords({ author, excerpt }: KeptWordsProps) {
  const { t } = useTranslation('later');
  const language = useLanguage();
  if (!author) return null;
  return (
    <p>
      {excerpt
        ? t('wordsOf', { name: author.name, words: innerQuotes(excerpt, language) })
        : t('messageOf', { name: author.name })}
    </p>
  );
}
