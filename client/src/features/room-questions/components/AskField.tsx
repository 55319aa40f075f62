import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { LONGEST_ROOM_QUESTION } from '@sentiers/shared/room-questions/limits.ts';
import type { RoomQuestionSettings } from '@sentiers/shared/rooms/schema.ts';
import { type FocusEvent, type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../components/CheckField.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { useConnection } from '../../../lib/journal/react.ts';
import type { Asking } from '../hooks/use-asking.ts';

interface AskFieldProps {
  asking: Asking;
  settings: RoomQuestionSettings;
  /** Whether I animate the room: mine don't wait. */
  animated: boolean;
  /** Whether it waits until I approve it: the room hasn't opened. */
  prepares: boolean;
}

/**
 * What a question is written in. One line until one comes to it; then who will read it, and under which name, is said
 * before one writes.
 */
export function AskField({ asking, settings, animated, prepares }: AskFieldProps) {
  const { t } = useTranslation('room-questions');
  const isOffline = useConnection().kind === 'offline';
  const field = useRef<HTMLTextAreaElement>(null);
  const coming = useComing();
  const { over, length, isShort } = asking;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    asking.send();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    submit(event);
  };
  const isOpen = coming.is || asking.body !== '';
  const waits = settings.approval && !animated;
  const named = waits ? t('ask.namedApproval') : t('ask.named');
  const nameless = waits ? t('ask.approval') : undefined;
  const read = asking.anonymous ? nameless : named;
  const hint = isOffline ? t('ask.offline') : prepares ? t('ask.prepares') : read;
  return (
    <Foot onSubmit={submit} onFocus={coming.onFocus} onBlur={coming.onBlur} noValidate>
      <FormField
        label={t('ask.label')}
        hint={isOpen && hint}
        error={over > 0 ? t('ask.over', { count: over }) : isShort ? t('ask.short') : null}
      >
        {(control) => (
          <Area
            {...control}
            ref={field}
            rows={1}
            value={asking.body}
            enterKeyHint="send"
            onKeyDown={onKeyDown}
            onChange={({ target }) => asking.write(target.value)}
          />
        )}
      </FormField>
      {isOpen && settings.anonymous && (
        <CheckField
          label={t('ask.anonymous')}
          hint={t('ask.anonymousHint')}
          checked={asking.anonymous}
          onChange={({ target }) => asking.setAnonymous(target.checked)}
        />
      )}
      {isOpen && (
        <Last>
          <Count data-over={over > 0 || undefined}>
            {t('ask.count', { count: length, most: LONGEST_ROOM_QUESTION })}
          </Count>
          <Button type="submit" variant="contained">
            {t('ask.send')}
          </Button>
        </Last>
      )}
    </Foot>
  );
}

const ends = ['pointerup', 'pointercancel', 'keyup'] as const;

/**
 * Whether one came to the field: until something else has the focus, for some browsers give it to no button. It goes once
 * the press that took it is over: what one presses must not move under the finger.
 */
function useComing() {
  const [is, setIs] = useState(false);
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);
  const leave = () => {
    leaving.current = new AbortController();
    const { signal } = leaving.current;
    const close = () => setTimeout(() => signal.aborted || setIs(false));
    for (const end of ends) window.addEventListener(end, close, { once: true, signal });
  };
  return {
    is,
    onFocus: () => {
      leaving.current.abort();
      setIs(true);
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent<HTMLFormElement>) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) leave();
    },
  };
}

const Foot = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1.5),
  padding: theme.spacing(3, 0),
}));

const Area = styled(TextArea)({ minHeight: 0, maxHeight: '30vh', resize: 'none' });

const Last = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: theme.spacing(3),
}));

const Count = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  fontVariantNumeric: 'tabular-nums',
  color: theme.vars.palette.text.secondary,
  '&[data-over]': { color: theme.vars.palette.now.onSoft, fontWeight: 600 },
}));
