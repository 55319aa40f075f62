import { styled } from '@mui/material/styles';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useTranslation } from 'react-i18next';
import { formatFull, formatTime, formatWhen } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { focusRing, underFinger } from '../../../../theme/overrides/controls.ts';

/** Milliseconds between writing and sending from which both are worth saying. */
const worthSaying = 2 * 60_000;

interface MessageTimesProps {
  message: Message;
  onHistory: (message: Message) => void;
}

/** Under a message, where there is something to say of time: sent long after it was written, or edited since. */
export function MessageTimes(props: MessageTimesProps) {
  const { message } = props;
  const lateSince = isLate(message) ? message.writtenAt : null;
  const edited = message.editedAt !== null && message.state === 'published';
  if (lateSince === null && !edited) return null;
  return <Times {...props} lateSince={lateSince} edited={edited} />;
}

function isLate({ writtenAt, createdAt }: Message): boolean {
  return writtenAt !== null && Date.parse(createdAt) - Date.parse(writtenAt) >= worthSaying;
}

interface TimesProps extends MessageTimesProps {
  lateSince: string | null;
  edited: boolean;
}

function Times({ message, lateSince, edited, onHistory }: TimesProps) {
  const { t } = useTranslation('discussion');
  return (
    <Line>
      {lateSince !== null && <LateWords writtenAt={lateSince} createdAt={message.createdAt} />}
      {lateSince !== null && edited && ' · '}
      {edited && (
        <Edited type="button" onClick={() => onHistory(message)} aria-label={t('messages.editedShow')}>
          {t('messages.edited')}
        </Edited>
      )}
    </Line>
  );
}

/** « écrit à 14:10, envoyé à 18:02 », with the days where they are not the same. */
function LateWords({ writtenAt, createdAt }: { writtenAt: string; createdAt: string }) {
  const { t } = useTranslation('discussion');
  const language = useLanguage();
  const sameDay = new Date(writtenAt).toDateString() === new Date(createdAt).toDateString();
  if (sameDay) {
    return t('messages.written', {
      written: formatTime(writtenAt, language),
      sent: formatTime(createdAt, language),
    });
  }
  return t('messages.writtenDay', {
    written: formatWhen(writtenAt, language, createdAt),
    sent: formatFull(createdAt, language),
  });
}

const Line = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}));

const Edited = styled('button')(({ theme }) => ({
  font: 'inherit',
  color: 'inherit',
  padding: 0,
  border: 0,
  background: 'none',
  cursor: 'pointer',
  textDecoration: 'underline',
  textDecorationStyle: 'dotted',
  textUnderlineOffset: '0.2em',
  borderRadius: 3,
  '&:focus-visible': focusRing(theme),
  [underFinger]: { minHeight: 24 },
}));
