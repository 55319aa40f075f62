import { styled, type Theme } from '@mui/material/styles';
import { decodeReferences } from '@sentiers/shared/messages/references.ts';
import SquareIcon from 'lucide-react/icons/square';
import SquareCheckIcon from 'lucide-react/icons/square-check';
import type { MarkedToken, Tokens } from 'marked';
import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../lib/paths.ts';
import { FileRun } from './files/FileRun.tsx';
import { Icon } from './Icon.tsx';
import { LatePart } from './LatePart.tsx';
import { loneAddressOf } from './lone-address.ts';
import { MarkdownImage } from './MarkdownImage.tsx';
import { splitFiles } from './markdown-files.ts';
import { readLink } from './markdown-links.ts';
import { descriptionOf, innerTokens, sourceOf, withWholeMentions } from './markdown-tokens.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const AddressCard = lazy(async () => ({ default: (await import('./AddressCard.tsx')).AddressCard }));

/** Tokens in their order: a token has no name of its own, and a text is drawn anew when it changes. */
export function MarkdownTokens({ tokens }: { tokens: readonly MarkedToken[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is what a token is known by.
  return tokens.map((token, index) => <OneToken key={index} token={token} />);
}

/** The blocks of a text in which an address of ours, alone in its paragraph, unfolds into a card. */
export function TokensWithCards({ tokens }: { tokens: readonly MarkedToken[] }) {
  return tokens.map((token, index) => {
    const found = loneAddressOf(token, window.location.origin);
    // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is what a token is known by.
    const plain = <OneToken key={index} token={token} />;
    if (!found) return plain;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is what a token is known by.
      <LatePart key={index} waiting={plain} failure={plain}>
        <AddressCard address={found} plain={plain} />
      </LatePart>
    );
  });
}

function OneToken({ token }: { token: MarkedToken }): ReactNode {
  const inner = <MarkdownTokens tokens={innerTokens(token)} />;
  switch (token.type) {
    case 'paragraph':
      return <Paragraph token={token} />;
    case 'text':
      return token.tokens ? inner : decodeReferences(token.text);
    case 'strong':
      return <strong>{inner}</strong>;
    case 'em':
      return <em>{inner}</em>;
    case 'del':
      return <del>{inner}</del>;
    case 'br':
      return <br />;
    case 'link':
      return <SafeLink href={decodeReferences(token.href)}>{inner}</SafeLink>;
    case 'image':
      return <MarkdownImage src={token.href} alt={descriptionOf(token)} />;
    case 'heading':
      return <Heading depth={token.depth}>{inner}</Heading>;
    case 'list':
      return <List list={token} items={inner} />;
    case 'list_item':
      return <li className={token.task ? 'task' : undefined}>{inner}</li>;
    case 'checkbox':
      return <TaskMark done={token.checked} />;
    case 'blockquote':
      return <Quotation quote={token} />;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'hr':
      return <hr />;
    case 'table':
      return <Table table={token} />;
    case 'escape':
    case 'html':
      return token.text;
    default:
      return null; // blank lines, and definitions of addresses that the links have taken in
  }
}

/** Words in a paragraph, the files between them each on a line of their own, pictures side by side. */
function Paragraph({ token }: { token: Tokens.Paragraph }) {
  const runs = splitFiles(innerTokens(token));
  return runs.map((run, index) =>
    run.files ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is what a run is known by.
      <FileRun key={index} files={run.files} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is what a run is known by.
      <p key={index}>
        <MarkdownTokens tokens={run.words} />
      </p>
    ),
  );
}

/** A page's titles are h1 and h2: what someone writes stands under them. */
function Heading({ depth, children }: { depth: number; children: ReactNode }) {
  if (depth <= 2) return <h3>{children}</h3>;
  return depth === 3 ? <h4>{children}</h4> : <h5>{children}</h5>;
}

function List({ list, items }: { list: Tokens.List; items: ReactNode }) {
  return list.ordered ? <ol start={list.start || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table }: { table: Tokens.Table }) {
  const cell = (of: Tokens.TableCell) => <MarkdownTokens tokens={withWholeMentions(of.tokens)} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must scroll by the keyboard too.
    <div className="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.header.map((of, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place.
              <th key={column}>{cell(of)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place.
            <tr key={line}>
              {row.map((of, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place.
                <td key={column}>{cell(of)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Words of someone, with the way to the message they come from where the quotation's last line tells it. */
function Quotation({ quote }: { quote: Tokens.Blockquote }) {
  const { words, source } = sourceOf(innerTokens(quote));
  return (
    <blockquote>
      <MarkdownTokens tokens={words} />
      {source && (
        <footer>
          — <SafeLink href={source.href}>{source.text}</SafeLink>
        </footer>
      )}
    </blockquote>
  );
}

function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  const target = readLink(href, window.location.origin);
  if (!target || target.kind === 'file') return <span>{children}</span>;
  switch (target.kind) {
    case 'group':
      return <GroupMention>{children}</GroupMention>;
    case 'person':
      return (
        <Mention to={paths.person(target.id)} data-reference={`person:${target.id}`}>
          {children}
        </Mention>
      );
    case 'thread':
      return (
        <Mention to={paths.threadById(target.id)} data-reference={`thread:${target.id}`}>
          {children}
        </Mention>
      );
    case 'experience':
      return (
        <Mention to={paths.experience(target.id)} data-reference={`experience:${target.id}`}>
          {children}
        </Mention>
      );
    case 'message':
      return <Link to={paths.messageById(target.id)}>{children}</Link>;
    case 'inside':
      return <Link to={target.path}>{children}</Link>;
    case 'outside':
      return (
        <a href={target.href} target="_blank" rel="noopener noreferrer nofollow ugc">
          {children}
        </a>
      );
  }
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

const named = (theme: Theme) =>
  ({
    padding: '0 5px 1px',
    borderRadius: 6,
    fontWeight: 600,
    textDecoration: 'none',
    color: theme.vars.palette.knowledge.onSoft,
    backgroundColor: theme.vars.palette.knowledge.soft,
    boxDecorationBreak: 'clone',
  }) as const;

const Mention = styled(Link)(({ theme }) => ({
  '&&': named(theme),
  '&&:hover': { textDecoration: 'underline' },
}));

const GroupMention = styled('span')(({ theme }) => named(theme));
