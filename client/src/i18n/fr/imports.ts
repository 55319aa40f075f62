/** Bringing the export of a WhatsApp group into a thread, and the consent it asks for. */
export const messages = {
  title: 'Importer un groupe WhatsApp',
  lede: 'Ce qui s’est dit dans un groupe WhatsApp peut devenir un fil de ce canal, avec l’accord de chaque personne, ou sous ses initiales.',
  steps: {
    export: 'Dans WhatsApp, ouvrez le groupe, puis « Plus », « Exporter la discussion ».',
    choose:
      'Choisissez ici le fichier obtenu, .txt ou .zip. Seul le texte est repris : les photos et les fichiers restent dans WhatsApp.',
    publish: 'Dites ce que deviennent les messages de chaque personne, puis publiez quand vous le souhaitez.',
  },
  kept: 'L’export est effacé à la publication, ou au bout de trente jours. Aucun numéro de téléphone n’est montré.',
  choose: 'Choisir l’export',
  reading: 'Lecture de l’export…',
  authors: 'Qui a écrit',
  authorsHint:
    'À une personne de ce canal, vous pouvez demander son accord : elle verra ses messages, et eux seuls. Tant qu’elle ne répond pas, ils restent de côté.',
  count_one: 'Un message',
  count_other: '{{count}} messages',
  dates: 'du {{from}} au {{to}}',
  choice: {
    initials: 'Sous initiales ({{initials}})',
    out: 'Laisser de côté',
    ask: 'Demander son accord à',
  },
  answer: {
    none: 'Pas encore de réponse : ses messages restent de côté.',
    named: 'A dit oui, sous son nom.',
    initials: 'A dit oui, sous ses initiales.',
    refused: 'A dit non : ses messages restent de côté.',
  },
  thread: 'Le fil',
  threadTitle: 'Titre du fil',
  goesIn_zero: 'Aucun message ne sera repris.',
  goesIn_one: 'Un message sera repris.',
  goesIn_other: '{{count}} messages seront repris.',
  staysOut_one: 'Un reste de côté.',
  staysOut_other: '{{count}} restent de côté.',
  publish: 'Publier le fil',
  published: 'Le fil est publié. L’export est effacé.',
  discard: 'Abandonner cet import',
  discardTitle: 'Abandonner cet import ?',
  discardWords: 'L’export et les réponses déjà données sont effacés. Rien n’est publié.',
  consent: {
    title: 'Vos messages WhatsApp',
    asks: '{{name}} souhaite reprendre dans le canal « {{channel}} » les échanges d’un groupe WhatsApp où vous avez écrit.',
    called_one: 'Vous y êtes sous le nom « {{name}} », avec un message. Le voici, tel qu’il serait repris.',
    called_other:
      'Vous y êtes sous le nom « {{name}} », avec {{count}} messages. Les voici, tels qu’ils seraient repris.',
    question: 'Vos messages peuvent-ils entrer dans ce fil ?',
    answer: {
      named: 'Oui, sous mon nom',
      initials: 'Oui, sous mes initiales ({{initials}})',
      refused: 'Non, laissez-les de côté',
    },
    silence: 'Sans réponse de votre part, vos messages restent de côté. La demande s’efface le {{end}}.',
    said: {
      named: 'Vous avez dit oui, sous votre nom. Vous pouvez changer d’avis jusqu’à la publication.',
      initials: 'Vous avez dit oui, sous vos initiales. Vous pouvez changer d’avis jusqu’à la publication.',
      refused:
        'Vous avez dit non : vos messages restent de côté. Vous pouvez changer d’avis jusqu’à la publication.',
    },
    messages: 'Vos messages',
    media: 'Une photo ou un fichier, qui reste dans WhatsApp.',
    more_one: 'Voir le dernier',
    more_other: 'Voir la suite ({{count}})',
    overTitle: 'Cette demande n’est plus ouverte',
    over: 'Le fil a été publié, l’import abandonné, ou la demande retirée.',
    back: 'Revenir à « Pour vous »',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    imports: typeof messages;
  }
}
