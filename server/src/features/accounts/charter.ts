import type { Charter } from '@sentiers/shared/charter/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';

/** The version in force: raised with each new text below; everyone is then asked again. */
export const charterVersion = 1;

const first: Record<Locale, string> = {
  fr: `Sentiers est un lieu d’entraide entre structures qui s’implantent sur des territoires ruraux. Y participer, c’est s’engager à ceci.

1. **Parler de ce que l’on vit**, réussites et échecs, et aider les autres à partir de là.
2. **Ne jamais nommer les personnes accompagnées**, ni donner de quoi les reconnaître : ni nom, ni photo, ni situation trop précise.
3. **Garder ici ce qui est dit ici.** On cite ailleurs les propos de quelqu’un seulement avec son accord.
4. **Respecter chaque personne** : ni propos blessants, ni démarchage, ni insistance.
5. **Signaler ce qui pose problème.** L’animation lit chaque signalement, et explique ce qu’elle décide.

Ce que vous écrivez est lu par les personnes que l’écran nomme au moment d’écrire, par l’animation et par la coordination du programme. Vous pouvez corriger ou supprimer vos messages, et demander une copie ou l’effacement de vos données à la coordination.`,
  en: `Sentiers is a place where organisations settling in rural territories help one another. Taking part means agreeing to this.

1. **Speak from experience**, what worked and what failed, and help others from there.
2. **Never name the people you support**, nor give away who they are: no name, no picture, no overly precise situation.
3. **What is said here stays here.** Quote someone elsewhere only with their consent.
4. **Respect everyone**: no hurtful words, no canvassing, no pressure.
5. **Report what is wrong.** Facilitators read every report, and explain what they decide.

What you write is read by the people named on the screen as you write, by the facilitators and by the programme’s coordination. You can correct or delete your messages, and ask the coordination for a copy or the erasure of your data.`,
};

/** Every version by its number: what someone accepted can be read as long as they may ask what it was. */
const versions: ReadonlyMap<number, Record<Locale, string>> = new Map([[1, first]]);

/** The charter, in force unless an earlier version is asked for. Throws `not_found` where there is no such version. */
export function readCharter(locale: Locale, version: number = charterVersion): Charter {
  const texts = versions.get(version);
  if (!texts) throw new AppError('not_found');
  return { version, text: texts[locale] };
}
