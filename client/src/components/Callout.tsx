import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Icon, type LucideIcon } from './Icon.tsx';

interface CalloutProps {
  /** What it says: waiting (ochre), knowledge (lake), now (red), or the programme's own green. */
  tone: 'waiting' | 'knowledge' | 'now' | 'primary';
  icon: LucideIcon;
  children: ReactNode;
  /** One thing to do about it. */
  action?: ReactNode;
  /** Whether it appears by itself and must be announced. */
  live?: boolean;
}

/** A few lines on a tinted ground, inside a page: a state to know about, without stopping anyone. */
export function Callout({ tone, icon, children, action, live }: CalloutProps) {
  return (
    <Box data-tone={tone} {...(live && { role: 'status' })}>
      <Mark>
        <Icon of={icon} />
      </Mark>
      <Words>{children}</Words>
      {action}
    </Box>
  );
}

const Box = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(2, 2.5),
  padding: theme.spacing(2.5, 3.5),
  borderRadius: theme.shape.borderRadius,
  ...Object.fromEntries(
    (['waiting', 'knowledge', 'now', 'primary'] as const).map((tone) => [
      `&[data-tone="${tone}"]`,
      { color: theme.vars.palette[tone].onSoft, backgroundColor: theme.vars.palette[tone].soft },
    ]),
  ),
}));

const Mark = styled('span')({ display: 'inline-flex', alignSelf: 'flex-start', paddingTop: 2 });
const Words = styled('div')({
  flex: '1 1 160px',
  minWidth: 0,
  textWrap: 'pretty',
  '& a': { color: 'inherit', fontWeight: 700, textUnderlineOffset: '0.18em' },
});
