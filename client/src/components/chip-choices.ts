import type { CSSObject, Theme } from '@mui/material/styles';
import { focusRing } from '../theme/overrides/controls.ts';

/** Boxes to tick, drawn as chips: each a `label` with its `input`, then its words in a `span`. */
export function chipChoices(theme: Theme): CSSObject {
  return {
    '& label': { position: 'relative', display: 'inline-flex', maxWidth: '100%', cursor: 'pointer' },
    '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
    '& span': {
      display: 'inline-flex',
      alignItems: 'center',
      minHeight: 44,
      padding: theme.spacing(1, 4),
      border: `1px solid ${theme.vars.palette.control}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.vars.palette.background.paper,
      overflowWrap: 'anywhere',
    },
    '& input:checked + span': {
      fontWeight: 600,
      color: theme.vars.palette.primary.onSoft,
      borderColor: theme.vars.palette.primary.main,
      backgroundColor: theme.vars.palette.primary.soft,
    },
    '& input:disabled + span': {
      color: theme.vars.palette.text.secondary,
      borderColor: theme.vars.palette.divider,
      cursor: 'default',
    },
    '& input:focus-visible + span': focusRing(theme),
  };
}
