import type { messages as french } from '../fr/experience-writing.ts';
import type { TranslationOf } from '../messages.ts';
import { talking } from './experience-writing/talking.ts';
import { templates } from './experience-writing/templates.ts';
import { writing } from './experience-writing/writing.ts';

export const messages: TranslationOf<typeof french> = { ...writing, ...talking, ...templates };
