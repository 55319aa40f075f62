import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { focusRing, underFinger } from '../theme/overrides/controls.ts';
import { sizes } from '../theme/tokens.ts';
import { Badge } from './Badge.tsx';
import { Icon, type LucideIcon } from './Icon.tsx';
import { LiveChip } from './LiveChip.tsx';
import { NavSkeleton } from './Skeletons.tsx';

/** One place to go. */
export interface NavItem {
  to: string;
  label: string;
  icon: LucideIcon;
  /** The red number, and its words (« 2 fils non lus »). */
  badge?: { count: number; label: string } | undefined;
  /** « en direct » */
  live?: string | undefined;
  /** Whether only the exact address is this item (home). */
  end?: boolean;
}

/** Places that belong together, under a quiet title or none. */
export interface NavSection {
  id: string;
  title?: string;
  items: NavItem[];
}

/** The sections of navigation, as the first column on a large screen and as a page of its own on a phone. */
export function SideNav({
  label,
  sections,
  loading = false,
  footer,
}: {
  label: string;
  sections: NavSection[];
  /** Whether more of them are on their way. */
  loading?: boolean;
  footer?: ReactNode;
}) {
  return (
    <Column>
      <nav aria-label={label} data-region="nav">
        {sections.map((section) => (
          // A group, not a region: a page may have one of the same name.
          <div
            key={section.id}
            {...(section.title && { role: 'group', 'aria-labelledby': `nav-${section.id}` })}
          >
            {section.title && <SectionTitle id={`nav-${section.id}`}>{section.title}</SectionTitle>}
            <Items>
              {section.items.map((item) => (
                <li key={item.to}>
                  <SideNavItem item={item} />
                </li>
              ))}
            </Items>
          </div>
        ))}
        {loading && <NavSkeleton />}
      </nav>
      {footer && <Footer>{footer}</Footer>}
    </Column>
  );
}

function SideNavItem({ item }: { item: NavItem }) {
  return (
    <Item to={item.to} end={item.end ?? false}>
      <Icon of={item.icon} />
      <span className="label">{item.label}</span>
      {item.live && <LiveChip>{item.live}</LiveChip>}
      {item.badge && <Badge {...item.badge} />}
    </Item>
  );
}

const Column = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  flex: 1,
  minHeight: 0,
  padding: theme.spacing(0, 3.5),
  [theme.breakpoints.down('md')]: { padding: theme.spacing(0, 1.5) },
  '& nav': {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    margin: theme.spacing(0, -1),
    padding: theme.spacing(1),
  },
  '& nav > div + div:not([aria-labelledby])': { paddingTop: theme.spacing(4.5) },
}));

const SectionTitle = styled('h2')(({ theme }) => ({
  ...theme.typography.caption,
  fontWeight: 600,
  letterSpacing: 0,
  padding: theme.spacing(4.5, 2.5, 1.5),
  color: theme.vars.palette.text.secondary,
}));

const Items = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 2 });

const Item = styled(NavLink)(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2.5),
  minHeight: sizes.control,
  padding: theme.spacing(1.5, 2.5),
  borderRadius: theme.shape.borderRadius,
  color: theme.vars.palette.text.primary,
  textDecoration: 'none',
  fontSize: '1.0625rem',
  lineHeight: 1.5,
  overflowWrap: 'anywhere',
  '& .label': { flex: 1, minWidth: 0 },
  '&:hover': { backgroundColor: theme.vars.palette.primary.soft },
  /* Bolder by its outline: the same width, so that no name takes a second line by being chosen. */
  '&.active': {
    WebkitTextStroke: '0.4px currentColor',
    color: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.soft,
  },
  '&:focus-visible': focusRing(theme, -2),
  [underFinger]: { minHeight: sizes.touch },
}));

const Footer = styled('div')(({ theme }) => ({
  padding: theme.spacing(3, 2, 3),
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > * + *': { marginTop: theme.spacing(3) },
}));
