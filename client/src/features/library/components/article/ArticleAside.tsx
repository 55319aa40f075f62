import { styled } from '@mui/material/styles';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { useTranslation } from 'react-i18next';
import { useTrials } from '../../hooks/use-article.ts';
import { trialsAnchor } from '../../logic/parts.ts';
import { OutcomeMark } from '../OutcomeMark.tsx';
import { Outline } from './Outline.tsx';

interface ArticleAsideProps {
  article: Article;
  parts: readonly { anchor: string; title: string }[];
}

/** Beside an article on a large screen: what it is made of, and who took it up. */
export function ArticleAside({ article, parts }: ArticleAsideProps) {
  const { t } = useTranslation('experience');
  const trials = useTrials(article.id).data;
  return (
    <Beside aria-label={t('about')}>
      <Outline parts={parts} />
      {trials && trials.items.length > 0 && (
        <div>
          <h2>
            <a href={`#${trialsAnchor}`}>{t('trials.title', { count: trials.organisations })}</a>
          </h2>
          <ul>
            {trials.items.slice(0, 4).map(({ id, territory, organisation, person, result }) => (
              <li key={id}>
                <b>{territory?.label ?? organisation?.name ?? person.name}</b>
                <OutcomeMark result={result} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Beside>
  );
}

const Beside = styled('aside')(({ theme }) => ({
  position: 'sticky',
  top: theme.spacing(10),
  alignSelf: 'start',
  display: 'grid',
  gap: theme.spacing(8),
  maxHeight: `calc(100dvh - ${theme.spacing(14)})`,
  overflowY: 'auto',
  '& h2': {
    ...theme.typography.caption,
    fontFamily: 'inherit',
    marginBottom: theme.spacing(1.5),
    color: theme.vars.palette.text.secondary,
  },
  '& h2 > a': { color: 'inherit' },
  '& ul': { listStyle: 'none', margin: 0, padding: 0 },
  '& li': { display: 'grid' },
  '& > div li': {
    padding: theme.spacing(2, 0),
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& b': { ...theme.typography.body2, fontWeight: 700 },
}));
