// @vitest-environment jsdom
import type { Report } from '@sentiers/shared/reports/schema.ts';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { authorOf, messageOf } from '../../../lib/journal/testing/sample-entities.ts';
import { renderApp } from '../../../testing/render.tsx';
import { ReportCard } from './ReportCard.tsx';

it('frames the words in question, and leaves what they quote as it looks everywhere', async () => {
  const report: Report = {
    ...{ id: 'r1', status: 'open', reason: 'other', note: '', reporter: authorOf('nora') },
    ...{ channelId: 'c1', channelName: 'Le refuge', threadId: 't1', threadTitle: 'Un fil' },
    ...{ context: null, createdAt: '2026-11-02T09:00:00.000Z', closed: null },
    message: messageOf(1, 1, { body: '> Des mots cités\n\nUne réponse' }),
  };
  renderApp(<ReportCard report={report} />);
  const quoted = (await screen.findByText('Des mots cités', {}, { timeout: 15_000 })).closest(
    'blockquote',
  ) as HTMLElement;
  const framed = quoted.parentElement?.closest('blockquote') as HTMLElement;
  const looks = [quoted, framed].map((element) => getComputedStyle(element));
  expect(looks.map(({ display }) => display)).toEqual(['block', 'grid']);
  expect(looks[0]?.padding).not.toBe(looks[1]?.padding);
});
