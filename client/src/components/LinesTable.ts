import { styled } from '@mui/material/styles';

/**
 * A table of things one goes to: quiet heads, a line under each row. On a phone each row is read as a card, one cell
 * under the other; a cell with `data-label` says there what its column said.
 */
export const LinesTable = styled('table')(({ theme }) => ({
  width: '100%',
  marginTop: theme.spacing(4),
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': {
    padding: theme.spacing(3, 4, 3, 0),
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  '& thead th': { ...theme.typography.caption, fontWeight: 600, color: theme.vars.palette.text.secondary },
  '& tr': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& tbody th': { fontWeight: 'inherit' },
  '& tbody th > a': { fontWeight: 700, color: 'inherit', textDecoration: 'none' },
  '& tbody th > a:hover': { textDecoration: 'underline' },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.vars.palette.text.secondary },
  '& td': theme.typography.body2,
  '& td > a': { color: theme.vars.palette.knowledge.main },
  [theme.breakpoints.down('md')]: {
    '& thead': { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' },
    '&, & tbody, & tr, & th, & td': { display: 'block' },
    '& tbody tr': { padding: theme.spacing(3, 0) },
    '& tbody th, & tbody td': { padding: theme.spacing(0.5, 0) },
    '& td:empty': { display: 'none' },
    '& td[data-label]::before': {
      content: 'attr(data-label) " : "',
      color: theme.vars.palette.text.secondary,
    },
  },
}));
