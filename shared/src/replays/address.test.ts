import { expect, it } from 'vitest';
import { videoOfAddress } from './address.ts';

const id = '52a10666-3a18-4e73-93da-e8d3c12c305a';
const embed = `https://tube.exemple.org/videos/embed/${id}?api=1&title=0&warningTitle=0&p2p=0`;

it.each([
  ['https://tube.exemple.org/videos/watch/52a10666-3a18-4e73-93da-e8d3c12c305a?start=12s', 'peertube'],
  ['https://tube.exemple.org/w/52a10666-3a18-4e73-93da-e8d3c12c305a', 'peertube'],
  ['https://tube.exemple.org/videos/embed/52a10666-3a18-4e73-93da-e8d3c12c305a/', 'peertube'],
  ['https://tube.exemple.org/w/2uFJLiQ2SkJX8Zg1kBvR3m', 'peertube'],
  ['https://tube.exemple.org/w/p/2uFJLiQ2SkJX8Zg1kBvR3m', 'link'],
  ['https://tube.exemple.org/w/"><script>', 'link'],
  ['https://exemple.org/films/accueil.MP4?jeton=1', 'direct'],
  ['https://exemple.org/films/accueil.webm', 'direct'],
  ['https://exemple.org/films/accueil.mp4/page', 'link'],
  ['https://visio.exemple.org/salle', 'link'],
] as const)('%s is shown as a %s', (address, kind) => {
  expect(videoOfAddress(address)).toMatchObject({ kind, address });
});

it('leads a PeerTube’s own player, and asks it to leave its viewers’ machines alone', () => {
  expect(videoOfAddress(`https://tube.exemple.org/w/${id}`)).toMatchObject({ embed });
});
