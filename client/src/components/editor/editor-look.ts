import type { Theme } from '@mui/material/styles';

/** What an editor has beside the words: the hint of an empty one, boxes to tick, names, a table's chosen cells. */
export function editorParts(theme: Theme) {
  const { palette } = theme.vars;
  return {
    '& h1, & h2': theme.typography.h3,
    '& h3': theme.typography.h4,
    '& p.is-editor-empty:first-of-type::before': {
      content: 'attr(data-placeholder)',
      float: 'left' as const,
      height: 0,
      pointerEvents: 'none' as const,
      color: palette.text.secondary,
    },
    whiteSpace: 'break-spaces' as const,
    '& li > p + *': { marginTop: theme.spacing(1) },
    '& span[data-address]': {
      padding: '0 5px 1px',
      borderRadius: 6,
      fontWeight: 600,
      color: palette.knowledge.onSoft,
      backgroundColor: palette.knowledge.soft,
    },
    '& .ProseMirror-selectednode, & [data-selected]': {
      outline: `2px solid ${palette.primary.main}`,
      outlineOffset: 1,
      borderRadius: 6,
    },
    '& ul[data-type="taskList"]': { listStyle: 'none', paddingLeft: 0 },
    '& ul[data-type="taskList"] > li': { display: 'flex', gap: theme.spacing(2) },
    '& ul[data-type="taskList"] > li > div': { flex: 1, minWidth: 0 },
    '& ul[data-type="taskList"] > li > label': { flex: 'none', display: 'flex' },
    '& ul[data-type="taskList"] input': {
      width: 24,
      height: 24,
      margin: 0,
      accentColor: palette.primary.main,
    },
    [theme.breakpoints.down('md')]: {
      '& ul[data-type="taskList"] > li': { alignItems: 'center', minHeight: 44 },
      '& ul[data-type="taskList"] > li > label': {
        alignSelf: 'flex-start',
        justifyContent: 'center',
        alignItems: 'center',
        width: 44,
        height: 44,
        margin: '0 -8px 0 -10px',
      },
      '& ul[data-type="taskList"] > li + li': { marginTop: 0 },
    },
    '& table': {
      width: '100%',
      tableLayout: 'fixed' as const,
      borderCollapse: 'collapse' as const,
      fontSize: '0.9375rem',
    },
    '& th, & td': {
      position: 'relative' as const,
      border: `1px solid ${palette.divider}`,
      padding: theme.spacing(1, 2),
    },
    '& th': { backgroundColor: palette.background.paper, textAlign: 'start' as const },
    '& th:first-of-type, & td:first-of-type': { paddingLeft: theme.spacing(2) },
    '& .selectedCell::after': {
      content: '""',
      position: 'absolute' as const,
      inset: 0,
      pointerEvents: 'none' as const,
      border: `2px solid ${palette.primary.main}`,
    },
    '& .ProseMirror-gapcursor': {
      display: 'none',
      position: 'absolute' as const,
      pointerEvents: 'none' as const,
    },
    '&.ProseMirror-focused .ProseMirror-gapcursor': { display: 'block' },
    '& .ProseMirror-gapcursor::after': {
      content: '""',
      display: 'block',
      width: 20,
      borderTop: `1px solid ${palette.text.primary}`,
    },
    '& img.ProseMirror-separator': { display: 'inline' as const, width: 0, height: 0, border: 0 },
  };
}
