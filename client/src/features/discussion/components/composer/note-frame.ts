import type { Theme } from '@mui/material/styles';

/** What stands in place of a field where one doesn't write. */
export function noteFrame(theme: Theme) {
  return {
    ...theme.typography.body2,
    flex: 'none',
    display: 'flex',
    gap: theme.spacing(2.5),
    padding: `${theme.spacing(4)} var(--gutter)`,
    paddingBottom: `max(${theme.spacing(4)}, env(safe-area-inset-bottom))`,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    color: theme.vars.palette.text.secondary,
    overflowWrap: 'anywhere',
    '& svg': { marginTop: 2 },
  } as const;
}
