import { styled } from '@mui/material/styles';
import type { ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNow } from '../../../../components/use-now.ts';
import { formatElapsed } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { paths } from '../../../../lib/paths.ts';
import { focusRing } from '../../../../theme/overrides/controls.ts';

interface WaitingQuestionProps {
  thread: ThreadSummary;
  /** Its channel's name, where it isn't said above. */
  channel?: string;
}

/** A question that waits for an answer: for how long, who asked. */
export function WaitingQuestion({ thread, channel }: WaitingQuestionProps) {
  const { t } = useTranslation('discussion');
  const language = useLanguage();
  const elapsed = formatElapsed(useNow() - Date.parse(thread.createdAt), language);
  const { name } = thread.author;
  return (
    <Place to={paths.thread(thread.channelId, thread.id)}>
      <b>{thread.title}</b>
      <span>{t('list.unansweredFor', { elapsed })}</span>
      <small>{channel === undefined ? name : `${name} · ${channel}`}</small>
    </Place>
  );
}

const Place = styled(Link)(({ theme }) => ({
  display: 'grid',
  padding: theme.spacing(3, 0),
  color: 'inherit',
  textDecoration: 'none',
  overflowWrap: 'anywhere',
  '& b': theme.typography.h4,
  '& span': { ...theme.typography.caption, fontWeight: 600, color: theme.vars.palette.waiting.main },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '&:hover b': { textDecoration: 'underline' },
  '&:focus-visible': focusRing(theme),
}));
