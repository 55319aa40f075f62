import type { DemonstrationThread } from './types.ts';

export const mobiliteThreads2: readonly DemonstrationThread[] = [
  {
    channel: 'mobilite',
    key: 'tad-existe-deja',
    title: 'Un transport à la demande existe déjà : que faire de plus, ou d’autre ?',
    kind: 'question',
    author: 'aissata',
    startedDaysAgo: 15,
    startedAt: '11:30',
    messages: [
      {
        author: 'aissata',
        after: 0,
        body: `Surprise de la semaine : il existe un transport à la demande sur deux de mes trois bourgs. Géré par la région, réservation la veille avant 17 h. **Quarante-deux trajets l’an dernier.** Personne ne m’en avait parlé en sept mois, ni les élu·es ni les gens.

Je fais comme s’il n’existait pas, ou j’essaie de le remplir ?`,
        reactions: [{ reaction: 'utile', by: ['nora', 'thibault'] }],
      },
      {
        author: 'antoine',
        after: 30,
        body: 'Surtout ne fais pas comme s’il n’existait pas : c’est la première chose qu’on t’opposera. Va voir qui le conduit. Souvent c’est un taxi du coin, et il a des idées.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'nora'] }],
      },
      {
        author: 'djibril',
        after: 50,
        body: 'Essaie de réserver toi-même, au téléphone, comme si tu avais 80 ans. Chronomètre. Tu auras la moitié de ton diagnostic.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'oumou', 'camille', 'elise'] }],
      },
      {
        author: 'aissata',
        after: 1390,
        body: 'Fait. Onze minutes, quatre choix au clavier, un numéro de dossier à créer par courriel. J’ai raccroché à la demande du courriel.',
        reactions: [
          { reaction: 'soutien', by: ['nora', 'camille'] },
          { reaction: 'bravo', by: ['djibril'] },
        ],
      },
      {
        author: 'nora',
        after: 1410,
        body: 'Alors c’est peut-être ça, notre service ici : le **téléphone**. On réserve pour les gens, on les connaît, et le véhicule existe déjà. Ça coûte une demi-journée par semaine, pas un minibus.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'thibault', 'djibril', 'antoine', 'elise'] }],
      },
      {
        author: 'thibault',
        after: 1440,
        body: 'J’aime beaucoup cette phrase. Attention à une chose : si on double le nombre de trajets, quelqu’un à la région verra la facture doubler. Il faut qu’il soit content de nous voir arriver. Écrivez-lui avant.',
        reactions: [{ reaction: 'utile', by: ['nora', 'aissata', 'elise'] }],
      },
      {
        author: 'aissata',
        after: 9050,
        body: 'Écrit. Réponse très aimable : l’enveloppe est sous-consommée, ils risquaient de la perdre. On commence dans deux semaines, sur un bourg. Le conducteur du taxi s’appelle « enfin » depuis que je lui ai téléphoné.',
        reactions: [{ reaction: 'bravo', by: ['nora', 'thibault', 'djibril', 'antoine', 'elise', 'maite'] }],
      },
    ],
  },
  {
    channel: 'mobilite',
    key: 'minibus-benevoles',
    title: 'Minibus de neuf places conduit par des bénévoles : quel cadre pour un trajet scolaire ?',
    kind: 'question',
    author: 'oumou',
    startedDaysAgo: 11,
    startedAt: '08:40',
    messages: [
      {
        author: 'oumou',
        after: 0,
        body: `Une commune nous prêterait son minibus deux soirs par semaine pour ramener des enfants de l’aide aux devoirs. Conduite par des parents bénévoles, gratuite pour les familles. Le permis B suffit pour neuf places, d’accord. Mais est-ce du transport public, du transport privé, ou ni l’un ni l’autre ? Et qui est l’organisateur : nous, la commune, la région ?

Je ne cherche pas un avis rapide, plutôt quelqu’un qui l’a fait contrôler.`,
        reactions: [{ reaction: 'meme-question', by: ['gaspard', 'mehdi'] }],
      },
    ],
  },
  {
    channel: 'mobilite',
    key: 'navette-du-marche',
    title: 'Navette du marché : arrêter ou continuer ?',
    kind: 'discussion',
    author: 'djibril',
    startedDaysAgo: 0,
    startedHoursAgo: 7,
    messages: [
      {
        author: 'djibril',
        after: 0,
        body: `Bilan de l’année : 46 samedis, 5,2 personnes en moyenne, 22 € la personne tout compris. Les gens l’adorent. Deux communes sur quatre ne veulent plus payer.

Je dois donner mon avis au conseil ce soir. Vous feriez quoi ?`,
        reactions: [
          { reaction: 'soutien', by: ['nora', 'antoine'] },
          { reaction: 'meme-question', by: ['aissata'] },
        ],
      },
      {
        author: 'rosalie',
        after: 58,
        body: 'J’ai fermé une tournée à 4,1 personnes. Je l’ai annoncé six semaines avant, dans le véhicule, de vive voix. Trois passagères ont organisé leur covoiturage et roulent encore. Ce que je ne referais pas : attendre dix mois de plus parce que « les gens l’adorent ».',
        reactions: [{ reaction: 'utile', by: ['djibril', 'nora', 'antoine'] }],
      },
      {
        author: 'antoine',
        after: 131,
        body: 'Ni l’un ni l’autre : un samedi sur deux, avec les deux communes qui paient. Tu gardes les gens, tu divises le coût, et tu vois qui proteste.',
        reactions: [{ reaction: 'utile', by: ['djibril', 'aissata'] }],
      },
      {
        author: 'nora',
        after: 149,
        body: 'Un samedi sur deux, les gens oublient lequel. Chez nous on l’a fait, on a perdu la moitié du monde en deux mois. Plutôt le premier et le troisième, affichés en grand à la boulangerie.',
        reactions: [
          { reaction: 'utile', by: ['djibril', 'antoine'] },
          { reaction: 'bravo', by: ['aissata'] },
        ],
      },
      {
        author: 'djibril',
        after: 402,
        body: 'Je propose donc : premier et troisième samedis, deux communes, six mois, et si on reste sous 6 personnes on arrête, en le disant dans le véhicule. Merci Rosalie, c’est ta phrase qui m’aide le plus.',
        reactions: [
          { reaction: 'bravo', by: ['rosalie', 'nora'] },
          { reaction: 'soutien', by: ['antoine'] },
        ],
      },
      {
        author: 'aissata',
        after: 412,
        body: '@[Antoine Gallet](person:antoine), les deux communes qui paient : tu l’as fait écrire dans une convention, ou c’est resté un accord de vive voix ?',
      },
    ],
  },
];
