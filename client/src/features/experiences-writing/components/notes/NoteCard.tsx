import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReviewNote } from '@sentiers/shared/experiences/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonLine } from '../../../../components/PersonLine.tsx';
import { Time } from '../../../../components/Time.tsx';
import { useJournal } from '../../../../lib/journal/react.ts';
import type { useNotes } from '../../hooks/use-notes.ts';
import { WriteNote } from './WriteNote.tsx';

interface NoteCardProps {
  note: ReviewNote;
  notes: ReturnType<typeof useNotes>;
}

/** A remark: on which words, what it says, the answers, and whether it is closed. */
export function NoteCard({ note, notes }: NoteCardProps) {
  const { t } = useTranslation('experience-writing');
  const { account } = useJournal();
  const [isAnswering, setAnswering] = useState(false);
  const { passage, body, author, at, replies, resolved } = note;
  return (
    <Card data-resolved={resolved !== null || undefined}>
      <PersonLine person={author} size={28} detail={<Time at={at} />} />
      {passage && <blockquote>{passage.text}</blockquote>}
      <p>{body}</p>
      {replies.map((reply) => (
        <Reply key={reply.id}>
          <b>{reply.author.name}</b> <Time at={reply.at} />
          <p>{reply.body}</p>
        </Reply>
      ))}
      {resolved && <small>{t('notes.closedBy', { name: resolved.by.name })}</small>}
      {isAnswering ? (
        <WriteNote
          label={t('notes.answer')}
          send={t('notes.sendAnswer')}
          busy={notes.busy}
          onSend={async (words) => {
            if (await notes.reply(note.id, words)) setAnswering(false);
          }}
          onCancel={() => setAnswering(false)}
        />
      ) : (
        <Acts>
          {!resolved && (
            <Button size="small" variant="text" onClick={() => setAnswering(true)}>
              {t('notes.answer')}
            </Button>
          )}
          <Button size="small" variant="text" onClick={() => void notes.setResolved(note.id, !resolved)}>
            {t(resolved ? 'notes.reopen' : 'notes.close')}
          </Button>
          {author.id === account && replies.length === 0 && (
            <Button size="small" variant="text" onClick={() => void notes.remove(note.id)}>
              {t('notes.remove')}
            </Button>
          )}
        </Acts>
      )}
    </Card>
  );
}

const Card = styled('article')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
  width: '100%',
  padding: theme.spacing(3),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  overflowWrap: 'anywhere',
  '& p': { margin: 0, whiteSpace: 'pre-line' },
  '& blockquote': {
    margin: 0,
    paddingLeft: theme.spacing(3),
    borderLeft: `3px solid ${theme.vars.palette.waiting.main}`,
    color: theme.vars.palette.text.secondary,
  },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Reply = styled('div')(({ theme }) => ({
  paddingLeft: theme.spacing(3),
  borderLeft: `1px solid ${theme.vars.palette.divider}`,
  '& time': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Acts = styled('div')({ display: 'flex', flexWrap: 'wrap' });
