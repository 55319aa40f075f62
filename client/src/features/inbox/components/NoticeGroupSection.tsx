import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Notice, NoticeGroup } from '@sentiers/shared/inbox/schema.ts';
import CheckCheckIcon from 'lucide-react/icons/check-check';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badge } from '../../../components/Badge.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { paths } from '../../../lib/paths.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { sizes } from '../../../theme/tokens.ts';
import { NoticeLine } from './NoticeLine.tsx';

interface NoticeGroupSectionProps {
  group: NoticeGroup;
  /** Whether there is something left to mark: not in the list of all that was. */
  open: boolean;
  onDone: (notice: Notice, done: boolean, pressed: Element) => void;
  onRead: (group: NoticeGroup, section: Element | null) => void;
}

/** A thread and what it says to the person: each line with its reason, and one way to have read it all. */
export function NoticeGroupSection({ group, open, onDone, onRead }: NoticeGroupSectionProps) {
  const { t } = useTranslation('inbox');
  const id = useId();
  const { thread, lines, count } = group;
  const element = () => document.getElementById(id);
  const shown = lines.map((notice) => (
    <NoticeLine
      key={notice.id}
      rank={thread ? 3 : 2}
      grouped={thread !== null}
      notice={notice}
      onDone={onDone}
    />
  ));
  if (!thread) return <Group id={id}>{shown}</Group>;
  const unread = thread.standing.following ? thread.standing.unread : 0;
  return (
    <Group id={id} role="group" aria-labelledby={`${id}-title`}>
      <Head>
        <div>
          <Title id={`${id}-title`}>
            <Link to={paths.thread(thread.channelId, thread.id)}>{gluePunctuation(thread.title)}</Link>
          </Title>
          <Place>
            <span>{thread.channelName}</span>
            <Badge count={unread} label={t('unread', { count: unread })} />
          </Place>
        </div>
        {open && (
          <Button
            size="small"
            startIcon={<Icon of={CheckCheckIcon} />}
            aria-label={t('markRead')}
            aria-describedby={`${id}-title`}
            onClick={() => onRead(group, element())}
          >
            <span>{t('markRead')}</span>
          </Button>
        )}
      </Head>
      {shown}
      {count > lines.length && <Others>{t('others', { count: count - lines.length })}</Others>}
    </Group>
  );
}

/** No landmark: two threads may have the same title. */
const Group = styled('div')(({ theme }) => ({
  padding: theme.spacing(5, 0, 2),
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
}));

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'flex-start',
  gap: theme.spacing(4),
  '& > div': { minWidth: 0 },
  '& > button': { flex: 'none' },
  /* On a phone its mark alone: the thread's title keeps the width. */
  [theme.breakpoints.down('sm')]: {
    gap: theme.spacing(2),
    '& > button': { minWidth: sizes.touch, padding: 0, border: 0 },
    '& > button > span:not([class*="startIcon"]):not([class*="Ripple"])': { display: 'none' },
    '& > button [class*="startIcon"]': { margin: 0 },
  },
}));

const Title = styled('h2')(({ theme }) => ({
  ...theme.typography.h3,
  overflowWrap: 'anywhere',
  '& a': { color: 'inherit', textDecoration: 'none', borderRadius: 3 },
  '& a:hover': { textDecoration: 'underline' },
  '& a:focus-visible': focusRing(theme),
}));

const Place = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 2.5),
  marginTop: theme.spacing(1),
  color: theme.vars.palette.text.secondary,
}));

const Others = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  padding: theme.spacing(2, 0),
  color: theme.vars.palette.text.secondary,
}));
