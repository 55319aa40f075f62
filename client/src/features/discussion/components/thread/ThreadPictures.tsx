import type { Message } from '@sentiers/shared/messages/schema.ts';
import { type ReactNode, useCallback } from 'react';
import { PictureRoom } from '../../../../components/files/PictureRoom.tsx';
import { picturesIn } from '../../../../components/files/pictures-in.ts';
import type { Folding } from '../../hooks/use-folding.ts';

interface ThreadPicturesProps {
  /** The messages that are there. */
  items: readonly Message[];
  folding: Folding;
  children: ReactNode;
}

/** The pictures of a thread, which open over it: those of a message, then of the messages around it. */
export function ThreadPictures({ items, folding, children }: ThreadPicturesProps) {
  const pictures = useCallback(
    () =>
      items
        .filter((message) => message.state === 'published' && !folding.folds(message))
        .flatMap(({ id, body, files }) => (files.length > 0 ? picturesIn(id, body, files) : [])),
    [items, folding],
  );
  return <PictureRoom pictures={pictures}>{children}</PictureRoom>;
}
