import { strFromU8, unzipSync } from 'fflate';

/** What is in an archive, each file as text. */
export function filesOf(archive: Uint8Array): { name: string; text: string }[] {
  return Object.entries(unzipSync(archive)).map(([name, content]) => ({ name, text: strFromU8(content) }));
}
