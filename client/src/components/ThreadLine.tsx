import { styled } from '@mui/material/styles';
import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import CheckIcon from 'lucide-react/icons/check';
import LockIcon from 'lucide-react/icons/lock';
import MoonIcon from 'lucide-react/icons/moon';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { gluePunctuation } from '../i18n/glue-punctuation.ts';
import { focusRing } from '../theme/overrides/controls.ts';
import { Badge } from './Badge.tsx';
import { Icon } from './Icon.tsx';
import { Time } from './Time.tsx';

interface ThreadLineProps {
  to: string;
  title: string;
  kind: ThreadKind;
  /** ISO date of the last thing that happened there. */
  at: string;
  /** Who said what last, or where it is. */
  children: ReactNode;
  /** What waits, in ochre: a draft, a question without an answer. It comes before everything else. */
  waiting?: ReactNode;
  /** « Résolue par Antoine », of a question: stands in the place of its kind. */
  solved?: string | undefined;
  /** Unread messages, with their words. */
  unread?: { count: number; label: string } | undefined;
  /** « fermé », where nobody writes any more. */
  closed?: string | undefined;
  /** « en sourdine », where one asked for silence. */
  muted?: string | undefined;
  /** Whether it is the thread being read beside the list. */
  current?: boolean;
}

/** A thread in a list: its title in two lines at most, when, what was last said, and what is unread. */
export function ThreadLine(props: ThreadLineProps) {
  const { to, title, kind, at, children, waiting, solved, unread, closed, muted, current = false } = props;
  const { t } = useTranslation('common');
  const isUnread = unread !== undefined && unread.count > 0;
  return (
    <Line
      to={to}
      data-thread-line
      data-unread={isUnread || undefined}
      {...(current && { 'aria-current': 'true' as const })}
    >
      <Title>{gluePunctuation(title)}</Title>
      <When>
        <Time at={at} />
      </When>
      <About>
        {closed && (
          <Closed>
            <Icon of={LockIcon} size={14} /> {closed}
          </Closed>
        )}
        {muted && (
          <Closed>
            <Icon of={MoonIcon} size={14} /> {muted}
          </Closed>
        )}
        {kind !== 'discussion' && kind !== 'direct' && !waiting && (
          <Kind data-kind={solved ? 'solved' : kind}>
            {solved ? (
              <>
                <Icon of={CheckIcon} size={14} /> {solved}
              </>
            ) : (
              t(`kind.${kind}`)
            )}
          </Kind>
        )}
        {waiting && <Waiting>{waiting}</Waiting>}
        {children}
      </About>
      {isUnread && (
        <Unread>
          <Badge {...unread} />
        </Unread>
      )}
    </Line>
  );
}

const Line = styled(Link)(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: theme.spacing(0.5, 3),
  alignItems: 'start',
  padding: `${theme.spacing(3)} var(--gutter)`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.primary,
  textDecoration: 'none',
  '&:hover': { backgroundColor: theme.vars.palette.background.paper },
  '&:focus-visible': focusRing(theme, -3),
  '&[aria-current]': {
    backgroundColor: theme.vars.palette.background.paper,
    boxShadow: `inset 4px 0 0 ${theme.vars.palette.primary.main}`,
  },
}));

const Title = styled('span')(({ theme }) => ({
  ...theme.typography.h4,
  fontWeight: 600,
  display: '-webkit-box',
  overflow: 'hidden',
  overflowWrap: 'anywhere',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  '[data-unread] > &': { fontWeight: 700 },
}));

const When = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  paddingTop: 2,
  justifySelf: 'end',
  color: theme.vars.palette.text.secondary,
  '[data-unread] > &': { color: theme.vars.palette.text.primary },
}));

const About = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  gridColumn: 1,
  '&:last-child': { gridColumn: '1 / -1' },
  minWidth: 0,
  overflow: 'hidden',
  whiteSpace: 'nowrap',
  textOverflow: 'ellipsis',
  color: theme.vars.palette.text.secondary,
}));

const Unread = styled('span')({ display: 'flex', alignSelf: 'center', justifySelf: 'end' });

const Kind = styled('span')(({ theme }) => ({
  fontWeight: 600,
  color: theme.vars.palette.knowledge.main,
  '&[data-kind="announcement"], &[data-kind="solved"]': { color: theme.vars.palette.primary.main },
  '& svg': { verticalAlign: '-2px' },
  '&::after': { content: '" · "', color: theme.vars.palette.text.secondary, whiteSpace: 'pre' },
}));

const Waiting = styled('span')(({ theme }) => ({
  fontWeight: 600,
  color: theme.vars.palette.waiting.main,
}));

const Closed = styled('span')({
  '& svg': { verticalAlign: '-2px' },
  '&::after': { content: '" · "', whiteSpace: 'pre' },
});
