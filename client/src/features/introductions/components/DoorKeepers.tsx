import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Buttons } from '../../../components/doors/door-parts.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { IntroductionList } from './IntroductionList.tsx';

/** For those who qualify requests: what waits for them, their contact books, the territories where nobody opens a door. */
export function DoorKeepers({ cohorts }: { cohorts: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('introductions');
  const toQualify = useQuery(queries.introductions.toQualify.queryOptions({ input: {} }));
  const books = useQuery(queries.contacts.books.queryOptions({ input: {} })).data?.items ?? [];
  const keeps = books.length > 0 || cohorts.length > 0;
  if (!keeps && (toQualify.data?.items.length ?? 0) === 0) return null;
  return (
    <IntroductionList
      title={t('list.toQualify')}
      reader="qualifier"
      query={toQualify}
      empty={{ title: t('empty.qualifyTitle'), words: t('empty.qualify') }}
    >
      <Buttons>
        {books.map(({ id, name }) => (
          <LinkButton key={id} to={paths.contactBook(id)}>
            {books.length > 1 ? t('bookOf', { name }) : t('book')}
          </LinkButton>
        ))}
        {cohorts.map(({ id, name }) => (
          <LinkButton key={id} to={paths.introductionGaps(id)}>
            {cohorts.length > 1 ? t('gapsOf', { name }) : t('gaps.link')}
          </LinkButton>
        ))}
      </Buttons>
    </IntroductionList>
  );
}
