import { createHash } from 'node:crypto';
import type { VideoAddress } from '@sentiers/shared/replays/address.ts';
import { escapeHtml } from '../../platform/http/html.ts';
import type { ReplayDoc } from './replays.model.ts';

type FramedVideo = Exclude<VideoAddress, { kind: 'link' }>;

/**
 * A page of ours that holds one video of another place: the rest of our pages let no other place in at all. Its policy
 * names that place, and that page alone lets it be shown.
 */
export function framePage(
  video: FramedVideo,
  { captions }: Pick<ReplayDoc, 'captions'>,
): { html: string; policy: string } {
  const { origin } = new URL(video.address);
  const ours = ["default-src 'none'", "script-src 'self'", "base-uri 'none'", "form-action 'none'"];
  const holds = video.kind === 'peertube' ? `frame-src ${origin}` : `media-src 'self' ${origin}`;
  const policy = [...ours, `style-src '${STYLE_HASH}'`, holds, "frame-ancestors 'self'"].join('; ');
  const held = video.kind === 'peertube' ? peertube(video.embed) : direct(video.address, captions);
  return { html: pageWith(held), policy };
}

/** It may run its own scripts, and nothing that leaves its frame but full screen. */
function peertube(embed: string): string {
  return `<iframe src="${escapeHtml(embed)}" sandbox="allow-scripts allow-same-origin" allow="fullscreen; autoplay" allowfullscreen title="PeerTube"></iframe>`;
}

function direct(address: string, captions: ReplayDoc['captions']): string {
  const tracks = captions.map(
    ({ language }) =>
      `<track kind="captions" srclang="${language}" label="${language}" src="captions/${language}.vtt">`,
  );
  return `<video src="${escapeHtml(address)}" controls playsinline preload="metadata">${tracks.join('')}</video>`;
}

const STYLE =
  'html,body{margin:0;height:100%;background:#000}iframe,video{display:block;width:100%;height:100%;border:0}';
const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

function pageWith(held: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Replay</title><style>${STYLE}</style></head><body>${held}<script src="/replay-frame.js"></script></body></html>`;
}
