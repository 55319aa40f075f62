import { Mark, markInputRule, markPasteRule } from '@tiptap/core';
import { readLink } from '../markdown-links.ts';

/** Words that lead somewhere. An address that runs something is no link here either. */
export const LinkMark = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? '';
        return readLink(href, window.location.origin) === null ? false : { href };
      },
    },
  ],
  renderHTML({ mark }) {
    const target = readLink(mark.attrs.href, window.location.origin);
    const href = target?.kind === 'outside' ? target.href : target?.kind === 'inside' ? target.path : null;
    return ['a', href ? { href, rel: 'noopener noreferrer nofollow' } : {}, 0];
  },
});

/** Words of a machine, bold or linked where one wants them so. */
export const CodeMark = Mark.create({
  name: 'code',
  code: true,
  exitable: true,
  excludes: '',
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
  addInputRules() {
    return [markInputRule({ find: /(?:^|[^`])(`([^`]+)`)$/, type: this.type })];
  },
  addPasteRules() {
    return [markPasteRule({ find: /(?:^|[^`])(`([^`]+)`)/g, type: this.type })];
  },
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark('code') };
  },
});
