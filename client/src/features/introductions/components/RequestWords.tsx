import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/doors/door-parts.ts';

interface RequestWordsProps {
  words: {
    territory: { code: string; label: string } | null;
    motive: string;
    context: string;
    ask: string;
    minutes: number;
    whom?: string;
  };
}

/** What is asked, part by part. Needs the words `door-links`. */
export function RequestWords({ words }: RequestWordsProps) {
  const { t } = useTranslation('door-links');
  const { whom, territory, motive, context, ask, minutes } = words;
  const parts = [
    { name: t('request.whom'), words: whom },
    { name: t('request.territory'), words: territory?.label },
    { name: t('request.motive'), words: motive },
    { name: t('request.context'), words: context },
    { name: t('request.ask'), words: ask },
    { name: t('request.time'), words: t('request.minutes', { count: minutes }) },
  ];
  return (
    <Facts>
      {parts.map(
        (part) =>
          part.words && (
            <div key={part.name}>
              <dt>{part.name}</dt>
              <dd>{part.words}</dd>
            </div>
          ),
      )}
    </Facts>
  );
}
