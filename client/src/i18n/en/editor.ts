import type { messages as french } from '../fr/editor.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  toolbar: 'Formatting',
  more: 'More tools',
  task: 'Done: {{words}}',
  tool: {
    bold: 'Bold',
    italic: 'Italic',
    strike: 'Strikethrough',
    list: 'List',
    ordered: 'Numbered list',
    tasks: 'To-do list',
    quote: 'Quote',
    heading: 'Heading',
    link: 'Link',
    mention: 'Mention someone',
    image: 'Add a picture',
    table: 'Table',
    code: 'Code',
    codeBlock: 'Code block',
    undo: 'Undo',
    redo: 'Redo',
  },
  table: {
    rowAfter: 'Add a row below',
    columnAfter: 'Add a column to the right',
    deleteRow: 'Delete the row',
    deleteColumn: 'Delete the column',
    deleteTable: 'Delete the table',
  },
  link: {
    title: 'Link',
    address: 'Address',
    words: 'Words to show',
    wrong: 'Write the address of a page, like example.org, or of a mailbox.',
    confirm: 'Insert',
    remove: 'Remove the link',
  },
};
