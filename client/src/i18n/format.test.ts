import { describe, expect, it } from 'vitest';
import {
  formatCalendarDay,
  formatDay,
  formatElapsed,
  formatFull,
  formatNumber,
  formatSpan,
  formatTime,
  formatUntil,
  formatWhen,
} from './format.ts';

const now = new Date(2026, 10, 24, 15, 30);
const at = (day: number, hour = 9, minute = 12, month = 10, year = 2026) =>
  new Date(year, month, day, hour, minute);

describe('formatUntil', () => {
  it.each([
    [at(24, 17, 0), '17:00', '17:00'],
    [at(25, 8, 0), 'demain à 8:00', 'tomorrow at 8:00'],
    [at(30, 8, 0), 'lundi 30 novembre à 8:00', 'Monday 30 November at 8:00'],
  ])('%s', (when, french, english) => {
    expect(formatUntil(when, 'fr', now)).toBe(french);
    expect(formatUntil(when, 'en', now)).toBe(english);
  });
});

describe('formatWhen', () => {
  it.each([
    [at(24), '9:12', '9:12'],
    [at(24, 12, 41), '12:41', '12:41'],
    [at(24, 0, 5), '0:05', '0:05'],
    [at(23, 23, 59), 'hier', 'yesterday'],
    [at(21), 'sam.', 'Sat'],
    [at(17), '17 nov.', '17 Nov'],
    [at(3, 9, 0, 2, 2024), '3 mars 2024', '3 Mar 2024'],
    [at(25), '25 nov.', '25 Nov'],
  ])('writes %s', (date, french, english) => {
    expect(formatWhen(date, 'fr', now)).toBe(french);
    expect(formatWhen(date, 'en', now)).toBe(english);
  });

  it('reads what the API gives', () => {
    expect(formatWhen(at(24).toISOString(), 'fr', now.getTime())).toBe('9:12');
  });
});

describe('formatDay', () => {
  it.each([
    [at(24), 'Aujourd’hui', 'Today'],
    [at(23), 'Hier', 'Yesterday'],
    [at(21), 'Samedi 21 novembre', 'Saturday 21 November'],
    [at(3, 9, 0, 2, 2024), 'Dimanche 3 mars 2024', 'Sunday, 3 March 2024'],
  ])('writes %s', (date, french, english) => {
    expect(formatDay(date, 'fr', now)).toBe(french);
    expect(formatDay(date, 'en', now)).toBe(english);
  });
});

describe('formatSpan', () => {
  it.each([
    [at(26, 9, 30), at(26, 17, 0), 'Jeudi 26 novembre, 9:30 – 17:00', 'Thursday 26 November, 9:30 – 17:00'],
    [
      at(26, 9, 30),
      at(27, 17, 0),
      'Du jeudi 26 novembre, 9:30 au vendredi 27 novembre, 17:00',
      'From Thursday 26 November, 9:30 to Friday 27 November, 17:00',
    ],
    [
      at(7, 9, 30, 0, 2027),
      at(8, 17, 0, 0, 2027),
      'Du jeudi 7 janvier, 9:30 au vendredi 8 janvier 2027, 17:00',
      'From Thursday 7 January, 9:30 to Friday, 8 January 2027, 17:00',
    ],
    [
      at(31, 9, 30, 11, 2024),
      at(1, 12, 0, 0, 2025),
      'Du mardi 31 décembre 2024, 9:30 au mercredi 1er janvier 2025, 12:00',
      'From Tuesday, 31 December 2024, 9:30 to Wednesday, 1 January 2025, 12:00',
    ],
  ])('writes %s – %s', (from, to, french, english) => {
    expect(formatSpan(from, to, 'fr', now).whole).toBe(french);
    expect(formatSpan(from, to, 'en', now).whole).toBe(english);
  });

  it('gives its two parts, one for each line', () => {
    const { begins, ends } = formatSpan(at(26, 9, 30), at(27, 17, 0), 'fr', now);
    expect([begins, ends]).toEqual(['Du jeudi 26 novembre, 9:30', 'au vendredi 27 novembre, 17:00']);
  });
});

describe('the rest', () => {
  it('writes a day that may be long ago', () => {
    expect(formatCalendarDay(at(3, 9, 0, 2, 2024), 'fr')).toBe('3 mars 2024');
    expect(formatCalendarDay(at(3, 9, 0, 2, 2024), 'en')).toBe('3 March 2024');
  });

  it('writes the time and the whole date', () => {
    expect(formatTime(at(21), 'fr')).toBe('9:12');
    expect(formatFull(at(21), 'fr')).toBe('samedi 21 novembre 2026 à 9:12');
    expect(formatFull(at(21), 'en')).toBe('Saturday, 21 November 2026 at 9:12');
  });

  it.each([
    [20_000, 'moins d’une minute', 'less than a minute'],
    [9 * 60_000 + 5_000, '9\u00A0min', '9\u00A0mins'],
    [3 * 3_600_000, '3\u00A0h', '3\u00A0hrs'],
    [50 * 3_600_000, '2\u00A0jours', '2\u00A0days'],
    [-5, 'moins d’une minute', 'less than a minute'],
  ])('says how long %d ms are', (elapsed, french, english) => {
    expect(formatElapsed(elapsed, 'fr')).toBe(french);
    expect(formatElapsed(elapsed, 'en')).toBe(english);
  });

  it('groups the digits of a number', () => {
    expect(formatNumber(10_000, 'fr')).toBe('10\u202F000');
    expect(formatNumber(10_000, 'en')).toBe('10,000');
  });
});
