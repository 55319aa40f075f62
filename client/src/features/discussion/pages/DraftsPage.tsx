import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import Trash2Icon from 'lucide-react/icons/trash-2';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { Time } from '../../../components/Time.tsx';
import { useHandedFocus } from '../../../components/use-handed-focus.ts';
import { paths } from '../../../lib/paths.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { DraftFacts } from '../components/new-thread/DraftFacts.tsx';
import { type DraftLine, useDiscardDraft, useDraftLines } from '../hooks/use-drafts.ts';
import { useMe } from '../hooks/use-me.ts';
import { bodyToField } from '../logic/references.ts';

interface DraftsPageProps {
  /** What else waits to be written, in sections of its own below. */
  others?: ReactNode;
}

/** What one began to write, on every device, each with the way back to it. */
export function DraftsPage({ others }: DraftsPageProps) {
  const { t } = useTranslation('discussion');
  const drafts = useDraftLines();
  const discard = useDiscardDraft();
  const list = useRef<HTMLDivElement>(null);
  const handFocusOn = useHandedFocus(list, drafts.map(({ context }) => context).join());
  return (
    <>
      <PageHeader title={t('drafts.title')} meta={t('drafts.lede')} back={paths.write} backUntil="md" />
      <Scroll ref={list} tabIndex={-1} role="region" aria-label={t('drafts.title')}>
        {drafts.length === 0 && (
          <EmptyState
            title={t('drafts.emptyTitle')}
            action={
              <LinkButton to={paths.write} variant="contained">
                {t('write.title')}
              </LinkButton>
            }
          >
            {t('drafts.empty')}
          </EmptyState>
        )}
        {drafts.map((draft) => (
          <Row
            key={draft.context}
            draft={draft}
            onDiscard={(pressed) => {
              handFocusOn(pressed);
              void discard(draft.context);
            }}
          />
        ))}
        {others}
      </Scroll>
    </>
  );
}

function Row({ draft, onDiscard }: { draft: DraftLine; onDiscard: (pressed: Element) => void }) {
  const { t } = useTranslation('discussion');
  const kind = draft.context.split(':')[0] as DraftKind;
  const address = addressOf(draft, useMe()?.id);
  const words = {
    thread: 'drafts.answer',
    channel: 'drafts.thread',
    edit: 'drafts.edit',
    direct: 'drafts.answer',
  } as const;
  const label = draft.place ? t(words[kind], { place: draft.place.label }) : t(unknownPlace(draft, kind));
  return (
    <Line data-line={draft.context}>
      <div>
        <h2>{address ? <Link to={address}>{label}</Link> : label}</h2>
        {kind === 'channel' && <DraftFacts content={draft.content} />}
        <p>{bodyToField(draft.content.body).text || t('drafts.noWords')}</p>
      </div>
      <Side>
        <Time at={draft.updatedAt} />
        <IconButton
          aria-label={t('drafts.discard')}
          title={t('drafts.discard')}
          onClick={({ currentTarget }) => onDiscard(currentTarget)}
        >
          <Icon of={Trash2Icon} />
        </IconButton>
      </Side>
    </Line>
  );
}

type DraftKind = 'thread' | 'channel' | 'edit' | 'direct';

/** Words for a draft whose place the server did not tell: it can't be read any more, or the network is away. */
function unknownPlace({ place, waitsIn }: DraftLine, kind: DraftKind) {
  if (waitsIn !== undefined) return 'drafts.rewording' as const;
  if (kind === 'direct') return 'drafts.aMessage' as const;
  if (place === null) return 'drafts.gone' as const;
  const plain = { thread: 'drafts.anAnswer', channel: 'drafts.aThread', edit: 'drafts.anEdit' } as const;
  return plain[kind];
}

function addressOf({ context, place, waitsIn }: DraftLine, me: string | undefined): string | null {
  const [kind, id = ''] = context.split(':');
  if (waitsIn !== undefined) return paths.threadById(waitsIn);
  if (kind === 'direct') return id === me ? paths.newMessage : paths.messageTo(id);
  if (place === null) return null;
  if (kind === 'channel') return paths.newThread(id);
  if (kind === 'thread') return place ? paths.thread(place.channelId, id) : paths.threadById(id);
  if (!place) return null;
  return place.threadId === null ? null : paths.thread(place.channelId, place.threadId);
}

const Scroll = styled(PaneScroll)({ display: 'flex', flexDirection: 'column' });

const Line = styled('article')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  gap: theme.spacing(4),
  padding: `${theme.spacing(4)} var(--gutter)`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& > div:first-of-type': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& h2': { ...theme.typography.h4 },
  '& h2 > a': { color: 'inherit', textDecoration: 'none' },
  '& h2 > a::after': { content: '""', position: 'absolute', inset: 0 },
  '& h2 > a:focus-visible': { outline: 'none' },
  '& h2 > a:focus-visible::after': focusRing(theme, -3),
  '& small': { color: theme.vars.palette.text.secondary },
  '& p': {
    ...theme.typography.body2,
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    color: theme.vars.palette.text.secondary,
  },
  '&:hover': { backgroundColor: theme.vars.palette.background.paper },
}));

const Side = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-end',
  color: theme.vars.palette.text.secondary,
  '& > button': { position: 'relative', marginRight: theme.spacing(-2.5) },
}));
