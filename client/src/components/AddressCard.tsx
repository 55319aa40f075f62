import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { OwnAddress } from '@sentiers/shared/addresses.ts';
import { excerptOf } from '@sentiers/shared/messages/body.ts';
import { useQuery } from '@tanstack/react-query';
import MessageSquareTextIcon from 'lucide-react/icons/message-square-text';
import MessagesSquareIcon from 'lucide-react/icons/messages-square';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { queries } from '../lib/api/api.ts';
import { paths } from '../lib/paths.ts';
import { focusRing } from '../theme/overrides/controls.ts';
import { Icon } from './Icon.tsx';
import { KindChip } from './KindChip.tsx';
import { useLightMode } from './light-mode.ts';
import { PersonAvatar } from './PersonAvatar.tsx';

interface AddressCardProps {
  address: OwnAddress;
  /** The address as it was written: what stands there for whoever may not read what it leads to. */
  plain: ReactNode;
}

/** An address of ours, unfolded: what it leads to, as far as the reader may see it. */
export function AddressCard({ address, plain }: AddressCardProps) {
  const { t } = useTranslation('common');
  const light = useLightMode();
  const [asked, setAsked] = useState(false);
  if (light && !asked) {
    return (
      <div>
        {plain}
        <Button size="small" variant="text" onClick={() => setAsked(true)}>
          {t('card.show')}
        </Button>
      </div>
    );
  }
  switch (address.kind) {
    case 'person':
      return <PersonCard personId={address.personId} plain={plain} />;
    case 'thread':
      return <ThreadCard threadId={address.threadId} plain={plain} />;
    case 'message':
      return <MessageCard threadId={address.threadId} seq={address.seq} plain={plain} />;
  }
}

/** What was read once is shown again for a while; what one may not read isn't asked for again. */
const kept = { staleTime: 5 * 60_000, retry: false } as const;

function ThreadCard({ threadId, plain }: { threadId: string; plain: ReactNode }) {
  const { t } = useTranslation('common');
  const { data, isPending } = useQuery({
    ...queries.threads.get.queryOptions({ input: { threadId } }),
    ...kept,
  });
  if (!data) return isPending ? <Waiting aria-hidden="true" /> : plain;
  return (
    <Card to={paths.thread(data.channelId, threadId)}>
      <Icon of={MessagesSquareIcon} />
      <Words>
        <b>{data.title}</b> <KindChip kind={data.kind} />
        <small>{t('card.thread', { channel: data.channelName, name: data.author.name })}</small>
      </Words>
    </Card>
  );
}

function MessageCard({ threadId, seq, plain }: { threadId: string; seq: number; plain: ReactNode }) {
  const { t } = useTranslation('common');
  const thread = useQuery({ ...queries.threads.get.queryOptions({ input: { threadId } }), ...kept });
  const page = useQuery({
    ...queries.messages.list.queryOptions({ input: { conversationId: threadId, around: seq, limit: 1 } }),
    ...kept,
  });
  const message = page.data?.items.find((one) => one.seq === seq && one.state === 'published');
  if (!thread.data || !message) {
    return thread.isPending || page.isPending ? <Waiting aria-hidden="true" /> : plain;
  }
  return (
    <Card to={paths.message(threadId, seq)}>
      <Icon of={MessageSquareTextIcon} />
      <Words>
        <b>{message.author.name}</b>
        <span>{excerptOf(message.body, 160)}</span>
        <small>{t('card.message', { title: thread.data.title, channel: thread.data.channelName })}</small>
      </Words>
    </Card>
  );
}

function PersonCard({ personId, plain }: { personId: string; plain: ReactNode }) {
  const { data, isPending } = useQuery({
    ...queries.people.get.queryOptions({ input: { personId } }),
    ...kept,
  });
  if (!data) return isPending ? <Waiting aria-hidden="true" /> : plain;
  return (
    <Card to={paths.person(personId)}>
      <PersonAvatar person={data} size={40} />
      <Words>
        <b>{data.name}</b>
        <small>{[data.title, data.organisation].filter(Boolean).join(' · ')}</small>
      </Words>
    </Card>
  );
}

const Card = styled(Link)(({ theme }) => ({
  '&&': { color: 'inherit', textDecoration: 'none', borderRadius: theme.shape.borderRadius },
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(3),
  minHeight: 64,
  padding: theme.spacing(2, 3),
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.default,
  '& > svg': { color: theme.vars.palette.knowledge.main },
  '&:hover b': { textDecoration: 'underline' },
  '&:focus-visible': focusRing(theme),
}));

const Words = styled('span')(({ theme }) => ({
  minWidth: 0,
  overflowWrap: 'anywhere',
  lineHeight: 1.35,
  '& > span:not([data-kind]), & > small': { ...theme.typography.caption, display: 'block' },
  '& > small': { color: theme.vars.palette.text.secondary },
}));

/** As high as a card, so that nothing moves when it comes. */
const Waiting = styled('div')(({ theme }) => ({
  height: 64,
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.divider}`,
}));
