import { decodeReferences } from '@sentiers/shared/messages/references.ts';

/** Stands where an address told the name. */
const NO_ADDRESS = '(adresse retirée)';
/** Of a mention of someone who has no words of their own. */
export const SOMEONE = 'une personne';

const LINK = /(!?)(@?)\[((?:\\.|[^\]\\\n])*)\]\(\s*<?([^)\s>]+)>?((?:\s+"(?:\\.|[^"\\])*")?)\s*\)/g;

/**
 * A body whose links tell nobody: those whose address tells who, and those to people and to what they wrote (whose page
 * names them), are their words alone; a title that tells goes.
 */
export function withoutLinks(body: string, tells: (target: string) => boolean): string {
  return body.replace(
    LINK,
    (link, picture: string, at: string, words: string, target: string, title: string) => {
      if (at !== '' && /^(?:person|group):/.test(target)) return SOMEONE;
      if (/^(?:person|group|message|thread|experience):/.test(target) || tells(target)) return words;
      return tells(title) ? `${picture}${at}[${words}](${target})` : link;
    },
  );
}

const DOMAINS =
  'fr|org|com|net|eu|coop|io|asso|info|bzh|alsace|corsica|paris|re|gp|mq|be|ch|lu|ca|tv|app|site|social|pro';
const ADDRESS = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>()\]]+`,
    // These two begin where nothing of them stands before: an endless word is looked through once.
    String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}`,
    String.raw`(?<![\p{L}\p{N}-]\.?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:${DOMAINS})\b[^\s<>()\]]*`,
  ].join('|'),
  'giu',
);

/** A text where other words stand for each address that tells. */
export function withoutAddresses(text: string, tells: (address: string) => boolean): string {
  return text.replace(ADDRESS, (address) => (tells(address) ? NO_ADDRESS : address));
}

/** The letters that an address stands for, where it writes them as figures: « %C3%A9 ». */
export function decodedAddress(address: string): string {
  return decodeReferences(address).replace(/(?:%[\da-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(),
  );
}

/** The words of a body as they are read, their lines kept. */
export function unmarked(body: string): string {
  return decodeReferences(body.replace(LINK, '$3')).replace(/[*_~`[\]]/g, '');
}
