import type { Choice } from '@sentiers/shared/polls/choice.ts';
import type { PollForm } from '@sentiers/shared/polls/form.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { dateWords } from '../logic/poll-dates.ts';

/** What the options of a poll are called, by id: their words, or their dates. */
export function useOptionWords(form: PollForm): (optionId: string) => string {
  const language = useLanguage();
  return (optionId) => {
    if (!('options' in form)) return optionId;
    if (form.kind === 'dates') {
      const date = form.options.find(({ id }) => id === optionId);
      return date ? dateWords(date, language) : '';
    }
    return form.options.find(({ id }) => id === optionId)?.label ?? '';
  };
}

/** An answer in a line: « Le train, Le vélo », « 4 sur 5 ». */
export function useAnswerWords(form: PollForm): (choice: Choice) => string {
  const { t } = useTranslation('polls');
  const words = useOptionWords(form);
  return (choice) => {
    switch (choice.kind) {
      case 'options':
        return choice.optionIds.length === 0 ? t('noDate') : choice.optionIds.map(words).join(' · ');
      case 'ranking':
        return choice.optionIds.map((id, index) => `${index + 1}. ${words(id)}`).join(' · ');
      case 'scale':
        return form.kind === 'scale' ? t('onScale', { value: choice.value, most: form.to }) : '';
      case 'words':
        return choice.words.join(' · ');
      case 'text':
        return choice.text;
    }
  };
}
