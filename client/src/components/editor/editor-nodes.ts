import { mergeAttributes, Node } from '@tiptap/core';

/** Someone, a group, a thread, an experience or a message that is spoken of: one thing, kept or deleted whole. */
export const ReferenceNode = Node.create({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    sign: { default: '', parseHTML: (element) => element.getAttribute('data-sign') ?? '' },
    name: { default: '', parseHTML: (element) => element.getAttribute('data-name') ?? '' },
    address: { default: '', parseHTML: (element) => element.getAttribute('data-address') ?? '' },
  }),
  parseHTML: () => [{ tag: 'span[data-address]' }],
  renderHTML({ node }) {
    const { sign, name, address } = node.attrs;
    return ['span', { 'data-sign': sign, 'data-name': name, 'data-address': address }, `${sign}${name}`];
  },
  renderText: ({ node }) => `${node.attrs.sign}${node.attrs.name}`,
});

/** A picture of our own server (`file:…`), shown by the view that the field is given. */
export const ImageNode = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => ({
    address: { default: '', parseHTML: (element) => element.getAttribute('data-image') ?? '' },
    description: { default: '', parseHTML: (element) => element.getAttribute('data-description') ?? '' },
  }),
  parseHTML: () => [{ tag: 'span[data-image]' }],
  renderHTML({ node, HTMLAttributes }) {
    const { address, description } = node.attrs;
    const attributes = { 'data-image': address, 'data-description': description };
    return ['span', mergeAttributes(HTMLAttributes, attributes), description];
  },
  renderText: ({ node }) => node.attrs.description,
});
