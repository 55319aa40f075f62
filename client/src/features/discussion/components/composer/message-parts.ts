import { EditorSource } from '../../../../components/editor/rich-parts.ts';

/** The editor of messages and threads, with the pictures that stand in them. */
export const messageEditor = new EditorSource(async () => ({
  DraftImage: (await import('../../../../components/files/DraftImage.tsx')).DraftImage,
}));
