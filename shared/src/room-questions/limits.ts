/** Characters of a question, once trimmed. */
export const SHORTEST_ROOM_QUESTION = 3;
export const LONGEST_ROOM_QUESTION = 300;
export const LONGEST_WRITTEN_ANSWER = 2_000;
