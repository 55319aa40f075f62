import type { ClipboardEvent, DragEvent } from 'react';

/** The handlers of a place where files are dropped and pasted; text goes its usual way. */
export function fileDrop(onFiles: (files: File[]) => void) {
  const take = (event: { preventDefault(): void; defaultPrevented: boolean }, data: DataTransfer | null) => {
    const files = [...(data?.files ?? [])];
    // The editor has taken them itself.
    if (files.length === 0 || event.defaultPrevented) return;
    event.preventDefault();
    onFiles(files);
  };
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDrop: (event: DragEvent) => take(event, event.dataTransfer),
    // What is copied from a text processor brings a picture of itself: its words are meant.
    onPaste: (event: ClipboardEvent) => {
      if (!event.clipboardData.types.includes('text/plain')) take(event, event.clipboardData);
    },
  };
}
