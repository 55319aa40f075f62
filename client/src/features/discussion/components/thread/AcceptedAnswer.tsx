import { styled } from '@mui/material/styles';
import { excerptOf } from '@sentiers/shared/messages/body.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { AcceptedAnswer as Answer } from '@sentiers/shared/threads/schema.ts';
import { useQuery } from '@tanstack/react-query';
import CircleCheckIcon from 'lucide-react/icons/circle-check';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../../../components/Icon.tsx';
import { Markdown } from '../../../../components/Markdown.tsx';
import { queries } from '../../../../lib/api/api.ts';
import { paths } from '../../../../lib/paths.ts';

interface AcceptedAnswerProps {
  answer: Answer;
  place: { channelId: string; threadId: string };
  /** The message, where it is loaded; else it is asked for. */
  loaded: Message | undefined;
}

/** Characters beyond which only the first words stand under the question. */
const whole = 900;

/** Under a question: the answer that was kept, and the way to where it was given. */
export function AcceptedAnswer({ answer, place, loaded }: AcceptedAnswerProps) {
  const { t } = useTranslation('discussion');
  const fetched = useQuery({
    ...queries.messages.get.queryOptions({ input: { messageId: answer.messageId } }),
    enabled: loaded === undefined,
  });
  const message = loaded ?? fetched.data?.message;
  if (message && message.state !== 'published') return null;
  const { author, by, seq } = answer;
  return (
    <Block aria-label={t('answer.label')}>
      <Kept>
        <Icon of={CircleCheckIcon} size={16} />
        {by.id === author.id
          ? t('answer.found', { name: author.name })
          : t('answer.keptBy', { name: author.name, by: by.name })}
      </Kept>
      {message && <Words body={message.body} />}
      <Link to={`${paths.thread(place.channelId, place.threadId)}?message=${seq}`}>{t('answer.goTo')}</Link>
    </Block>
  );
}

function Words({ body }: { body: string }) {
  return body.length <= whole ? <Markdown>{body}</Markdown> : <p>{excerptOf(body, 400)}</p>;
}

const Block = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1),
  maxWidth: 620,
  marginTop: theme.spacing(2),
  padding: theme.spacing(3, 4),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderLeft: `4px solid ${theme.vars.palette.primary.main}`,
  borderRadius: theme.shape.borderRadius,
  overflowWrap: 'anywhere',
  '& > a': {
    ...theme.typography.caption,
    justifySelf: 'start',
    fontWeight: 600,
    color: theme.vars.palette.knowledge.main,
  },
}));

const Kept = styled('h3')(({ theme }) => ({
  ...theme.typography.caption,
  fontFamily: theme.typography.fontFamily,
  fontWeight: 600,
  color: theme.vars.palette.primary.main,
  '& svg': { marginRight: theme.spacing(1.5), verticalAlign: '-3px' },
}));

/** On the message itself: it is the answer that was kept. */
export function AnswerMark() {
  const { t } = useTranslation('discussion');
  return (
    <Mark>
      <Icon of={CircleCheckIcon} size={16} /> {t('answer.mark')}
    </Mark>
  );
}

const Mark = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  fontWeight: 600,
  color: theme.vars.palette.primary.main,
  '& svg': { verticalAlign: '-3px' },
}));
