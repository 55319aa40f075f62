import { styled } from '@mui/material/styles';
import type { KeyboardEvent } from 'react';
import { Badge } from '../../../components/Badge.tsx';
import { useChosenInSight } from '../../../components/use-chosen-in-sight.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { sizes } from '../../../theme/tokens.ts';

export interface RoomTab {
  id: string;
  label: string;
  /** What is new there, in whole words with the number; null for nothing. */
  badge: { count: number; label: string } | null;
}

interface RoomTabsProps {
  label: string;
  tabs: readonly RoomTab[];
  value: string;
  onChange: (id: string) => void;
}

/** The parts of a room, one at a time: arrows go from one to the next. Their panel has the id `panel-{id}`. */
export function RoomTabs({ label, tabs, value, onChange }: RoomTabsProps) {
  const list = useChosenInSight<HTMLDivElement>(value);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tabs.findIndex(({ id }) => id === value);
    const next = step && tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <List ref={list} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: name, badge }) => (
        <Tab
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-controls={`panel-${id}`}
          aria-selected={id === value}
          tabIndex={id === value ? 0 : -1}
          onClick={() => onChange(id)}
        >
          {name}
          {badge && <Badge {...badge} />}
        </Tab>
      ))}
    </List>
  );
}

const List = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  overflowX: 'auto',
  scrollbarWidth: 'none',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
}));

const Tab = styled('button')(({ theme }) => ({
  ...theme.typography.body2,
  flex: '1 0 auto',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: theme.spacing(1.5),
  minHeight: sizes.touch,
  padding: theme.spacing(0, 2),
  border: 0,
  borderBottom: '3px solid transparent',
  background: 'none',
  color: theme.vars.palette.text.secondary,
  cursor: 'pointer',
  '&[aria-selected="true"]': {
    fontWeight: 700,
    color: theme.vars.palette.primary.main,
    borderBottomColor: 'currentColor',
  },
  '&:focus-visible': focusRing(theme, -2),
}));
