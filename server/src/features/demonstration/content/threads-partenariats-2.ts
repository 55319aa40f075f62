import type { DemonstrationThread } from './types.ts';

export const partenariatsThreads2: readonly DemonstrationThread[] = [
  {
    channel: 'partenariats',
    key: 'secretaire-de-mairie',
    title: 'La secrétaire de mairie sait tout',
    kind: 'discussion',
    author: 'aissata',
    startedDaysAgo: 54,
    startedAt: '12:00',
    messages: [
      {
        author: 'aissata',
        after: 0,
        body: `Constat après six mois : dans mes onze communes, la personne qui fait avancer les choses n’est pas élue. Elle est secrétaire de mairie, souvent à mi-temps, parfois dans trois communes, et elle connaît le nom du chien de chacun.

Comment travaillez-vous avec elles, **sans leur ajouter du travail** ?`,
        reactions: [
          { reaction: 'utile', by: ['nora', 'elise', 'karim'] },
          { reaction: 'bravo', by: ['maite', 'camille'] },
        ],
      },
      {
        author: 'maite',
        after: 30,
        body: 'En arrivant avec la délibération déjà rédigée. Elles n’ont qu’à changer la date. Et jamais le lundi.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'nora', 'solene', 'mehdi', 'camille', 'karim'] }],
      },
      {
        author: 'jean-luc',
        after: 50,
        body: 'Un bocal de temps en temps. C’est pas de la corruption, c’est de la confiture.',
        reactions: [{ reaction: 'bravo', by: ['maud', 'maite', 'paul-emile', 'aissata'] }],
      },
      {
        author: 'solene',
        after: 120,
        body: 'Je leur demande leur avis sur le bâtiment avant de le donner. Une fois, l’une d’elles avait les plans de 1954 chez elle, dans un carton à chaussures.',
        reactions: [
          { reaction: 'bravo', by: ['karim', 'hugo'] },
          { reaction: 'utile', by: ['bruno'] },
        ],
      },
      {
        author: 'mehdi',
        after: 310,
        body: 'Petit bémol : dans un village, la secrétaire et le maire ne se parlaient plus. Passer par elle nous a mis dans un camp. Depuis je demande d’abord « à qui vaut-il mieux que j’écrive ? », et je mets toujours les deux en copie.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'elise', 'nora', 'camille', 'ines'] }],
      },
      {
        author: 'elise',
        after: 1270,
        body: 'Très juste. Et souvenez-vous qu’elles reçoivent quarante courriels par jour pour un mi-temps. Un appel à 11 h 45, avant la fermeture, vaut dix relances.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'nora', 'mehdi'] }],
      },
      {
        author: 'aissata',
        after: 2680,
        body: 'Je garde : la délibération prête, l’avis avant, les deux en copie, 11 h 45. Et la confiture.',
        reactions: [{ reaction: 'bravo', by: ['jean-luc', 'maite'] }],
      },
    ],
  },
  {
    channel: 'partenariats',
    key: 'gisement-dechets',
    title: 'Syndicat de déchets : obtenir l’accès au gisement',
    kind: 'question',
    author: 'bruno',
    startedDaysAgo: 36,
    startedAt: '08:30',
    messages: [
      {
        author: 'bruno',
        after: 0,
        body: 'Pour l’atelier il faut environ 12 tonnes de mobilier par an. La déchèterie en voit passer 200. Le syndicat dit « problème de sécurité et d’assurance ». On fait ça depuis dix ans dans la Drôme sans un accident. Comment convaincre ?',
        reactions: [{ reaction: 'meme-question', by: ['linh'] }],
      },
      {
        author: 'karim',
        after: 40,
        body: 'N’envoie pas le dossier de la Drôme, ils diront « ce n’est pas pareil ». Fais venir leur responsable d’exploitation, pas l’élu. Il parlera avec votre gardien, pas avec vous.',
        reactions: [{ reaction: 'utile', by: ['bruno', 'linh'] }],
      },
      {
        author: 'marie-jeanne',
        after: 120,
        body: 'Leur contrat avec le prestataire se termine l’an prochain, ils réécrivent leur cahier des charges. C’est maintenant qu’une **zone de réemploi** peut y entrer. Je connais la personne qui écrit, je vous présente cette semaine.',
        reactions: [{ reaction: 'utile', by: ['bruno', 'linh', 'elise'] }],
      },
      {
        author: 'linh',
        after: 135,
        body: 'Voilà, six mois que je regarde leur règlement et je n’avais pas regardé la date de leur contrat.',
        reactions: [{ reaction: 'bravo', by: ['marie-jeanne'] }],
      },
      {
        author: 'bruno',
        after: 27910,
        body: 'Visite faite. Le gardien de chez nous a montré au leur comment il trie sans se faire mal au dos. Accord d’essai : deux matinées par semaine, un conteneur fermé à clé, notre assurance jointe. 12 tonnes, je pense qu’on y sera.',
        reactions: [{ reaction: 'bravo', by: ['linh', 'karim', 'marie-jeanne', 'solene', 'jean-luc'] }],
      },
    ],
  },
  {
    channel: 'partenariats',
    key: 'detr-commune',
    title: 'DETR : la commune porte, nous exploitons ?',
    kind: 'question',
    author: 'karim',
    startedDaysAgo: 29,
    startedAt: '16:20',
    messages: [
      {
        author: 'karim',
        after: 0,
        body: 'Pour le presbytère, 310 000 € de travaux. En tant que coopérative nous n’avons pas droit à la DETR ; la commune, oui. Idée : elle reste maître d’ouvrage, nous louons et nous gérons. L’avez-vous déjà monté ?',
        reactions: [{ reaction: 'meme-question', by: ['maud', 'linh'] }],
      },
      {
        author: 'maud',
        after: 30,
        body: 'Oui, pour la cuisine : la commune a fait les murs, nous l’équipement. Attention, elle avance la TVA et attend son remboursement. Une commune de 400 habitants, ça l’étrangle.',
        reactions: [{ reaction: 'utile', by: ['karim', 'solene', 'linh'] }],
      },
      {
        author: 'hugo',
        after: 70,
        body: 'Vérifiez le calendrier préfectoral : chez nous la fenêtre de dépôt est courte et revient une fois par an. Et pas de premier coup de pioche, pas même un devis signé, avant l’accusé de dossier complet.',
        reactions: [{ reaction: 'utile', by: ['karim', 'solene', 'bruno'] }],
      },
      {
        author: 'solene',
        after: 100,
        body: 'Autre effet, que personne ne dit : si la commune est maître d’ouvrage, ce n’est plus un chantier ouvert comme chez nous. Marché public, entreprises, délais. Je perds la moitié de notre méthode.',
        reactions: [{ reaction: 'utile', by: ['karim', 'linh', 'elise'] }],
      },
      {
        author: 'maite',
        after: 1190,
        body: 'Découpez. Le clos et le couvert par la commune, avec la dotation. Le dedans par vous, avec les habitants. On avait fait la salle des fêtes comme ça, les gens se souviennent du carrelage, pas du toit.',
        reactions: [{ reaction: 'utile', by: ['solene', 'karim', 'jean-luc', 'maud'] }],
      },
      {
        author: 'karim',
        after: 15510,
        body: 'Montage retenu, à peu près celui de Maïté : toiture et façades par la commune (184 000 €, dotation demandée à 40 %), intérieur par nous en bail à réhabilitation. Le conseil délibère le mois prochain. S’il dit non, Solène retrouve toute sa méthode.',
        reactions: [
          { reaction: 'bravo', by: ['solene', 'maite'] },
          { reaction: 'utile', by: ['elise', 'maud', 'linh'] },
        ],
      },
    ],
  },
  {
    channel: 'partenariats',
    key: 'convention-college',
    title: 'Collège : la convention avec l’Éducation nationale bloque',
    kind: 'question',
    author: 'mehdi',
    startedDaysAgo: 18,
    startedAt: '17:20',
    messages: [
      {
        author: 'mehdi',
        after: 0,
        body: 'Le principal est pour. Les profs sont pour. La salle est libre. Les parrains et marraines sont prêts. La convention est **à la signature** au service départemental depuis neuf semaines et personne ne sait sur quel bureau.',
        reactions: [
          { reaction: 'soutien', by: ['ines', 'nora', 'camille'] },
          { reaction: 'meme-question', by: ['paul-emile'] },
        ],
      },
      {
        author: 'ines',
        after: 15,
        body: 'J’ajoute : en attendant, les bénévoles s’impatientent. Deux nous ont dit qu’ils iraient donner leur temps ailleurs.',
      },
      {
        author: 'maite',
        after: 90,
        body: 'Commencez hors du collège. La salle du conseil, le mercredi, c’est la commune qui décide. Quand ils verront que ça existe, le papier arrivera.',
        reactions: [{ reaction: 'utile', by: ['mehdi', 'camille', 'nora'] }],
      },
      {
        author: 'mehdi',
        after: 110,
        body: 'C’est tentant, mais si on passe par-dessus le principal, c’est lui qui trinque. Il a mis son nom.',
        reactions: [{ reaction: 'utile', by: ['ines'] }],
      },
      {
        author: 'linh',
        after: 910,
        body: 'Demandez au principal d’appeler lui-même son inspection, avec une seule question : « manque-t-il une pièce ? ». On a attendu dix semaines une fois pour une attestation d’assurance périmée. Personne ne bloquait, personne ne l’avait dit.',
        reactions: [{ reaction: 'utile', by: ['mehdi', 'ines', 'camille', 'karim', 'elise'] }],
      },
      {
        author: 'claire',
        after: 1015,
        body: '@[Mehdi Zeroual](person:mehdi), @[Inès Moreira](person:ines), si cela ne bouge pas d’ici quinze jours, dites-le-moi : la coordination peut demander des nouvelles au niveau régional, sans se plaindre de qui que ce soit.',
        reactions: [{ reaction: 'merci', by: ['mehdi', 'ines'] }],
      },
      {
        author: 'mehdi',
        after: 18430,
        body: 'C’était une pièce. L’annexe 2, la liste des intervenants, à renvoyer sous un autre format. Signée hier, nous commençons lundi. Neuf semaines pour un tableau.',
        reactions: [
          { reaction: 'bravo', by: ['ines', 'linh', 'claire', 'nora', 'maite', 'paul-emile'] },
          { reaction: 'utile', by: ['camille'] },
        ],
      },
    ],
  },
];
