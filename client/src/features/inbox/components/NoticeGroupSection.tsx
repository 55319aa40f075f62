import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { showsUnread } from '@sentiers/shared/following/policy.ts';
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
import { NoticeLine } from './NoticeLine.tsx';

interface NoticeGroupSectionProps {
  group: NoticeGroup;
  /** Whether there is something left to mark: not in the list of all that was. */
  open: boolean;
  onDone: (notice: Notice, done: boolean, line: Element | null) => void;
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
      onDone={(_notice, done) =>
        onDone(notice, done, element()?.querySelector(`[data-line="${notice.id}"]`) ?? null)
      }
    />
  ));
  if (!thread) return <Group id={id}>{shown}</Group>;
  const { standing } = thread;
  const unread = showsUnread(standing, { level: null, mutedUntil: null }, Date.now()) ? standing.unread : 0;
  return (
    <Group id={id} aria-labelledby={`${id}-title`}>
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
            aria-describedby={`${id}-title`}
            onClick={() => onRead(group, element())}
          >
            {t('markRead')}
          </Button>
        )}
      </Head>
      {shown}
      {count > lines.length && <Others>{t('others', { count: count - lines.length })}</Others>}
    </Group>
  );
}

const Group = styled('section')(({ theme }) => ({
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
  [theme.breakpoints.down('sm')]: { flexDirection: 'column', gap: theme.spacing(2) },
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
