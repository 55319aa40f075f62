import { paths } from '../../../lib/paths.ts';

/** The pages that the server draws for anyone, by what they are about. */
export const publicPages = [
  { name: 'home', path: paths.publicFace },
  { name: 'organisations', path: `${paths.publicFace}/structures` },
  { name: 'incubators', path: `${paths.publicFace}/incubateurs` },
  { name: 'webinars', path: `${paths.publicFace}/webinaires` },
  { name: 'experiences', path: `${paths.publicFace}/retours` },
  { name: 'contact', path: `${paths.publicFace}/contact` },
  { name: 'legal', path: `${paths.publicFace}/mentions` },
] as const;
