import { type OwnAddress, readOwnAddress } from '@sentiers/shared/addresses.ts';
import type { MarkedToken } from 'marked';

/** The address of ours that stands alone in a paragraph, as it was pasted; null for anything else. */
export function loneAddressOf(token: MarkedToken, origin: string): OwnAddress | null {
  if (token.type !== 'paragraph' || token.tokens?.length !== 1) return null;
  const [link] = token.tokens as MarkedToken[];
  return link?.type === 'link' && link.text === link.href ? readOwnAddress(link.href, origin) : null;
}
