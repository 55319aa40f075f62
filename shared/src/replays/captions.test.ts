import { expect, it } from 'vitest';
import { readCaptions } from './captions.ts';

const file = (...lines: string[]) => lines.join('\n');

it('reads a file with its names, notes, styles and settings, whatever ends its lines', () => {
  const text = file(
    'WEBVTT - Le récit',
    'Kind: captions',
    '',
    'STYLE',
    '::cue { color: white }',
    '',
    'NOTE écrit à la main',
    '',
    'accueil',
    '00:00.000 --> 00:02.500 align:start',
    'Bonjour à toutes et tous',
    'et bienvenue',
    '',
    '01:00:00.000 --> 01:00:01.000',
    'Merci',
    '',
  );
  expect(readCaptions(text)).toEqual({ captions: 2 });
  expect(readCaptions(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual({ captions: 2 });
  expect(readCaptions(text.replaceAll('\n', '\r'))).toEqual({ captions: 2 });
});

const cue = ['WEBVTT', ''];
it.each([
  ['begins otherwise', file('1', '00:00:01,000 --> 00:00:02,000', 'Bonjour'), 1, 'captions_header'],
  ['writes its moments with a comma', file(...cue, '00:01,000 --> 00:02.000', 'Un'), 3, 'captions_time'],
  ['has a minute of 61', file(...cue, '00:61:00.000 --> 00:62:00.000', 'Un'), 3, 'captions_time'],
  ['has words without a moment', file(...cue, 'Bonjour'), 3, 'captions_time'],
  ['names a caption without a moment', file(...cue, 'accueil', 'Bonjour'), 4, 'captions_time'],
  ['ends before it begins', file(...cue, '00:02.000 --> 00:01.000', 'Un'), 3, 'captions_backwards'],
  [
    'goes back',
    file(...cue, '00:05.000 --> 00:06.000', 'Un', '', 'b', '00:01.000 --> 00:02.000', 'Deux'),
    7,
    'captions_order',
  ],
  ['says nothing', file(...cue, '00:01.000 --> 00:02.000', '', 'x'), 3, 'captions_words'],
  ['has no caption', file('WEBVTT', '', 'NOTE rien', ''), 4, 'captions_none'],
] as const)('names the line of a file that %s', (_, text, line, reason) => {
  expect(readCaptions(text)).toEqual({ fault: { line, reason } });
});
