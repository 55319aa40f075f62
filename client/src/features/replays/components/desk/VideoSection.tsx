import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Replay, VideoInput } from '@sentiers/shared/replays/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { PageSection } from '../../../../components/PageBody.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { formatBytes } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { api } from '../../../../lib/api/api.ts';
import { useReplayChange } from '../../hooks/use-replay-change.ts';
import { useVideoUpload } from '../../hooks/use-video-upload.ts';
import { FileButton } from './FileButton.tsx';
import { UploadProgress } from './UploadProgress.tsx';

/** The video: sent from this device, or the address of one that is kept elsewhere. */
export function VideoSection({ replay }: { replay: Replay }) {
  const { t } = useTranslation('replay-desk');
  const { upload, isAtHand, begin, isSame, resume, pause, discard } = useVideoUpload(replay.id);
  const [other, setOther] = useState(false);
  const choose = (file: File) => {
    const isOther = upload !== null && !isSame(file);
    setOther(isOther);
    if (!isOther) begin(file);
  };
  return (
    <PageSection aria-labelledby="video">
      <h2 id="video">{t('video.title')}</h2>
      <Column>
        <Given replay={replay} />
        {replay.video && <p>{t(replay.state === 'published' ? 'video.againPublished' : 'video.again')}</p>}
        {upload ? (
          <UploadProgress
            {...{ upload, isAtHand }}
            isOther={other}
            onPause={pause}
            onResume={resume}
            onChoose={choose}
            onDiscard={discard}
          />
        ) : (
          <>
            <FileButton
              variant={replay.video ? 'outlined' : 'contained'}
              accept="video/mp4,video/webm"
              onChoose={choose}
            >
              {t(replay.video ? 'video.chooseAnother' : 'video.choose')}
            </FileButton>
            <Quiet>{t('video.hint')}</Quiet>
            <AddressForm replay={replay} />
          </>
        )}
      </Column>
    </PageSection>
  );
}

function Given({ replay: { video } }: { replay: Replay }) {
  const { t } = useTranslation('replay-desk');
  const language = useLanguage();
  if (!video) return <p>{t('video.none')}</p>;
  if (video.kind === 'file') {
    return <p>{t('video.file', { name: video.name, size: formatBytes(video.bytes, language) })}</p>;
  }
  return <p>{t(`video.${video.kind}`, { host: new URL(video.address).host })}</p>;
}

function AddressForm({ replay: { id: replayId } }: { replay: Replay }) {
  const { t } = useTranslation('replay-desk');
  const [address, setAddress] = useState('');
  const setting = useReplayChange(replayId, (video: VideoInput) => api.replays.setVideo({ replayId, video }));
  const words = useErrorWords(setting.error);
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        setting.mutate({ kind: 'address', address: address.trim() }, { onSuccess: () => setAddress('') });
      }}
    >
      <FormAlert>{words.whole}</FormAlert>
      <FormField label={t('video.address')} hint={t('video.addressHint')} error={words.field('address')}>
        {(control) => (
          <TextInput
            {...control}
            type="url"
            inputMode="url"
            placeholder="https://"
            value={address}
            onChange={({ target }) => setAddress(target.value)}
          />
        )}
      </FormField>
      <div>
        <Button type="submit" variant="outlined" disabled={address.trim() === '' || setting.isPending}>
          {t('video.useAddress')}
        </Button>
      </div>
    </Form>
  );
}

const Column = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3.5),
  overflowWrap: 'anywhere',
}));
const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  marginTop: theme.spacing(2),
}));
const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}));
