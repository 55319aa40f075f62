import { styled } from '@mui/material/styles';
import { NavLink } from 'react-router';
import { focusRing } from '../theme/overrides/controls.ts';
import { sizes } from '../theme/tokens.ts';
import { Badge } from './Badge.tsx';
import { Icon } from './Icon.tsx';
import type { NavItem } from './SideNav.tsx';

/** The bar at the foot of a phone: four places, each with its name. */
export function BottomBar({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <Bar aria-label={label}>
      {items.map((item) => (
        <Place key={item.to} to={item.to} end={item.end ?? false}>
          <Mark>
            <Icon of={item.icon} size={20} />
            <span>{item.badge && <Badge {...item.badge} />}</span>
          </Mark>
          {item.label}
        </Place>
      ))}
    </Bar>
  );
}

const Bar = styled('nav')(({ theme }) => ({
  flex: 'none',
  display: 'grid',
  gridAutoFlow: 'column',
  gridAutoColumns: 'minmax(0, 1fr)',
  minHeight: sizes.bottomBar,
  paddingBottom: 'env(safe-area-inset-bottom)',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  [theme.breakpoints.up('md')]: { display: 'none' },
}));

const Place = styled(NavLink)(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: theme.spacing(1),
  minHeight: sizes.bottomBar - 2,
  padding: theme.spacing(1.5, 1),
  fontSize: '0.875rem',
  lineHeight: 1.2,
  color: theme.vars.palette.text.secondary,
  textDecoration: 'none',
  '&.active': { fontWeight: 600, color: theme.vars.palette.primary.main },
  '&:focus-visible': focusRing(theme, -3),
}));

const Mark = styled('span')({
  position: 'relative',
  display: 'inline-flex',
  '& > span': { position: 'absolute', left: 13, top: -6 },
});
