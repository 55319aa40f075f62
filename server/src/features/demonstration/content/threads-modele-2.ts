import type { DemonstrationThread } from './types.ts';

export const modeleThreads2: readonly DemonstrationThread[] = [
  {
    channel: 'modele',
    key: 'animateur-premiere-annee',
    title: 'Qui paie l’animateur la première année ?',
    kind: 'question',
    author: 'maud',
    startedDaysAgo: 61,
    startedAt: '10:00',
    messages: [
      {
        author: 'maud',
        after: 0,
        body: `La cuisine de Creuse, je sais la payer : l’investissement trouve toujours preneur. Ce que personne ne veut, c’est la **personne** qui fait tourner la cuisine la première année, quand il y a quatre cantines et pas neuf. 38 000 € chargés.

Qui vous l’a payée, à vous ?`,
        reactions: [{ reaction: 'meme-question', by: ['ines', 'linh', 'mehdi', 'camille', 'karim'] }],
      },
      {
        author: 'nora',
        after: 20,
        body: 'Chez nous, personne. La Mayenne, c’est-à-dire nos bénévoles sans le savoir. Je ne le recommande pas.',
        reactions: [{ reaction: 'soutien', by: ['maud', 'thibault'] }],
      },
      {
        author: 'ines',
        after: 50,
        body: 'Une fondation, 25 000 € une fois, à condition que le reste soit trouvé avant. Le reste, on l’a trouvé **parce que** la fondation avait dit oui. Il faut quelqu’un qui parte en premier.',
        reactions: [{ reaction: 'utile', by: ['maud', 'linh', 'karim'] }],
      },
      {
        author: 'pierre',
        after: 135,
        body: `Je décompose ce que vous appelez « la première année », parce que chaque morceau a un payeur différent :

1. **Trois mois avant l’ouverture** (convaincre, recruter) : c’est de l’ingénierie. Fondations, et quelquefois l’intercommunalité.
2. **Six mois à perte** : c’est du déficit prévu. Ce n’est pas une subvention qu’il faut, c’est du quasi-fonds propres, remboursable tard.
3. **La suite** : c’est de l’exploitation. Si elle ne se paie pas par les repas, aucune subvention n’y changera rien.

Combien pèse chaque morceau chez vous ?`,
        reactions: [
          { reaction: 'utile', by: ['maud', 'linh', 'ines', 'karim', 'thibault', 'nora', 'camille'] },
        ],
      },
      {
        author: 'maud',
        after: 220,
        body: '9 000, 17 000, 12 000. C’est la première fois que je l’écris comme ça.',
        reactions: [{ reaction: 'bravo', by: ['pierre', 'thibault'] }],
      },
      {
        author: 'thibault',
        after: 240,
        body: 'Donc tu ne cherches pas 38 000 € de subvention. Tu en cherches 9 000, plus un prêt patient de 17 000. Ce n’est plus le même dossier.',
        reactions: [{ reaction: 'utile', by: ['maud', 'linh'] }],
      },
      {
        author: 'maud',
        after: 250,
        body: 'Un prêt, il faut le rendre.',
      },
      {
        author: 'pierre',
        after: 285,
        body: 'Oui. C’est même à cela qu’on voit si l’on y croit. Si vous ne pensez pas pouvoir rendre 17 000 € en sept ans, à raison de 200 € par mois, je préfère que nous parlions du prix du repas.',
        reactions: [{ reaction: 'utile', by: ['linh', 'karim'] }],
      },
      {
        author: 'jean-luc',
        after: 545,
        body: 'Le prix du repas, on peut monter de 15 centimes sans que personne tousse. J’ai refait trois menus pour voir. 15 centimes, neuf cantines, ça fait 9 000 € par an. À quatre cantines, 4 000.',
        reactions: [
          { reaction: 'utile', by: ['maud', 'pierre', 'thibault'] },
          { reaction: 'bravo', by: ['camille'] },
        ],
      },
      {
        author: 'maud',
        after: 17660,
        body: 'Où j’en suis : 9 000 € demandés à une fondation, 15 000 € de prêt sur sept ans acceptés sur le principe, 12 centimes de plus par repas. Il reste un trou de 2 000 €, et je dors. Merci Pierre, même si je ne l’aurais pas dit sur le moment.',
        reactions: [{ reaction: 'bravo', by: ['pierre', 'jean-luc', 'nora', 'ines', 'linh', 'claire'] }],
      },
    ],
  },
  {
    channel: 'modele',
    key: 'leader-delai',
    title: 'LEADER : combien de temps avant le premier versement ?',
    kind: 'question',
    author: 'bruno',
    startedDaysAgo: 40,
    startedAt: '12:30',
    messages: [
      {
        author: 'bruno',
        after: 0,
        body: 'On nous propose 42 000 € de LEADER pour l’équipement. Tout le monde me dit que c’est long. Long comment ?',
        reactions: [{ reaction: 'meme-question', by: ['maud', 'karim'] }],
      },
      {
        author: 'maud',
        after: 20,
        body: 'Dossier déposé, plus dix-neuf mois. Versé en une fois. Avec une facture refusée parce que le devis avait un autre titre.',
        reactions: [{ reaction: 'soutien', by: ['bruno', 'linh'] }],
      },
      {
        author: 'thibault',
        after: 45,
        body: 'Seize mois, et on nous a redemandé deux fois la preuve du paiement. Gardez les relevés de banque, pas seulement les factures acquittées.',
        reactions: [{ reaction: 'utile', by: ['bruno', 'linh'] }],
      },
      {
        author: 'karim',
        after: 120,
        body: 'Je nuance : le groupe d’action locale nous a beaucoup aidés *avant* le dépôt, et le comité a posé de bonnes questions. Le temps perdu est après, à l’instruction.',
        reactions: [{ reaction: 'utile', by: ['linh', 'elise'] }],
      },
      {
        author: 'pierre',
        after: 190,
        body: 'Retenez trois règles : n’engagez aucune dépense avant l’accusé de réception, ne comptez cet argent dans aucun mois de votre plan de trésorerie des dix-huit premiers, et trouvez **avant** qui fait l’avance. Sans avance, 42 000 € de LEADER peuvent fermer une structure saine.',
        reactions: [{ reaction: 'utile', by: ['bruno', 'linh', 'maud', 'thibault', 'ines', 'karim'] }],
      },
      {
        author: 'linh',
        after: 290,
        body: 'Donc il nous faut 42 000 € pour avoir le droit de recevoir 42 000 €.',
        reactions: [{ reaction: 'bravo', by: ['maud', 'bruno', 'thibault'] }],
      },
      {
        author: 'bruno',
        after: 11880,
        body: 'Décision : LEADER pour 16 000 € d’outillage, pas plus, avancés par la commune qui achète et nous met à disposition. Le reste d’occasion. J’ai déjà trouvé la dégauchisseuse.',
        reactions: [
          { reaction: 'bravo', by: ['linh', 'pierre', 'karim'] },
          { reaction: 'utile', by: ['solene'] },
        ],
      },
    ],
  },
  {
    channel: 'modele',
    key: 'retours-a-vide',
    title: 'Le coût réel des retours à vide',
    kind: 'discussion',
    author: 'thibault',
    startedDaysAgo: 33,
    startedAt: '11:50',
    messages: [
      {
        author: 'thibault',
        after: 0,
        body: `Suite du webinaire. J’ai repris trois mois de carnets de route : sur nos trajets solidaires, **41 % des kilomètres se font à vide**. Le bénévole part de chez lui, va chercher la personne, la dépose, rentre ; puis recommence pour le retour.

| Trajet type (rendez-vous médical) | km | Passager à bord |
| --- | ---: | --- |
| Domicile du bénévole → personne | 11 | non |
| Personne → hôpital | 28 | oui |
| Attente, ou retour chez soi | 0 ou 2 × 39 | non |
| Hôpital → personne | 28 | oui |
| Personne → domicile du bénévole | 11 | non |

Si le bénévole attend, 28 % à vide ; s’il rentre, 64 %.`,
        reactions: [{ reaction: 'utile', by: ['nora', 'aissata', 'pierre', 'maite', 'camille'] }],
      },
      {
        author: 'nora',
        after: 20,
        body: 'Attendre, ça veut dire trois heures dans un hall. Nos bénévoles le font de bon cœur deux fois, puis ils ne répondent plus au téléphone.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'thibault'] }],
      },
      {
        author: 'maite',
        after: 100,
        body: 'Les nôtres attendent avec la personne. C’est le trajet **et** la visite. Peut-être que vous comptez comme un transport ce qui est autre chose.',
        reactions: [
          { reaction: 'bravo', by: ['camille', 'nora'] },
          { reaction: 'utile', by: ['aissata'] },
        ],
      },
      {
        author: 'thibault',
        after: 115,
        body: 'Peut-être. Mais je rembourse des kilomètres, pas de la compagnie.',
      },
      {
        author: 'pierre',
        after: 310,
        body: 'Vous pouvez tarifer l’un sans facturer l’autre : une participation forfaitaire par zone, calculée sur la boucle entière, et non sur la distance entre deux adresses. C’est plus juste, et plus simple à expliquer.',
        reactions: [{ reaction: 'utile', by: ['thibault', 'nora', 'aissata', 'ines'] }],
      },
      {
        author: 'nora',
        after: 13400,
        body: 'Testé depuis une semaine : trois zones, 3, 5 et 8 €. Une seule personne a protesté, parce qu’elle trouvait ça trop peu cher.',
        reactions: [{ reaction: 'bravo', by: ['aissata', 'thibault', 'pierre', 'maite'] }],
      },
    ],
  },
  {
    channel: 'modele',
    key: 'prevention-caisse',
    title: 'Tarif solidaire : qui a déjà travaillé avec une caisse de retraite agricole ?',
    kind: 'question',
    author: 'maite',
    startedDaysAgo: 21,
    startedAt: '15:30',
    messages: [
      {
        author: 'maite',
        after: 0,
        body: 'On nous dit que la caisse peut prendre en charge une partie des veillées au titre de la prévention, par personne et par séance. Est-ce un forfait, une convention annuelle, un appel à projets ? Et faut-il donner des noms ? Si c’est oui, nous n’irons pas.',
      },
    ],
  },
];
