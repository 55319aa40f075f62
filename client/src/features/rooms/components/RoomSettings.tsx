import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../components/FormField.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { useAttempt } from '../../../components/use-attempt.ts';
import { api } from '../../../lib/api/api.ts';
import { usePaces } from '../hooks/use-paces.ts';
import type { KnownRoom } from '../hooks/use-room.ts';
import { spacedCode } from '../logic/agenda.ts';
import { GuestsField } from './GuestsField.tsx';
import { MutedPeople } from './MutedPeople.tsx';

interface RoomSettingsProps {
  room: KnownRoom;
  onClose: () => void;
}

/** What a room's facilitators decide of it; each choice is done at once. */
export function RoomSettings({ room, onClose }: RoomSettingsProps) {
  const { t } = useTranslation('room');
  const id = useId();
  const roomId = room.id;
  const attempt = useAttempt({ reread: async () => {}, undone: t('settings.done'), failed: t('failed') });
  const { paces, nameOf } = usePaces(room.slowSeconds);
  const isClosed = room.state === 'closed';
  const say = (act: () => Promise<unknown>) => void attempt(act, t('settings.done'));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{t('settings.title')}</DialogTitle>
      <Content>
        {room.code && (
          <p>
            {t('settings.code')} <Code>{spacedCode(room.code)}</Code>
          </p>
        )}
        <GuestsField room={room} />
        <FormField label={t('settings.pace')}>
          {(control) => (
            <SelectInput
              {...control}
              value={room.slowSeconds}
              onChange={({ target }) => {
                say(() => api.rooms.setSlowMode({ roomId, seconds: Number(target.value) }));
              }}
            >
              {paces.map((seconds) => (
                <option key={seconds} value={seconds}>
                  {nameOf(seconds)}
                </option>
              ))}
            </SelectInput>
          )}
        </FormField>
        {!isClosed && (
          <>
            <TargetField
              label={t('settings.stage')}
              none={t('target.entrance')}
              value={room.stage}
              onChange={(target) => say(() => api.rooms.setStage({ roomId, target }))}
            />
            <TargetField
              label={t('settings.focus')}
              none={t('target.none')}
              value={room.focus}
              onChange={(target) => say(() => api.rooms.setFocus({ roomId, target }))}
            />
          </>
        )}
        <MutedPeople roomId={roomId} personIds={room.muted ?? []} />
      </Content>
      <DialogActions>
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface TargetFieldProps {
  label: string;
  /** What it means that nothing is chosen. */
  none: string;
  value: RoomTarget | null;
  onChange: (target: RoomTarget | null) => void;
}

/** What is shown, or led to; one question or poll is chosen where it stands, and named here as long as it is. */
function TargetField({ label, none, value, onChange }: TargetFieldProps) {
  const { t } = useTranslation('room');
  const kind = value?.kind === 'entrance' ? undefined : value?.kind;
  const targets = { none: null, agenda: { kind: 'agenda', id: null } } as const;
  return (
    <FormField label={label}>
      {(control) => (
        <SelectInput
          {...control}
          value={kind ?? 'none'}
          onChange={({ target }) => onChange(targets[target.value as keyof typeof targets])}
        >
          <option value="none">{none}</option>
          <option value="agenda">{t('target.agenda')}</option>
          {(kind === 'question' || kind === 'poll') && <option value={kind}>{t(`target.${kind}`)}</option>}
        </SelectInput>
      )}
    </FormField>
  );
}

const Content = styled(DialogContent)(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));

const Code = styled('b')(({ theme }) => ({
  ...theme.typography.h3,
  letterSpacing: '0.08em',
  whiteSpace: 'nowrap',
}));
