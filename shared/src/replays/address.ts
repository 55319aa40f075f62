/** How a video that is kept elsewhere is shown: by its own player, by ours, or by a link to it. */
export type VideoAddress =
  | { kind: 'peertube'; address: string; embed: string }
  | { kind: 'direct'; address: string }
  | { kind: 'link'; address: string };

/** An id as PeerTube makes them: long, or in the short form of its links. */
const peertubePath = /^\/(?:w|videos\/(?:watch|embed))\/([0-9a-f-]{36}|[1-9A-HJ-NP-Za-km-z]{18,24})\/?$/;

/**
 * Told from the address alone: nothing is asked of the place it names. A PeerTube is asked to be led by us, to show
 * nothing but the video, and to leave its viewers' machines alone (`p2p=0`).
 */
export function videoOfAddress(address: string): VideoAddress {
  const { origin, pathname } = new URL(address);
  const id = peertubePath.exec(pathname)?.[1];
  if (id !== undefined) {
    return {
      kind: 'peertube',
      address,
      embed: `${origin}/videos/embed/${id}?api=1&title=0&warningTitle=0&p2p=0`,
    };
  }
  return { kind: /\.(mp4|webm)$/i.test(pathname) ? 'direct' : 'link', address };
}
