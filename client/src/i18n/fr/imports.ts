/** Bringing the export of a WhatsApp group into a thread, and the consent it asks for. */
export const messages = {
  title: 'Importer un groupe WhatsApp',
  lede: 'Ce qui s’est dit dans un groupe WhatsApp peut devenir un fil de ce canal, avec l’accord de chaque personne, ou sous ses initiales.',
  steps: {
    export: 'Dans WhatsApp, ouvrez le groupe, puis « Plus », « Exporter la discussion ».',
    choose: 'Choisissez ici le fichier obtenu : .zip s’il contient les médias, .txt s’il est sans médias.',
    publish: 'Dites ce que deviennent les messages de chaque personne, puis publiez quand vous le souhaitez.',
  },
  media:
    'Les photos, les messages vocaux et les documents viennent seulement avec l’accord de qui les a envoyés, sous son nom : ils font reconnaître les personnes, même sous des initiales.',
  kept: 'L’export est effacé à la publication, ou au bout de trente jours. Aucun numéro de téléphone n’est montré.',
  choose: 'Choisir l’export',
  sending: 'Envoi de l’export : {{percent}} %',
  readingMedia:
    'Lecture des photos et des fichiers : {{done}} sur {{total}}. Vous pouvez déjà choisir ce que deviennent les messages.',
  authors: 'Qui a écrit',
  authorsHint:
    'À une personne de ce canal, vous pouvez demander son accord : elle verra ses messages, et eux seuls. Tant qu’elle ne répond pas, ils restent de côté.',
  mediaHint:
    'Les photos, les messages vocaux et les documents d’une personne ne viennent que si elle dit oui sous son nom. Sinon, leur place dit qu’ils ne sont pas repris.',
  withoutMedia: 'Sans ses photos, ses messages vocaux ni ses documents.',
  shown: {
    photos_one: 'une photo',
    photos_other: '{{count}} photos',
    voices_one: 'un message vocal',
    voices_other: '{{count}} messages vocaux',
    documents_one: 'un document ou une vidéo',
    documents_other: '{{count}} documents ou vidéos',
    all: '{{list}} ({{size}})',
  },
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
  with: 'Avec {{shown}}.',
  left: {
    title: 'Leur place dira qu’ils ne sont pas repris :',
    unnamed_one: 'un envoi d’une personne sous ses initiales',
    unnamed_other: '{{count}} envois de personnes sous leurs initiales',
    omitted_one: 'un média que l’export ne contient pas (fait « sans médias »)',
    omitted_other: '{{count}} médias que l’export ne contient pas (fait « sans médias »)',
    missing_one: 'un fichier absent de l’archive',
    missing_other: '{{count}} fichiers absents de l’archive',
    several_one: 'un fichier que plusieurs personnes ont envoyé',
    several_other: '{{count}} fichiers que plusieurs personnes ont envoyés',
    contact_one: 'une fiche de contact, qui donne les coordonnées de quelqu’un',
    contact_other: '{{count}} fiches de contact, qui donnent les coordonnées de quelqu’un',
    too_large_one: 'un fichier trop lourd',
    too_large_other: '{{count}} fichiers trop lourds',
    too_many_one: 'un fichier de trop pour un seul import',
    too_many_other: '{{count}} fichiers de trop pour un seul import',
    type_one: 'un fichier d’un type qui n’est pas accepté',
    type_other: '{{count}} fichiers d’un type qui n’est pas accepté',
    broken_one: 'un fichier abîmé',
    broken_other: '{{count}} fichiers abîmés',
  },
  kind: {
    photo: 'Photo',
    voice: 'Message vocal',
    video: 'Vidéo',
    document: 'Document',
    contact: 'Fiche de contact',
    media: 'Média',
  },
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
    mediaRule:
      'Vos photos, vos messages vocaux et vos documents ne viennent que si vous dites oui sous votre nom : ils vous feraient reconnaître, et d’autres personnes avec vous.',
    absent: '{{kind}} : {{reason}}',
    why: {
      reading: 'lecture en cours.',
      omitted: 'ne sera pas repris, l’export ne le contient pas.',
      missing: 'ne sera pas repris, l’archive ne le contient pas.',
      several: 'ne sera pas repris, plusieurs personnes l’ont envoyé.',
      contact: 'ne sera pas repris, pour ne pas donner les coordonnées de quelqu’un.',
      too_large: 'ne sera pas repris, c’est trop lourd.',
      too_many: 'ne sera pas repris, l’export en contient trop.',
      type: 'ne sera pas repris, ce type de fichier n’est pas accepté.',
      broken: 'ne sera pas repris, le fichier est abîmé.',
    },
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
