import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import MessageSquarePlusIcon from 'lucide-react/icons/message-square-plus';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { useNotes } from '../../hooks/use-notes.ts';
import { NoteCard } from './NoteCard.tsx';
import { WriteNote } from './WriteNote.tsx';

interface NotesOfProps {
  draft: ExperienceDraft;
  /** Null: on the whole, and on who is named. */
  sectionId: string | null;
  /** Whether it is where remarks on the whole stand. */
  isWhole: boolean;
}

/** The remarks on one part: beside it on a large screen, under it elsewhere. Those that are closed are folded. */
export function NotesOf({ draft, sectionId, isWhole }: NotesOfProps) {
  const { t } = useTranslation('experience-writing');
  const notes = useNotes(draft);
  const [isWriting, setWriting] = useState(false);
  const [showsClosed, setShowsClosed] = useState(false);
  if (sectionId === null && !isWhole) return null;
  const here = draft.notes.filter((note) => note.sectionId === sectionId);
  const open = here.filter(({ resolved }) => !resolved);
  const closed = here.filter(({ resolved }) => resolved);
  const section = draft.sections.find(({ id }) => id === sectionId);
  return (
    <Place aria-label={section ? t('notes.ofSection', { title: section.title }) : t('notes.ofWhole')}>
      {open.map((note) => (
        <NoteCard key={note.id} note={note} notes={notes} />
      ))}
      {closed.length > 0 && (
        <Button
          size="small"
          variant="text"
          aria-expanded={showsClosed}
          onClick={() => setShowsClosed(!showsClosed)}
        >
          {t('notes.closed', { count: closed.length })}
        </Button>
      )}
      {showsClosed && closed.map((note) => <NoteCard key={note.id} note={note} notes={notes} />)}
      {draft.abilities.review &&
        (isWriting ? (
          <WriteNote
            label={t(sectionId === null ? 'notes.onWhole' : 'notes.onSection')}
            send={t('notes.send')}
            busy={notes.busy}
            onSend={async (body) => {
              if (await notes.add({ sectionId, passage: null, body })) setWriting(false);
            }}
            onCancel={() => setWriting(false)}
          />
        ) : (
          <Button
            size="small"
            variant="text"
            startIcon={<Icon of={MessageSquarePlusIcon} size={16} />}
            onClick={() => setWriting(true)}
          >
            {t(sectionId === null ? 'notes.addOnWhole' : 'notes.add')}
          </Button>
        ))}
    </Place>
  );
}

const Place = styled('aside')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  justifyItems: 'start',
  alignContent: 'start',
  gap: theme.spacing(2),
  '& > button': { marginLeft: theme.spacing(-2) },
}));
