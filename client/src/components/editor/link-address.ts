import { readLink } from '../markdown-links.ts';

const withProtocol = /^[a-z][a-z\d+.-]*:/i;
const mail = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/;

/**
 * The address that someone means by what they typed (`exemple.fr`, `nom@exemple.fr`, `/fils/…`), or null for what
 * leads nowhere, or would run something (`javascript:`).
 */
export function addressOf(typed: string, origin: string): string | null {
  const words = typed.trim();
  if (words === '' || /\s/.test(words)) return null;
  const address = mail.test(words)
    ? `mailto:${words}`
    : withProtocol.test(words) || words.startsWith('/')
      ? words
      : `https://${words}`;
  const target = readLink(address, origin);
  if (!target) return null;
  if (target.kind !== 'outside') return address;
  const { protocol, hostname } = new URL(target.href);
  return protocol.startsWith('http') && !hostname.includes('.') ? null : address;
}
