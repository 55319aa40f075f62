/** Why a WebVTT file is not taken. */
export type CaptionsReason =
  | 'captions_header'
  | 'captions_time'
  | 'captions_backwards'
  | 'captions_order'
  | 'captions_words'
  | 'captions_none';

export interface CaptionsFault {
  /** From 1. */
  line: number;
  reason: CaptionsReason;
}

const moment = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(String.raw`^${moment}[ \t]+-->[ \t]+${moment}(?:[ \t].*)?$`);

interface Block {
  line: number;
  lines: string[];
}

/** Reads a WebVTT file: how many captions it has, or the first line that a player would not understand. */
export function readCaptions(text: string): { captions: number } | { fault: CaptionsFault } {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) return refused(1, 'captions_header');
  let [captions, before] = [0, 0];
  for (const block of blocksOf(lines)) {
    if (/^(NOTE|STYLE|REGION)(\s|$)/.test(block.lines[0] ?? '')) continue;
    const cue = readCue(block, before);
    if ('fault' in cue) return cue;
    before = cue.start;
    captions += 1;
  }
  return captions === 0 ? refused(lines.length, 'captions_none') : { captions };
}

/** What stands between blank lines, but for the head of the file. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  // The head goes on to the first blank line.
  const body = lines.findIndex((line) => line.trim() === '');
  for (let index = body === -1 ? lines.length : body; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') open = null;
    else if (open) open.lines.push(line);
    else {
      open = { line: index + 1, lines: [line] };
      blocks.push(open);
    }
  }
  return blocks;
}

/** A caption: a name if it likes, its two moments, its words. */
function readCue({ line, lines }: Block, before: number): { start: number } | { fault: CaptionsFault } {
  const rank = lines[0]?.includes('-->') ? 0 : 1;
  const at = line + (rank < lines.length ? rank : 0);
  const found = timing.exec(lines[rank] ?? '');
  if (!found) return refused(at, 'captions_time');
  const [start, end] = [secondsIn(found.slice(1, 5)), secondsIn(found.slice(5, 9))];
  if (end <= start) return refused(at, 'captions_backwards');
  if (start < before) return refused(at, 'captions_order');
  if (lines.length === rank + 1) return refused(at, 'captions_words');
  return { start };
}

function secondsIn([hours = '0', minutes, seconds, thousandths]: readonly (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}

function refused(line: number, reason: CaptionsReason): { fault: CaptionsFault } {
  return { fault: { line, reason } };
}
