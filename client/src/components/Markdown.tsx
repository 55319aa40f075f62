import { styled } from '@mui/material/styles';
import SquareIcon from 'lucide-react/icons/square';
import SquareCheckIcon from 'lucide-react/icons/square-check';
import { type ComponentProps, memo } from 'react';
import { useTranslation } from 'react-i18next';
import ReactMarkdown, { type Components } from 'react-markdown';
import { Link } from 'react-router';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';
import { paths } from '../lib/paths.ts';
import { measure } from '../theme/tokens.ts';
import { Icon } from './Icon.tsx';
import { MarkdownImage } from './MarkdownImage.tsx';
import { readLink, remarkMentions } from './markdown-links.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const plugins = [remarkGfm, remarkBreaks, remarkMentions];

/**
 * What a person wrote in Markdown, drawn safely: HTML stays text that is not shown, addresses are checked, images
 * only come from our server. A line break is one. Headings start at the third rank, under a page's own.
 */
export const Markdown = memo(function Markdown({ children }: { children: string }) {
  return (
    <Prose>
      <ReactMarkdown
        remarkPlugins={plugins}
        skipHtml
        urlTransform={(address) => address}
        components={components}
      >
        {children}
      </ReactMarkdown>
    </Prose>
  );
});

function SafeLink({ href, children }: ComponentProps<'a'>) {
  const target = readLink(href, window.location.origin);
  if (!target) return <span>{children}</span>;
  if (target.kind === 'person') {
    return (
      <Mention to={paths.person(target.id)} data-person={target.id}>
        {children}
      </Mention>
    );
  }
  if (target.kind === 'inside') return <Link to={target.path}>{children}</Link>;
  return (
    <a href={target.href} target="_blank" rel="noopener noreferrer nofollow ugc">
      {children}
    </a>
  );
}

/** A line of a list of things to do: read, not ticked (its author edits the message). */
function TaskMark({ done }: { done: boolean }) {
  const { t } = useTranslation('common');
  return (
    <>
      <Icon of={done ? SquareCheckIcon : SquareIcon} />
      <VisuallyHidden>{t(done ? 'task.done' : 'task.open')}</VisuallyHidden>
    </>
  );
}

const components: Components = {
  a: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink>,
  img: ({ src, alt }) => <MarkdownImage src={typeof src === 'string' ? src : undefined} alt={alt ?? ''} />,
  input: ({ checked }) => <TaskMark done={checked === true} />,
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  h4: ({ children }) => <h5>{children}</h5>,
  h5: ({ children }) => <h6>{children}</h6>,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must scroll by the keyboard too.
    <div className="table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
};

const Mention = styled(Link)(({ theme }) => ({
  '&&': {
    padding: '0 5px 1px',
    borderRadius: 6,
    fontWeight: 600,
    textDecoration: 'none',
    color: theme.vars.palette.knowledge.onSoft,
    backgroundColor: theme.vars.palette.knowledge.soft,
    boxDecorationBreak: 'clone',
  },
  '&&:hover': { textDecoration: 'underline' },
}));

const Prose = styled('div')(({ theme }) => ({
  maxWidth: measure,
  minWidth: 0,
  overflowWrap: 'anywhere',
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
  '& .contains-task-list': { listStyle: 'none', paddingLeft: 0 },
  '& .task-list-item': { position: 'relative' },
  '& .task-list-item svg': { marginRight: theme.spacing(2), verticalAlign: '-0.2em' },
  '& blockquote': {
    margin: 0,
    padding: theme.spacing(0.5, 0, 0.5, 4),
    borderLeft: `3px solid ${theme.vars.palette.divider}`,
    color: theme.vars.palette.text.secondary,
  },
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
}));
