import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { OwnAddress } from '@sentiers/shared/addresses.ts';
import type { Card } from '@sentiers/shared/cards/schema.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import BookOpenIcon from 'lucide-react/icons/book-open';
import MessageSquareTextIcon from 'lucide-react/icons/message-square-text';
import MessagesSquareIcon from 'lucide-react/icons/messages-square';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, queries } from '../lib/api/api.ts';
import { paths } from '../lib/paths.ts';
import { focusRing } from '../theme/overrides/controls.ts';
import { cardKey, createCardLoader } from './card-loader.ts';
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
  return <LoadedCard address={address} plain={plain} />;
}

const loadCard = createCardLoader((input) => api.cards.find(input));

/** What was read once is shown again for a while; what one may not read isn't asked for again. */
const kept = { staleTime: 5 * 60_000, retry: false } as const;

function LoadedCard({ address, plain }: AddressCardProps) {
  const cache = useQueryClient();
  const { data: card, isPending } = useQuery({
    ...kept,
    queryKey: [...queries.cards.key(), cardKey(address)],
    queryFn: () => loadCard(address),
    placeholderData: () => cardOfKnown(cache, address),
  });
  if (!card) return isPending ? <Waiting aria-hidden="true" /> : plain;
  switch (card.kind) {
    case 'thread':
      return <ThreadCard card={card} />;
    case 'message':
      return <MessageCard card={card} />;
    case 'person':
      return <PersonCard card={card} />;
    case 'experience':
      return <ExperienceCard card={card} />;
  }
}

/** A thread that was opened is shown at once: nothing moves when its card comes. */
function cardOfKnown(cache: QueryClient, address: OwnAddress): Card | undefined {
  if (address.kind !== 'thread') return undefined;
  const { threadId } = address;
  const thread = cache.getQueryData<Thread>(queries.threads.get.queryKey({ input: { threadId } }));
  if (!thread) return undefined;
  const { title, channelId, channelName, kind: threadKind, author } = thread;
  return { kind: 'thread', threadId, title, channelId, channelName, threadKind, author };
}

type CardOf<Kind extends Card['kind']> = Extract<Card, { kind: Kind }>;

function ThreadCard({ card }: { card: CardOf<'thread'> }) {
  const { t } = useTranslation('common');
  const { title, threadKind, channelName, author } = card;
  return (
    <Frame to={paths.thread(card.channelId, card.threadId)}>
      <Icon of={MessagesSquareIcon} />
      <Words>
        <b>{title}</b> <KindChip kind={threadKind} />
        <small>{t('card.thread', { channel: channelName, name: author.name })}</small>
      </Words>
    </Frame>
  );
}

function MessageCard({ card }: { card: CardOf<'message'> }) {
  const { t } = useTranslation('common');
  const { title, channelName, author, excerpt } = card;
  return (
    <Frame to={paths.message(card.threadId, card.seq)}>
      <Icon of={MessageSquareTextIcon} />
      <Words>
        <b>{author.name}</b>
        <span>{excerpt}</span>
        <small>{t('card.message', { title, channel: channelName })}</small>
      </Words>
    </Frame>
  );
}

function PersonCard({ card: { person, title } }: { card: CardOf<'person'> }) {
  return (
    <Frame to={paths.person(person.id)}>
      <PersonAvatar person={person} size={40} />
      <Words>
        <b>{person.name}</b>
        <small>{[title, person.organisation].filter(Boolean).join(' · ')}</small>
      </Words>
    </Frame>
  );
}

/** What it was written as and by whom, as the reader is told; where it is about, if it has no summary. */
function ExperienceCard({ card }: { card: CardOf<'experience'> }) {
  const { t } = useTranslation('common');
  const { experienceId, title, summary, places, experienceKind: kind, byline } = card;
  const by =
    byline.pseudonym ?? byline.organisation?.name ?? byline.authors.map(({ name }) => name).join(', ');
  const about = summary || places.join(', ');
  return (
    <Frame to={paths.experience(experienceId)}>
      <Icon of={BookOpenIcon} />
      <Words>
        <b>{title}</b>
        {about !== '' && <Summary>{about}</Summary>}
        <small>{t('card.experience', { kind, by })}</small>
      </Words>
    </Frame>
  );
}

const Frame = styled(Link)(({ theme }) => ({
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

/** Two lines of it: the page has the rest. */
const Summary = styled('span')({
  '&&&': { display: '-webkit-box' },
  overflow: 'hidden',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
});

/** As high as a card, so that nothing moves when it comes. */
const Waiting = styled('div')(({ theme }) => ({
  height: 64,
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.divider}`,
}));
