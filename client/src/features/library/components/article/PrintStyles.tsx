import GlobalStyles from '@mui/material/GlobalStyles';
import { light } from '../../../../theme/tokens.ts';

/* Outside the page's own elements: neither the theme nor its variables reach there. */
const foot = { fontFamily: '"Atkinson Hyperlegible Next", sans-serif', fontSize: '8pt', color: light.muted };

/** On paper: what is marked `data-printed` alone, all of it, in the light scheme's ink, whichever scheme is on screen; its pages are numbered. */
export function PrintStyles() {
  return (
    <GlobalStyles
      styles={{
        '@page': {
          margin: '18mm 20mm 20mm',
          '@bottom-right': { ...foot, content: 'counter(page) " / " counter(pages)' },
        },
        '@media print': {
          // A page of the dark scheme would be black paper.
          ':root': { colorScheme: 'light !important' },
          'html, body': { background: 'none !important' },
          // Whatever neither holds it, nor is it, nor is in it, is of the screen.
          'body *:not(:has([data-printed])):not([data-printed]):not([data-printed] *), [data-screen]': {
            display: 'none !important',
          },
          '#root, #root *:has([data-printed])': {
            display: 'block !important',
            position: 'static !important',
            height: 'auto !important',
            maxHeight: 'none !important',
            overflow: 'visible !important',
            padding: '0 !important',
            margin: '0 !important',
            background: 'none !important',
            border: '0 !important',
          },
          '[data-printed]': {
            '--sentiers-palette-text-primary': light.ink,
            '--sentiers-palette-text-secondary': light.muted,
            '--sentiers-palette-divider': light.line,
            '--sentiers-palette-knowledge-main': light.knowledge.main,
            '--sentiers-palette-knowledge-onSoft': light.knowledge.onSoft,
            '--sentiers-palette-knowledge-soft': light.knowledge.soft,
            '--sentiers-palette-waiting-main': light.waiting.main,
            '--sentiers-palette-primary-main': light.forest.main,
            '--sentiers-palette-background-default': light.surface,
            '--sentiers-palette-background-paper': light.surface,
            color: light.ink,
            maxWidth: 'none !important',
            fontSize: '10.5pt',
            lineHeight: 1.5,
            printColorAdjust: 'exact',
          },
          '[data-printed] :is(section > *, .prose)': { maxWidth: 'none !important' },
          '[data-printed] :is(h1, h2, h3, h4)': { breakAfter: 'avoid' },
          '[data-printed] :is(dl, figure, img, blockquote, li, tr)': { breakInside: 'avoid' },
          '[data-printed] :is(p, li)': { orphans: 3, widows: 3 },
          '[data-printed] a': { color: 'inherit', textDecoration: 'none' },
          '[data-printed] .prose a[href^="http"]::after': {
            content: '" (" attr(href) ")"',
            fontSize: '0.85em',
            overflowWrap: 'anywhere',
          },
        },
      }}
    />
  );
}
