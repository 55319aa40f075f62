import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { DraftSection, ExperienceDraft, ReviewNote } from '@sentiers/shared/experiences/schema.ts';
import MessageSquarePlusIcon from 'lucide-react/icons/message-square-plus';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { LazyMarkdown } from '../../../../components/LazyMarkdown.tsx';
import { useNotes } from '../../hooks/use-notes.ts';
import { useShownValue } from '../../hooks/use-shown-value.ts';
import { paragraphs } from '../../logic/merge-paragraphs.ts';
import { passageIn } from '../../logic/passages.ts';
import { NotesOf } from '../notes/NotesOf.tsx';
import { WriteNote } from '../notes/WriteNote.tsx';
import { ShownSection } from '../ShownSection.tsx';
import { Part } from './review-parts.ts';

interface ReviewedSectionProps {
  draft: ExperienceDraft;
  section: DraftSection;
}

/** A section to read over: a passage that is selected, or a paragraph, may have a remark. */
export function ReviewedSection({ draft, section }: ReviewedSectionProps) {
  const { t } = useTranslation('experience-writing');
  const notes = useNotes(draft);
  const words = useRef<HTMLDivElement>(null);
  const [passage, setPassage] = useState<ReviewNote['passage']>(null);
  const [isWriting, setWriting] = useState(false);
  const mayRemark = draft.abilities.review;
  const begin = (chosen: ReviewNote['passage']) => {
    setPassage(chosen);
    setWriting(true);
  };
  const onSelected = () => {
    if (!mayRemark || isWriting || !words.current) return;
    const chosen = passageIn(words.current, document.getSelection());
    if (chosen) setPassage(chosen);
  };
  return (
    <Part aria-labelledby={`relire-${section.id}`}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is selected with the keyboard has the button too. */}
      <div ref={words} onMouseUp={onSelected} onKeyUp={onSelected}>
        <h2 id={`relire-${section.id}`}>{section.title}</h2>
        <Read draft={draft} section={section} onParagraph={mayRemark ? begin : null} />
        {passage && !isWriting && (
          <Button
            size="small"
            variant="contained"
            startIcon={<Icon of={MessageSquarePlusIcon} size={16} />}
            onClick={() => setWriting(true)}
          >
            {t('notes.onPassage')}
          </Button>
        )}
        {isWriting && (
          <Writing>
            {passage && <blockquote>{passage.text}</blockquote>}
            <WriteNote
              label={t('notes.label')}
              send={t('notes.send')}
              busy={notes.busy}
              onSend={async (body) => {
                if (!(await notes.add({ sectionId: section.id, passage, body }))) return;
                setWriting(false);
                setPassage(null);
              }}
              onCancel={() => {
                setWriting(false);
                setPassage(null);
              }}
            />
          </Writing>
        )}
      </div>
      <NotesOf draft={draft} sectionId={section.id} isWhole={false} />
    </Part>
  );
}

interface ReadProps extends ReviewedSectionProps {
  onParagraph: ((passage: ReviewNote['passage']) => void) | null;
}

/** Words by paragraphs, each with the way to remark on it, which a thumb finds; anything else as it is read. */
function Read({ draft, section, onParagraph }: ReadProps) {
  const { t } = useTranslation('experience-writing');
  const { value } = section;
  const shown = useShownValue(section);
  if (value.type !== 'text') return <ShownSection value={shown} experienceId={draft.id} />;
  const files = section.files.map((file) => ({
    ...file,
    address: `/api/experiences/${draft.id}/files/${file.id}`,
  }));
  return paragraphs(value.body).map((text, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same.
    <Paragraph key={at}>
      <LazyMarkdown files={files}>{text}</LazyMarkdown>
      {onParagraph && (
        <Button
          size="small"
          variant="text"
          aria-label={t('notes.onParagraph', { at: at + 1 })}
          title={t('notes.onParagraph', { at: at + 1 })}
          onClick={() => onParagraph({ before: '', text: text.slice(0, 600) })}
        >
          <Icon of={MessageSquarePlusIcon} size={16} />
        </Button>
      )}
    </Paragraph>
  ));
}

const Paragraph = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: theme.spacing(1),
  alignItems: 'start',
  '& + &': { marginTop: theme.spacing(4) },
  '& > button': { minWidth: 44, padding: 0 },
}));

const Writing = styled('div')(({ theme }) => ({
  marginTop: theme.spacing(3),
  '& > blockquote': {
    ...theme.typography.body2,
    margin: theme.spacing(0, 0, 2),
    paddingLeft: theme.spacing(3),
    borderLeft: `3px solid ${theme.vars.palette.waiting.main}`,
    color: theme.vars.palette.text.secondary,
  },
}));
