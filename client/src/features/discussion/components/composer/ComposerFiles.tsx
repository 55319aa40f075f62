import { styled } from '@mui/material/styles';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachButton } from '../../../../components/files/AttachButton.tsx';
import type { Attachments, TrayAttachments } from '../../../../components/files/use-attachments.ts';
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

/** Files and voice beside what is written: `tools` in the toolbar, `tray` under the field. */
export function useComposerFiles(attachments: Attachments) {
  const [recording, setRecording] = useState(false);
  return {
    tools: (
      <>
        <AttachButton onFiles={attachments.add} />
        <VoiceButton onOpen={() => setRecording(true)} />
      </>
    ),
    tray: (
      <ComposerTray attachments={attachments} recording={recording} onRecorded={() => setRecording(false)} />
    ),
  };
}

/** Only those that are there, where no other is added. */
export function FilesBeside({ attachments }: { attachments: TrayAttachments }) {
  if (attachments.items.length === 0) return null;
  return (
    <LatePart>
      <AttachmentTray attachments={attachments} />
    </LatePart>
  );
}

interface ComposerTrayProps {
  attachments: Attachments;
  recording: boolean;
  onRecorded: () => void;
}

function ComposerTray({ attachments, recording, onRecorded }: ComposerTrayProps) {
  const { t } = useTranslation('files');
  const { items, addVoice } = attachments;
  const speaks = items.some(({ file }) => file.kind === 'audio');
  if (!recording && items.every(({ file }) => file.placed)) return null;
  return (
    <LatePart>
      {recording && (
        <VoiceRecorder
          onDone={(name, content, voice) => {
            addVoice(name, content, voice);
            onRecorded();
          }}
          onCancel={onRecorded}
        />
      )}
      <AttachmentTray attachments={attachments} />
      {speaks && <Hint>{t('voice.summaryHint')}</Hint>}
    </LatePart>
  );
}

const Hint = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  color: theme.vars.palette.text.secondary,
}));
