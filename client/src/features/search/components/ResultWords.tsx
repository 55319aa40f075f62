import { styled } from '@mui/material/styles';
import type { SearchResult } from '@sentiers/shared/search/schema.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { Marked } from '../../../components/Marked.tsx';
import { Time } from '../../../components/Time.tsx';
import { resultIcons } from './result-look.ts';

interface ResultWordsProps {
  result: SearchResult;
  /** The title, as a link where it is one. */
  title?: (words: ReactNode) => ReactNode;
  /** One line for the passage, where there is little room. */
  dense?: boolean;
}

/** What was found: what it is, its title and the passage with the words marked, where it stands and why it is here. */
export function ResultWords({ result, title = (words) => words, dense = false }: ResultWordsProps) {
  const { t } = useTranslation('search');
  return (
    <Grid data-dense={dense || undefined}>
      <Mark title={t(`type.${result.type}`)}>
        <Icon of={resultIcons[result.type]} />
      </Mark>
      <div>
        <Title>{title(<Marked text={result.title} marks={result.titleMarks} />)}</Title>
        {result.excerpt !== '' && (
          <Excerpt>
            <Marked text={result.excerpt} marks={result.excerptMarks} />
          </Excerpt>
        )}
        <Where>
          {t(`type.${result.type}`)}
          <Place result={result} />
          {result.reason === 'spelling' && ` · ${t('reason.spelling')}`}
        </Where>
      </div>
    </Grid>
  );
}

function Place({ result }: { result: SearchResult }) {
  const { t } = useTranslation('search');
  if (result.type === 'thread' || result.type === 'message' || result.type === 'file') {
    return (
      <>
        {` · ${t('inChannel', { channel: result.channelName })} · ${result.author.name} · `}
        <Time at={result.at} />
        {result.type === 'thread' && result.closed && ` · ${t('closed')}`}
      </>
    );
  }
  if (result.type === 'experience') return ` · ${result.kind.name}`;
  if (result.type === 'person' && result.person.organisation) return ` · ${result.person.organisation}`;
  if (result.type === 'organisation') return ` · ${t(`organisation.${result.organisationKind}`)}`;
  return null;
}

const Grid = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: theme.spacing(3),
  overflowWrap: 'anywhere',
}));

const Mark = styled('span')(({ theme }) => ({
  paddingTop: 3,
  color: theme.vars.palette.text.secondary,
}));

const Title = styled('p')(({ theme }) => ({
  ...theme.typography.h4,
  fontWeight: 600,
  display: '-webkit-box',
  overflow: 'hidden',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
}));

const Excerpt = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  display: '-webkit-box',
  overflow: 'hidden',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 3,
  '[data-dense] &': { WebkitLineClamp: 1 },
}));

const Where = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}));
