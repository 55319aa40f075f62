import { talking } from './experience-writing/talking.ts';
import { templates } from './experience-writing/templates.ts';
import { writing } from './experience-writing/writing.ts';

/** Writing an experience: choosing a template, writing, reading over, agreeing, publishing. */
export const messages = { ...writing, ...talking, ...templates } as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'experience-writing': typeof messages;
  }
}
