import { styled } from '@mui/material/styles';
import type { Voice } from '@sentiers/shared/files/schema.ts';
import { lazy, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WritingHandle } from '../../../../components/editor/writing.ts';
import { AttachButton } from '../../../../components/files/AttachButton.tsx';
import type {
  Attachment,
  Attachments,
  TrayAttachments,
} from '../../../../components/files/use-attachments.ts';
import { VoiceButton } from '../../../../components/files/VoiceButton.tsx';
import { fetchSoon, LatePart } from '../../../../components/LatePart.tsx';

const loadTray = async () => ({
  default: (await import('../../../../components/files/AttachmentTray.tsx')).AttachmentTray,
});
const AttachmentTray = lazy(loadTray);
const loadRecorder = async () => ({
  default: (await import('../../../../components/files/VoiceRecorder.tsx')).VoiceRecorder,
});
const VoiceRecorder = lazy(loadRecorder);
// On a bad road they are needed just when nothing more can be fetched.
fetchSoon(loadTray);
fetchSoon(loadRecorder);

type Field = RefObject<Pick<WritingHandle, 'focus'> | null>;

/**
 * Files and voice beside what is written: `tools` in the toolbar, `tray` under the field, which has the focus again when
 * what had it is gone.
 */
export function useComposerFiles(attachments: Attachments, field: Field) {
  const recorder = useRecorder(attachments, field);
  return {
    tools: (
      <>
        <AttachButton onFiles={attachments.add} />
        <VoiceButton onOpen={recorder.open} />
      </>
    ),
    tray: <ComposerTray attachments={attachments} field={field} recorder={recorder} />,
    /** What is being said goes too, where all that was added is given up. */
    giveUpVoice: recorder.giveUp,
  };
}

/** Only those that are there, where no other is added. */
export function FilesBeside({ attachments, field }: { attachments: TrayAttachments; field: Field }) {
  if (attachments.items.length === 0) return null;
  return (
    <LatePart>
      <AttachmentTray attachments={backToField(attachments, field)} />
    </LatePart>
  );
}

/** The recorder, and what was said in it, which is not in the tray before one has listened. */
function useRecorder({ items, addVoice, remove }: Attachments, field: Field) {
  const [isOpen, setOpen] = useState(false);
  const [heard, setHeard] = useState<string | null>(null);
  const isGivenUp = useRef(false);
  // Stored: one that finds no place on the device goes too, and is still to be listened to.
  const isThere = ({ file, state, entryId }: Attachment) =>
    file.id === heard && (entryId !== null || state.kind === 'done');
  const there = items.some(isThere) ? heard : null;
  const before = useRef<string | null>(null);
  // It left with the message: there is nothing to listen to any more, nor to give up.
  useEffect(() => {
    if (heard !== null && before.current === heard && there === null) setOpen(false);
    before.current = there;
  }, [heard, there]);
  return {
    isOpen,
    items: isOpen ? items.filter(({ file }) => file.id !== heard) : items,
    open: () => {
      isGivenUp.current = false;
      setOpen(true);
    },
    giveUp: () => {
      isGivenUp.current = true;
    },
    props: {
      onKeep: (name: string, content: Blob, voice: Voice) => {
        const voiceKept = addVoice(name, content, voice);
        const { id } = voiceKept;
        if (isGivenUp.current) remove(id);
        setHeard(id);
        return voiceKept;
      },
      onGiveUp: (id: string) => {
        remove(id);
        setHeard(null);
      },
      onClose: () => {
        setOpen(false);
        field.current?.focus();
      },
    },
  };
}

interface ComposerTrayProps {
  attachments: Attachments;
  field: Field;
  recorder: ReturnType<typeof useRecorder>;
}

function ComposerTray({ attachments, field, recorder }: ComposerTrayProps) {
  const { t } = useTranslation('files');
  const { items, isOpen } = recorder;
  const speaks = attachments.items.some(({ file }) => file.kind === 'audio');
  if (!isOpen && items.every(({ file }) => file.placed)) return null;
  return (
    <LatePart>
      {isOpen && <VoiceRecorder {...recorder.props} />}
      <AttachmentTray attachments={backToField({ ...attachments, items }, field)} />
      {speaks && <Hint>{t('voice.summaryHint')}</Hint>}
    </LatePart>
  );
}

/** The button that was pressed is gone a moment later. */
function backToField({ items, remove, retry }: TrayAttachments, field: Field): TrayAttachments {
  const then = (act: (id: string) => void) => (id: string) => {
    act(id);
    field.current?.focus();
  };
  return { items, remove: then(remove), retry: then(retry) };
}

const Hint = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  color: theme.vars.palette.text.secondary,
}));
