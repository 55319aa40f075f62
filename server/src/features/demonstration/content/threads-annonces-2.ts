import type { DemonstrationThread } from './types.ts';

export const annoncesThreads2: readonly DemonstrationThread[] = [
  {
    channel: 'annonces',
    key: 'webinaire-modele',
    title: 'Webinaire « Adapter son modèle économique à la ruralité » : ce qu’il faut en garder',
    kind: 'announcement',
    author: 'samuel',
    startedDaysAgo: 36,
    startedAt: '12:00',
    messages: [
      {
        author: 'samuel',
        after: 0,
        body: `L’enregistrement est en ligne : [revoir le webinaire](https://example.org/revoir-modele). Si vous n’avez que dix minutes, regardez de 31 à 41 : le moment où Pierre refait un budget à l’envers, en partant des heures de route.

Trois questions sont restées ouvertes et continuent dans **Modèle économique** : les retours à vide, le prix libre, le délai des fonds européens.`,
        reactions: [
          { reaction: 'utile', by: ['thibault', 'maud', 'bruno'] },
          { reaction: 'merci', by: ['paul-emile'] },
        ],
      },
      {
        author: 'claire',
        after: 1260,
        body: 'Douze personnes présentes sur vingt-quatre : l’horaire du midi ne convient plus aux équipes de terrain. Le prochain sera en fin d’après-midi.',
        reactions: [{ reaction: 'merci', by: ['jean-luc', 'bruno', 'aissata'] }],
      },
      {
        author: 'hugo',
        after: 3140,
        body: 'Le tableur du budget à l’envers est partagé, sans les chiffres de l’exemple : [tableur](https://example.org/budget-a-l-envers). Les cellules jaunes se remplissent, les autres se calculent.',
        reactions: [{ reaction: 'utile', by: ['thibault', 'linh', 'ines', 'nora', 'maud'] }],
      },
    ],
  },
  {
    channel: 'annonces',
    key: 'dates-second-seminaire',
    title: 'Dates du second séminaire',
    kind: 'announcement',
    author: 'claire',
    startedDaysAgo: 9,
    startedAt: '09:20',
    messages: [
      {
        author: 'claire',
        after: 0,
        body: `Le second séminaire est calé : **dans six semaines, jeudi et vendredi**, dans une ancienne gare transformée en tiers-lieu. L’invitation d’agenda est partie ce matin.

Merci de cocher « Merci » sous ce message quand vous l’avez noté : il me faut le nombre de chambres pour la fin de la semaine.`,
        reactions: [
          {
            reaction: 'merci',
            by: [
              'nora',
              'aissata',
              'karim',
              'solene',
              'maud',
              'linh',
              'bruno',
              'ines',
              'mehdi',
              'camille',
              'elise',
              'marie-jeanne',
              'hugo',
              'samuel',
            ],
          },
        ],
      },
      {
        author: 'samuel',
        after: 105,
        body: 'Quatorze sur vingt-quatre à onze heures, c’est un record.',
        reactions: [{ reaction: 'bravo', by: ['claire', 'nora'] }],
      },
      {
        author: 'elise',
        after: 1405,
        body: 'Le vendredi matin sera consacré aux visites de terrain. Si une structure veut être visitée dans l’Orne, qu’elle me le dise cette semaine : il y a de la place pour deux.',
        reactions: [{ reaction: 'utile', by: ['nora', 'aissata'] }],
      },
      {
        author: 'claire',
        after: 4780,
        body: '19 sur 24. Il manque cinq réponses, je vous appelle.',
      },
      {
        author: 'claire',
        after: 8815,
        body: 'Complet : vingt-deux personnes le jeudi, vingt le vendredi. Merci. Le programme détaillé viendra deux semaines avant, pas plus tôt : il dépend de ce que vous écrivez ici.',
        reactions: [{ reaction: 'merci', by: ['marie-jeanne', 'hugo'] }],
      },
    ],
  },
  {
    channel: 'annonces',
    key: 'webinaire-financer',
    title: 'Webinaire « Financer le lancement de son activité »',
    kind: 'announcement',
    author: 'samuel',
    startedDaysAgo: 0,
    startedHoursAgo: 5,
    messages: [
      {
        author: 'samuel',
        after: 0,
        body: `Le troisième webinaire est dans quatre jours, à 17 h 30 (en fin d’après-midi, comme promis).

Posez vos questions dans **Modèle économique** d’ici là : Pierre et Sabine les liront avant, et nous commencerons par celles qui ont le plus de « Même question ».`,
        reactions: [{ reaction: 'merci', by: ['linh', 'thibault', 'maud'] }],
      },
      {
        author: 'hugo',
        after: 214,
        body: 'Si vous avez un plan de trésorerie, même brouillon, ayez-le ouvert à côté de vous. Personne ne vous demandera de le montrer.',
        reactions: [{ reaction: 'utile', by: ['ines'] }],
      },
    ],
  },
];
