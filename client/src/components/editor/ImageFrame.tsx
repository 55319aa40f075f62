import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import type { ComponentType } from 'react';
import type { ImageView } from './writing.ts';

/** A picture in what is being written: chosen as a whole, shown by the given view. */
export function imageFrame(View: ImageView): ComponentType<ReactNodeViewProps> {
  return function ImageFrame({ node, selected, deleteNode }: ReactNodeViewProps) {
    const { address, description } = node.attrs as { address: string; description: string };
    return (
      <NodeViewWrapper as="span" data-image={address} data-selected={selected || undefined}>
        <View address={address} description={description} onRemove={deleteNode} />
      </NodeViewWrapper>
    );
  };
}
