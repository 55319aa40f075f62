import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ThreadLine } from '../../../../components/ThreadLine.tsx';
import { queries } from '../../../../lib/api/api.ts';
import { paths } from '../../../../lib/paths.ts';

/** As many as a page shows: what the library's red number counts. */
const most = 100;

/** Conversations about experiences that one follows, with something unread; none, and nothing is drawn. */
export function TalkedAbout() {
  const { t } = useTranslation('library');
  const { data } = useQuery(
    queries.threads.listFollowed.queryOptions({
      input: { experiences: 'true', unread: 'true', limit: most },
    }),
  );
  if (!data || data.items.length === 0) return null;
  return (
    <Talk aria-labelledby="talked-about">
      <h2 id="talked-about">{t('talk.title')}</h2>
      <p>{t('talk.lede')}</p>
      {data.items.map(({ id, channelId, title, kind, activityAt, latest, author, standing }) => (
        <ThreadLine
          key={id}
          to={paths.thread(channelId, id)}
          title={title}
          kind={kind}
          at={activityAt}
          unread={{ count: standing.unread, label: t('talk.unread', { count: standing.unread }) }}
        >
          {t('talk.by', { name: latest?.author.name ?? author.name })}
        </ThreadLine>
      ))}
    </Talk>
  );
}

const Talk = styled('section')(({ theme }) => ({
  '--gutter': '0px',
  marginBottom: theme.spacing(10),
  '& > h2': { ...theme.typography.h2, margin: 0 },
  '& > p': {
    ...theme.typography.body2,
    color: theme.vars.palette.text.secondary,
    margin: theme.spacing(0, 0, 2),
  },
}));
