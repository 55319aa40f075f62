import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { type IntroductionForm, missingIn } from '../logic/introduction-form.ts';

/** What is wrong with a request that one tried to send: what is missing, then what the server refused. */
export function useFieldProblems(form: IntroductionForm, error: unknown) {
  const { t } = useTranslation('introductions');
  const [tried, setTried] = useState(false);
  const failure = useErrorWords(error);
  const missing: readonly string[] = missingIn(form);
  return {
    whole: tried && missing.length > 0 ? t('form.incomplete') : failure.whole,
    problem: (name: string) =>
      tried && missing.includes(name) ? t(`form.missing.${name as 'whom'}`) : failure.field(name),
    /** Whether it may be sent; else what is missing is shown from now on. */
    check: () => {
      setTried(true);
      return missing.length === 0;
    },
  };
}
