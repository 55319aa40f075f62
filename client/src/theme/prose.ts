import type { Theme } from '@mui/material/styles';
import { measure } from './tokens.ts';

/** How what someone wrote looks, where it is read and where it is written. */
export function prose(theme: Theme) {
  return {
    maxWidth: measure,
    minWidth: 0,
    overflowWrap: 'anywhere' as const,
    '& > * + *': { marginTop: theme.spacing(2.5) },
    '& a': {
      color: theme.vars.palette.knowledge.main,
      textDecoration: 'underline',
      textDecorationColor: theme.vars.palette.knowledge.edge,
      textUnderlineOffset: '0.18em',
      borderRadius: 3,
    },
    '& a:hover': { textDecorationColor: 'currentColor' },
    '& h3': theme.typography.h3,
    '& h4': theme.typography.h4,
    '& h5, & h6': { ...theme.typography.h5, margin: 0 },
    '& ul, & ol': { margin: 0, paddingLeft: '1.4em' },
    '& > * + ul, & > * + ol': { marginTop: theme.spacing(1.5) },
    '& li + li': { marginTop: theme.spacing(1) },
    '& li::marker': { color: theme.vars.palette.text.secondary },
    '& li.task': { position: 'relative' as const, listStyle: 'none', marginLeft: '-1.4em' },

    '& li.task > svg': { marginRight: theme.spacing(2), verticalAlign: '-0.2em' },
    '& blockquote': {
      margin: 0,
      padding: theme.spacing(0.5, 0, 0.5, 4),
      borderLeft: `3px solid ${theme.vars.palette.divider}`,
      color: theme.vars.palette.text.secondary,
    },
    '& > * + blockquote': { marginTop: theme.spacing(2.5) },
    '& blockquote > * + *': { marginTop: theme.spacing(1.5) },
    '& blockquote > footer': { ...theme.typography.caption, marginTop: theme.spacing(0.5) },
    '& code': {
      padding: '1px 5px',
      borderRadius: 4,
      fontSize: '0.9em',
      fontFamily: 'ui-monospace, monospace',
      backgroundColor: theme.vars.palette.primary.soft,
    },
    '& pre': {
      overflowX: 'auto',
      padding: theme.spacing(3),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.vars.palette.primary.soft,
    },
    '& pre code': { padding: 0, background: 'none', overflowWrap: 'normal' },
    '& hr': { border: 0, borderTop: `1px solid ${theme.vars.palette.divider}`, margin: theme.spacing(4, 0) },
    '& .table': { overflowX: 'auto' },
    '& table': { borderCollapse: 'collapse', fontSize: '0.9375rem' },
    '& th, & td': {
      padding: theme.spacing(1.5, 3),
      textAlign: 'left',
      verticalAlign: 'top',
      overflowWrap: 'normal',
      borderBottom: `1px solid ${theme.vars.palette.divider}`,
    },
    '& th:first-of-type, & td:first-of-type': { paddingLeft: 0 },
  };
}
