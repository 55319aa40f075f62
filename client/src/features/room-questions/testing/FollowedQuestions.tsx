import type { ComponentProps } from 'react';
import { QuestionsPanel } from '../components/QuestionsPanel.tsx';
import { useRoomQuestions } from '../hooks/use-room-questions.ts';

/** The panel as a room's page draws it: with what is known of the questions now. */
export function FollowedQuestions(props: Omit<ComponentProps<typeof QuestionsPanel>, 'known'>) {
  return <QuestionsPanel {...props} known={useRoomQuestions(props.place.id)} />;
}
