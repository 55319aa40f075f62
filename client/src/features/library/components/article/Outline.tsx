import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { focusRing, underFinger } from '../../../../theme/overrides/controls.ts';
import { sizes } from '../../../../theme/tokens.ts';
import { useCurrentPart } from '../../hooks/use-current-part.ts';

interface OutlineProps {
  parts: readonly { anchor: string; title: string }[];
}

/** What an article is made of, beside it: the part that is being read is marked. */
export function Outline({ parts }: OutlineProps) {
  const { t } = useTranslation('experience');
  const current = useCurrentPart(parts.map(({ anchor }) => anchor));
  return (
    <nav aria-labelledby="outline">
      <h2 id="outline">{t('outline')}</h2>
      <Parts>
        {parts.map(({ anchor, title }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} {...(anchor === current && { 'aria-current': 'location' as const })}>
              {title}
            </a>
          </li>
        ))}
      </Parts>
    </nav>
  );
}

/** The same on a phone: folded above the text. */
export function FoldedOutline({ parts, children }: OutlineProps & { children?: ReactNode }) {
  const { t } = useTranslation('experience');
  return (
    <Folded>
      <summary>{t('outline')}</summary>
      <Parts>
        {parts.map(({ anchor, title }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{title}</a>
          </li>
        ))}
      </Parts>
      {children}
    </Folded>
  );
}

const Parts = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& a': {
    ...theme.typography.body2,
    display: 'block',
    padding: theme.spacing(1.25, 0, 1.25, 3),
    color: theme.vars.palette.text.primary,
    textDecoration: 'none',
    borderLeft: `3px solid ${theme.vars.palette.divider}`,
    overflowWrap: 'anywhere',
    [underFinger]: { minHeight: sizes.touch, display: 'flex', alignItems: 'center' },
  },
  '& a:hover': { textDecoration: 'underline' },
  '& a:focus-visible': focusRing(theme, -2),
  '& a[aria-current]': { fontWeight: 700, borderLeftColor: theme.vars.palette.knowledge.main },
}));

const Folded = styled('details')(({ theme }) => ({
  margin: theme.spacing(4, 0, 0),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  '& > summary': {
    ...theme.typography.subtitle2,
    display: 'flex',
    alignItems: 'center',
    minHeight: sizes.touch,
    padding: theme.spacing(0, 4),
    cursor: 'pointer',
  },
  '& > summary::before': { content: '"▸"', marginRight: theme.spacing(2) },
  '&[open] > summary::before': { content: '"▾"' },
  '& > summary:focus-visible': focusRing(theme, -2),
  '& > ol': { padding: theme.spacing(0, 4, 3) },
  [theme.breakpoints.up('lg')]: { display: 'none' },
  '@media print': { display: 'none' },
}));
