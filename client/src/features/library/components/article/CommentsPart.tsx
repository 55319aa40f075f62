import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterRow } from '../../../../components/FilterRow.tsx';
import { useAct } from '../../../../components/use-act.ts';
import { api, queries } from '../../../../lib/api/api.ts';
import { commentsAnchor } from '../../logic/parts.ts';
import { WhenSeen } from './WhenSeen.tsx';

export type CommentLevel = Article['comments'][number]['level'];

interface CommentsPartProps {
  article: Article;
  /** Draws the conversation of a level, with its field: the application gives it, for it is of another feature. */
  thread: (threadId: string, level: CommentLevel) => ReactNode;
}

/** Where the experience is talked about: one conversation for each level that the reader reads, and who reads it. */
export function CommentsPart({ article, thread }: CommentsPartProps) {
  const { t } = useTranslation('experience');
  const cache = useQueryClient();
  const { act, busy } = useAct(t('failed'));
  const { id: experienceId, comments, abilities } = article;
  const [chosen, setChosen] = useState<CommentLevel | null>(null);
  const shown = comments.find(({ level }) => level === chosen) ?? comments[0];
  if (!shown) return null;
  const begin = () =>
    void act(async () => {
      await api.experiences.comments({ experienceId, level: shown.level });
      await cache.invalidateQueries({ queryKey: queries.experiences.get.key({ input: { experienceId } }) });
    });
  return (
    <Part id={commentsAnchor} aria-labelledby="comments" tabIndex={-1} data-screen>
      <h2 id="comments">{t('comments.title')}</h2>
      {comments.length > 1 && (
        <FilterRow
          label={t('comments.with')}
          value={shown.level}
          onChange={setChosen}
          options={comments.map(({ level, count }) => ({
            value: level,
            label: count > 0 ? `${t(`comments.level.${level}`)} (${count})` : t(`comments.level.${level}`),
          }))}
        />
      )}
      <p>{t(`comments.readBy.${shown.level}`)}</p>
      {shown.threadId !== null ? (
        <Conversation key={shown.threadId}>
          <WhenSeen>{thread(shown.threadId, shown.level)}</WhenSeen>
        </Conversation>
      ) : (
        abilities.comment && (
          <Button onClick={begin} disabled={busy}>
            {t('comments.begin')}
          </Button>
        )
      )}
    </Part>
  );
}

const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(2),
  scrollMarginTop: theme.spacing(4),
  outline: 'none',
  '& > h2': theme.typography.h2,
  '& > p': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

/* A thread scrolls by itself: it has a height of its own on the page. */
const Conversation = styled('div')(({ theme }) => ({
  '--gutter': theme.spacing(4),
  display: 'flex',
  flexDirection: 'column',
  width: '100%',
  height: 'min(72dvh, 560px)',
  minHeight: 320,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  overflow: 'hidden',
}));
